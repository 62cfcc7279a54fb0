import os
import subprocess
import sys


def test_without_a_secret_key_the_start_stops_with_a_word_on_what_to_do() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AGRAGATI_", "DJANGO_"))}

    run = subprocess.run([sys.executable, "-m", "agragati_web", "check"], env=environment, capture_output=True, text=True, check=False)

    assert run.returncode != 0
    assert "AGRAGATI_SECRET_KEY is not set. Make one with:" in run.stderr
