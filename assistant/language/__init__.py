"""What can be told of a text by looking at it: sentences, words, numbers, names. No model, no files."""
