"""The voice: whoever listens instead of reading."""
