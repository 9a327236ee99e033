"""Osmanthus Kiosk: a person sees their own public credit record and takes proof of it away."""
