"""The machine the unit runs on."""
