"""Ports, and one folder per kind of device with its real and virtual drivers side by side."""
