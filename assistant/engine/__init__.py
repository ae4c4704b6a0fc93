"""The engine: tokens in, tokens out. It knows nothing of tasks, threads or windows."""
