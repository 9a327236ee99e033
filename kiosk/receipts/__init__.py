"""What a slip says (blocks), how it is set (one page), and the rows a printer takes. Pure."""
