"""`python -m agragati` is `agragati`."""

from agragati.cli import main

if __name__ == "__main__":
    main()
