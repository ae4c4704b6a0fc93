"""Tasks: what a writer asks for. Each knows its prompt and what makes an answer good; none knows a thread."""
