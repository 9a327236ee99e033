"""Staff and technicians; for now, the mode the unit is in."""
