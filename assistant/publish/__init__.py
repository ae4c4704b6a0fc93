"""Where a finished text goes: files of other formats, feeds, a WordPress site. Always as a draft first.

- `article`: the text with its headline, made from a document; `statement`: what of it a model wrote.
- `output`: into a file (Markdown, HTML, .docx) or, in front, into an RSS or Atom feed.
- `wordpress`: as a draft to a site, and in a second step out to its readers; `account` and `passwords`: whose.
"""
