"""Documents: loading and saving files without losing a character."""
