"""Sets Penwright up in a checkout; see bootstrap.py beside this folder."""
