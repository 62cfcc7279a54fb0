"""Values → outlines: reports, plans, score sheets, consolidations and letters as they stand on paper; `formats` prints them."""
