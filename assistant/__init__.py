"""Penwright: a writing desk that runs a language model on the writer's own machine."""

import os

__version__ = "0.1.0"

# Recent onnxruntime wheels report their use (onnxruntime PR #27379). Nothing leaves this machine, so this is said
# before anything can import it, here and, by inheritance, in every child process.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
