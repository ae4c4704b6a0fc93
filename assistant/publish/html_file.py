"""An article as one HTML file that needs nothing else: no scripts, and nothing fetched from elsewhere."""

from __future__ import annotations

from assistant.publish import markup, statement
from assistant.publish.article import Article
from assistant.publish.markup import escape_html

_STYLE = """\
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 40rem; font: 1.0625rem/1.6 Georgia, "Noto Serif",
  "Noto Serif CJK SC", "Songti SC", SimSun, serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .75rem; }
h1 { font-size: 2rem; margin-top: 0; }
.byline, .tags, .penwright-statement { font-size: .875rem; opacity: .75; }
.lede > p:first-child { font-size: 1.1875rem; }
blockquote { margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid; opacity: .85; }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid; border-radius: 4px; }
pre, code { font-family: ui-monospace, Consolas, "Noto Sans Mono", monospace; font-size: .9375rem; }
table { border-collapse: collapse; } th, td { border: 1px solid; padding: .25rem .625rem; text-align: left; }
footer { margin-top: 3rem; border-top: 1px solid; padding-top: .75rem; }
"""
# Should anything slip in after all, a browser neither runs nor fetches it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(article: Article) -> bytes:
    """ARTICLE as a complete page in UTF-8."""
    metas = {"author": article.author, "description": article.summary, "keywords": ", ".join(article.tags)}
    head = "".join(f'<meta name="{name}" content="{escape_html(value)}">\n' for name, value in metas.items() if value)
    return f"""\
<!DOCTYPE html>
<html lang="{escape_html(article.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape_html(article.headline)}</title>
{head}<style>
{_STYLE}</style>
</head>
<body>
<article>
<header>
<h1>{escape_html(article.headline)}</h1>
{_byline(article)}</header>
<div{' class="lede"' if article.lede else ""}>
{markup.html(markup.parse(article.text))}</div>
{_footer(article)}</article>
</body>
</html>
""".encode()


def _byline(article: Article) -> str:
    parts = [escape_html(article.author)] if article.author else []
    if article.date:
        day = article.date.date().isoformat()
        parts.append(f'<time datetime="{article.date.isoformat()}">{day}</time>')
    return f'<p class="byline">{" · ".join(parts)}</p>\n' if parts else ""


def _footer(article: Article) -> str:
    tags = f'<p class="tags">{escape_html(" · ".join(article.tags))}</p>\n' if article.tags else ""
    inside = tags + statement.html(article)
    return f"<footer>\n{inside}</footer>\n" if inside else ""
