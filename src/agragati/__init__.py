"""Agragati (অগ্রগতি): work-plan reports of government offices, read, checked and scored."""

__version__ = "0.1.0"
