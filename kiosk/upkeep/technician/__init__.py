"""A technician's rooms: the diagnostics of each part, and the exchange of one."""
