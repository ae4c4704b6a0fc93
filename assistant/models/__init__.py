"""Models: what there is, fetching it, making it ready for the engine."""
