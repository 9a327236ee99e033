"""A real smart-card service with a reader without hardware, kept apart from the system's own."""
