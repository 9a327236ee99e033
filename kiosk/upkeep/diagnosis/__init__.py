"""The checks of each part, layer by layer, lowest first: `kiosk doctor` and the staff screens."""
