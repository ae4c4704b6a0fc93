"""An article as a Markdown file with a front matter, as site generators read it."""

from __future__ import annotations

import json
import re

from assistant.publish import markup
from assistant.publish.article import Article, with_statement

# YAML takes these for line ends or for no text at all; JSON does not mind them.
_NOT_YAML = re.compile("[\x7f-\xa0\u2028\u2029\ufeff]")


def render(article: Article) -> bytes:
    """ARTICLE as UTF-8 Markdown. The headline stands in the front matter, where site generators look for it.

    Each value is written as JSON, which is YAML too (YAML 1.2, section 1.3) and safe for any text.
    """
    values: dict[str, object] = {
        "title": article.headline,
        "description": article.summary,
        "date": article.date.isoformat() if article.date else "",
        "author": article.author,
        "lang": article.language,
        "tags": list(article.tags),
        "statement": article.statement,
    }
    matter = "".join(f"{key}: {_quoted(value)}\n" for key, value in values.items() if value or key == "title")
    text = article.text
    if article.statement and markup.ends_open(text):
        text += "\n" + markup.parse(text)[-1].markup
    text = with_statement(text, article.statement)
    return f"---\n{matter}---\n\n{text.rstrip(chr(10))}\n".encode()


def _quoted(value: object) -> str:
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(value, ensure_ascii=False))
