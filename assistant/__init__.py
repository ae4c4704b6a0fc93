"""Penwright: a writing desk that runs a language model on the writer's own machine."""

__version__ = "0.1.0"
