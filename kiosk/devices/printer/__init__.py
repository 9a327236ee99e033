"""Slip printers: ESC/POS over TCP 9100 or a device file, and a virtual one that draws."""
