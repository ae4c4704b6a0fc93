"""What the tests of publishing share: a WordPress site that misbehaves on demand, a keyring in memory, wild texts."""

from __future__ import annotations

import base64
import contextlib
import html
import http.server
import json
import re
import ssl
import threading
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import strategies as st

from assistant.publish import wordpress
from assistant.publish.account import Account, Password
from assistant.publish.article import Article

PASSWORD = "abcd EFGH 1234 ijkl MNOP 5678"

# What breaks formats: markup, quotes, forbidden and odd characters, Chinese, emoji, Markdown of every kind.
_WILD = [
    "]]>", "<script>alert(1)</script>", "<!--", "-->", "&amp;", "&#12;", "&#x1;", "&", "\"'", "\x00\x01\x0b\x0c\x1b",
    "\x85", "\u2028", "\ufeff", "\ufffe", "\ud800", "\U0001ffff", "\u202e", "王小明说：“好”。", "😀👩\u200d👧", "# ",
    "## x\n", "---\n", "...\n", "===\n", "```\n", "~~~\n", "> ", "- ", "1. ", "* ", "    ", "\t", "|a|b|\n|-|-|\n",
    "[x](javascript:alert(1))", "[x](JaVa\tscript:alert(1))", "<javascript:alert(1)>", "![i](data:text/html,x)",
    "![i](https://e.com/i.png)", "[x][y]", "[y]: vbscript:x\n", "[gallery]", "**b**", "*i*", "_u_", "~~s~~", "`c`",
    "\\", "\n\n", "\r\n", "\r", "\n", "title: x\n", "{{ x }}", "{% x %}", "{name}", "https://e.com/?a=1&b=2", "on",
    "A long line of words, " * 30,
]  # fmt: skip


@pytest.fixture(scope="session")
def wild_texts():
    """A strategy of texts that try to break out of every format."""
    return st.lists(st.one_of(st.sampled_from(_WILD), st.text(max_size=20)), max_size=12).map("".join)


@pytest.fixture(scope="session")
def wild_articles(wild_texts):
    """A strategy of articles of wild texts."""
    return st.builds(
        Article, headline=wild_texts, lede=wild_texts, body=wild_texts, language=wild_texts, author=wild_texts,
        date=st.none() | st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1)),
        tags=st.lists(wild_texts, max_size=3).map(tuple), statement=wild_texts,
    )  # fmt: skip


@pytest.fixture
def article():
    return Article(
        "Council approves budget", "The council approved **2.5 million** on Monday.",
        "The mayor said so.\n\n## Next\n\n- One\n- Two", author="Ann", tags=("Money", "R&D"),
        statement="The model wrote two sentences.",
    )  # fmt: skip


@pytest.fixture
def memory_keyring(monkeypatch):
    """The system's keyring, in memory: a dictionary of (service, name) to password."""
    import keyring
    import keyring.backend

    class MemoryKeyring(keyring.backend.KeyringBackend):
        priority = 5

        def __init__(self):
            super().__init__()
            self.kept = {}

        def get_password(self, service, username):
            return self.kept.get((service, username))

        def set_password(self, service, username, password):
            self.kept[service, username] = password

        def delete_password(self, service, username):
            del self.kept[service, username]

    backend = MemoryKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    yield backend.kept
    keyring.backend.KeyringBackend._classes.discard(MemoryKeyring)


@pytest.fixture
def no_keyring(monkeypatch):
    """A system without a keyring, as a bare Linux."""
    import keyring
    import keyring.backends.fail

    monkeypatch.setattr(keyring, "get_keyring", keyring.backends.fail.Keyring)


class Site:
    """A WordPress site: what it holds, how it is set up, what it was asked."""

    def __init__(self):
        self.posts, self.terms = {}, {"tags": {}, "categories": {1: "Uncategorized"}}
        self.users = {"ann": (PASSWORD, "author")}  # roles: subscriber, contributor, author, editor
        self.requests = []  # (method, route, whether a password came)
        self.faults = []  # (method, route, what to do instead), each used once
        self.link_header = self.pretty = self.rest = True
        self.root = ""  # what the Link header says, if not the truth
        self.app_passwords = True
        self.waiting, self.go_on = threading.Event(), threading.Event()
        self.url = ""

    def next(self, method, route, fault):
        """Do FAULT(handler, act) at the next METHOD on ROUTE; act() does what was asked and gives (status, content)."""
        self.faults.append((method, route, fault))

    def asked(self, method, route):
        return sum(1 for one in self.requests if one[:2] == (method, route))

    def only_post(self):
        (post,) = self.posts.values()
        return post

    # What WordPress does, after wp-includes/rest-api/endpoints.
    def act(self, method, route, query, body, login):
        user, error = self._login(login)
        if error:
            return error
        role = self.users[user][1] if user else ""
        kind, _, number = route.removeprefix("wp/v2/").partition("/")
        if route == "":
            return 200, {"name": "A site", "namespaces": ["oembed/1.0", "wp/v2"]}
        if not route.startswith("wp/v2/") or kind not in ("posts", "tags", "categories", "users"):
            return self._error(404, "rest_no_route", "No route was found matching the URL and request method.")
        if kind == "users":
            return (200, {"id": 1, "name": "Ann Writer"}) if user else self._error(401, "rest_not_logged_in")
        if kind in self.terms:
            return self._terms(method, kind, query, body, role)
        if number:
            return self._post(method, int(number), body, user, role)
        return self._create(body, user, role) if method == "POST" else self._list(query, role)

    def _login(self, login):
        if not login:
            return "", None
        if not self.app_passwords:
            return "", self._error(401, "application_passwords_disabled")
        name, _, password = base64.b64decode(login.removeprefix("Basic ")).decode().partition(":")
        if name not in self.users:
            return "", self._error(401, "invalid_username")
        if re.sub("[^A-Za-z0-9]", "", password) != self.users[name][0].replace(" ", ""):
            return "", self._error(401, "incorrect_password")
        return name, None

    def _error(self, status, code, message="Sorry, you are not allowed to do that.", **data):
        return status, {"code": code, "message": message, "data": {"status": status, **data}}

    def _list(self, query, role):
        if role not in ("contributor", "author", "editor"):
            status = 403 if role else 401
            return self._error(status, "rest_forbidden_context")
        found = [post for post in self.posts.values() if post["slug"] in query["slug"] and post["status"] != "trash"]
        return 200, found

    def _create(self, body, user, role):
        if role not in ("contributor", "author", "editor"):
            return self._error(403 if user else 401, "rest_cannot_create")
        if body["status"] != "draft" and role == "contributor":
            return self._error(403, "rest_cannot_publish")
        number = 10 + len(self.posts)
        slug, taken = body["slug"], {post["slug"] for post in self.posts.values()}
        while slug in taken:
            slug += "-2"
        self.posts[number] = {
            "id": number, "slug": slug, "status": body["status"], "link": f"{self.url}/?p={number}", "author": user,
            "categories": body.get("categories", [1]), "tags": body.get("tags", []), "featured_media": 0,
            **{name: {"raw": body[name], "rendered": "…"} for name in ("title", "content", "excerpt")},
        }  # fmt: skip
        return 201, dict(self.posts[number])

    def _post(self, method, number, body, user, role):
        post = self.posts.get(number)
        if post is None:
            return self._error(404, "rest_post_invalid_id", "Invalid post ID.")
        if post["author"] != user and role != "editor":
            return self._error(403 if user else 401, "rest_cannot_edit")
        if method == "POST":
            if body.get("status") == "publish" and role == "contributor":
                return self._error(403, "rest_cannot_publish")
            post.update(body)
        return 200, dict(post)

    def _terms(self, method, kind, query, body, role):
        terms = self.terms[kind]
        if method == "GET":
            sought = query["search"][0].casefold()
            found = {n: name for n, name in terms.items() if sought in html.unescape(name).casefold()}
            return 200, [{"id": n, "name": name} for n, name in found.items()]
        if role not in (("editor",) if kind == "categories" else ("contributor", "author", "editor")):
            return self._error(403, "rest_cannot_create")
        for number, name in terms.items():
            if name == body["name"]:
                return self._error(400, "term_exists", term_id=number)
        number = 100 + len(terms)
        terms[number] = body["name"]
        return 201, {"id": number, "name": body["name"]}


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self):
        self._serve("HEAD")

    def do_GET(self):
        self._serve("GET")

    def do_POST(self):
        self._serve("POST")

    def _serve(self, method):
        site = self.server.site
        parts = urlsplit(self.path)
        query = parse_qs(parts.query)
        page, route = True, parts.path
        if site.rest and site.pretty and parts.path.startswith("/wp-json"):
            page, route = False, parts.path.removeprefix("/wp-json").strip("/")
        elif site.rest and "rest_route" in query:
            page, route = False, query["rest_route"][0].strip("/")
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or "{}")
        login = self.headers.get("Authorization", "")
        site.requests.append((method, route, bool(login)))
        for fault in site.faults:
            if fault[:2] == (method, route):
                site.faults.remove(fault)
                fault[2](self, lambda: site.act(method, route, query, body, login))
                return
        if page:
            self._page(method, route)
        else:
            self.answer(*site.act(method, route, query, body, login))

    def _page(self, method, path):
        site = self.server.site
        headers = {"Content-Type": "text/html"}
        if site.link_header and site.rest:
            root = site.root or (f"{site.url}/wp-json/" if site.pretty else f"{site.url}/index.php?rest_route=/")
            headers["Link"] = f'<{site.url}/?p=1>; rel=shortlink, <{root}>; rel="https://api.w.org/"'
        self.answer(200 if path == "/" else 404, b"" if method == "HEAD" else "<html>Hello</html>", headers)

    def answer(self, status, content="", headers=None):
        data = content if isinstance(content, bytes) else content if isinstance(content, str) else json.dumps(content)
        data = data.encode() if isinstance(data, str) else data
        with contextlib.suppress(OSError):  # the client may have gone
            self.send_response(status)
            for name, value in {"Content-Length": str(len(data)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

    def hang(self):
        """Answer nothing until `go_on`."""
        self.server.site.waiting.set()
        self.server.site.go_on.wait(30)
        self.close_connection = True

    def log_message(self, *_):
        pass


@pytest.fixture
def make_site(monkeypatch):
    """Start a site: `make_site()`, with a TLS CONTEXT if wanted; all are stopped at the end."""
    for variable in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    started = []

    def make(context: ssl.SSLContext | None = None):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        server.daemon_threads, server.block_on_close = False, True
        server.handle_error = lambda *_: None
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        server.site = site = Site()
        site.url = f"{'https' if context else 'http'}://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        started.append((server, thread))
        return site

    yield make
    for server, thread in started:
        server.site.go_on.set()
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def site(make_site, monkeypatch):
    """A WordPress site on this machine; looking again for a draft is done without pauses."""
    monkeypatch.setattr(wordpress, "LOOKS", (0.0, 0.0))
    return make_site()


@pytest.fixture
def account(site):
    """Ann, an author on that site."""
    return Account(site.url, "ann", Password(PASSWORD))
