"""`make bench`: Penwright's engine beside llama.cpp, onnxruntime-genai and transformers, in one run (docs/speed.md)."""
