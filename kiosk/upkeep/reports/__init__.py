"""What a unit tells its platform of itself: a closed list of events, and its service records."""
