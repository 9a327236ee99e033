"""Osmanthus Kiosk: a person sees their own public credit record and takes proof of it away."""

import os

# pydantic would look through every installed package for plugins: a visible part of each start, and
# it would run what it finds. There is nothing to find.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
