"""The composition root: the only room that knows which parts a kiosk is made of."""
