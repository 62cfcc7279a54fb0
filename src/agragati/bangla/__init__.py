"""The Bangla language: spelling, digits, dates, the calendar, names of periods."""
