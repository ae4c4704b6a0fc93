import datetime
import gzip
import socket
import ssl
import threading
import time
import zlib

import pytest

from assistant import __version__
from assistant.cancellation import Cancellation, Cancelled
from assistant.collect import web
from assistant.collect.items import Limits
from assistant.errors import PenwrightError


def head(*lines):
    return ("HTTP/1.1 200 OK\r\n" + "".join(f"{line}\r\n" for line in lines) + "\r\n").encode()


def drip(site, pieces, pause=0.05):
    """An answer that sends PIECES one by one, slowly."""

    def answer(send):
        for piece in pieces:
            send(piece)
            if site.closing.wait(pause):
                return

    return answer


@pytest.fixture
def refusal():
    """What is said of an address from which nothing can be had; without a process, as this is quicker."""

    def ask(url, **limits):
        with pytest.raises(PenwrightError) as caught:
            web.fetch(url, Limits(**limits))
        return str(caught.value)

    return ask


# --- what is asked, and how


def test_a_page_is_asked_for_once_with_an_honest_name_and_without_cookies(site, collect, article):
    collected = collect(site.serve("/a", article, Set_Cookie="id=1"))
    assert [item.title for item in collected.items] == ["Council backs bridge"]
    assert site.asked == ["/a"]
    assert f"User-Agent: Penwright/{__version__}\r\n" in site.headers
    assert "Cookie" not in site.headers


def test_nothing_that_a_page_or_a_feed_names_is_asked_for(site, collect, article, make_rss, story):
    page = article.replace("<p>", f'<img src="{site.url}/image"><link rel=stylesheet href="{site.url}/css"><p>')
    doctype = f'<!DOCTYPE rss SYSTEM "{site.url}/dtd" [<!ENTITY outside SYSTEM "{site.url}/entity">]>'
    feed = make_rss(("Title", f"{site.url}/entry", f"&outside; {story}"), head=doctype)
    collected = collect(site.serve("/a", page), site.serve("/b", feed, "application/rss+xml"))
    assert len(collected.items) >= 1
    assert sorted(site.asked) == ["/a", "/b"]


def test_an_address_in_other_letters_is_asked_for_in_quotes(site, collect, article):
    site.serve("/%E6%96%B0%E9%97%BB?q=%C3%A4%20b", article)
    collected = collect(site.url + "/新闻?q=ä b#part")
    assert collected.problems == ()
    assert site.asked == ["/%E6%96%B0%E9%97%BB?q=%C3%A4%20b"]


@pytest.mark.parametrize(
    "where",
    ["file:///etc/passwd", "ftp://example.com/x", "feed://example.com/x", "gopher://example.com/"],
)
def test_only_addresses_of_the_web_are_asked(refusal, where):
    assert "only addresses that begin with http:// or https://" in refusal(where)


@pytest.mark.parametrize("where", ["http://", "http://[::1", "https://exa mple:99999/", "http://" + "ü" * 70 + ".de/"])
def test_an_address_that_is_none_is_told(refusal, where):
    assert "no complete address" in refusal(where)


def test_a_password_is_not_taken_in_an_address(problem):
    message = problem("https://ann:secret@example.com/")
    assert "name and a password" in message
    assert "secret" not in message


def test_a_file_that_is_not_there_may_have_been_meant_as_an_address(problem):
    assert "begin it with https://" in problem("example.com/feed")


# --- redirects


def test_redirects_are_followed_within_the_web(site, collect, article):
    site.serve("/c", article)
    site.redirect("/b", "/c", 308)
    collected = collect(site.redirect("/a", "b"))
    assert collected.items[0].where == site.url + "/c"
    assert site.asked == ["/a", "/b", "/c"]


def test_the_host_that_a_redirect_leads_to_is_told(site, collect, article):
    site.serve("/b", article)
    collected = collect(site.redirect("/a", site.url.replace("127.0.0.1", "localhost") + "/b"))
    assert len(collected.items) == 1
    assert any("127.0.0.1 sends visitors on" in remark and "localhost" in remark for remark in collected.remarks)


def test_a_circle_of_redirects_ends(site, problem):
    site.redirect("/b", "/a")
    assert "more than 5 times" in problem(site.redirect("/a", "/b"))
    assert len(site.asked) == 6


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", "http://[", ""])
def test_a_redirect_to_what_is_no_web_page_is_refused(site, refusal, to):
    assert "is not asked" in refusal(site.redirect("/a", to))
    assert site.asked == ["/a"]


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "127.1", "0x7f.1", "2130706433", "[::1]", "192.168.0.1"])
def test_a_stranger_must_not_send_us_to_this_machine_or_its_network(site, refusal, monkeypatch, name):
    monkeypatch.setenv("http_proxy", site.url)
    site.redirect("http://8.8.8.8/a", f"http://{name}/b")
    assert "is not asked" in refusal("http://8.8.8.8/a")
    assert site.asked == ["http://8.8.8.8/a"]


# --- answers that are none


def test_a_server_that_cannot_prove_who_it_is_is_not_asked(site, refusal, tmp_path):
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name.from_rfc4514_string("CN=127.0.0.1")
    start = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, start, start.replace(year=2120))
    pem = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    form, locked = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    pem += key.private_bytes(serialization.Encoding.PEM, form, locked)
    (tmp_path / "server.pem").write_bytes(pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.pem")
    site.socket = context.wrap_socket(site.socket, server_side=True, do_handshake_on_connect=False)
    assert "cannot prove that it is 127.0.0.1" in refusal(site.serve("/a", "x").replace("http://", "https://"))
    assert site.asked == []


@pytest.mark.parametrize(
    ("status", "words"),
    [("404 Not Found", "Check how it is written"), ("403 Forbidden", "Save the page from a browser"),
     ("401 Unauthorized", "wants a name and a password"), ("410 Gone", "any more"), ("418 Teapot", "answer 418"),
     ("429 Too Many Requests", "Try again later"), ("500 Oops", "out of order"), ("503 Busy", "out of order")],
)  # fmt: skip
def test_an_answer_that_is_a_refusal_is_put_into_words(site, refusal, status, words):
    message = refusal(site.serve("/a", "no", status=status))
    assert words in message
    assert status[:3] in message


def test_no_connection_is_put_into_words(refusal):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert "could not be reached" in refusal(f"http://127.0.0.1:{port}/")


def test_a_server_that_speaks_no_tls_is_put_into_words(site, refusal):
    assert "No secure connection" in refusal(site.serve("/a", "x").replace("http://", "https://"))


@pytest.mark.parametrize(
    "answer",
    [b"220 mail ready\r\n", b"", b"HTTP/1.1 abc\r\n\r\n",
     b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nfoo", b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 500],
    ids=["mail", "nothing", "no status", "broken chunks", "headers without end"],
)  # fmt: skip
def test_a_server_that_speaks_something_else_is_put_into_words(site, refusal, answer):
    site.pages["/a"] = answer
    assert refusal(site.url + "/a").endswith((".", "again."))


def test_an_answer_shorter_than_it_says_is_not_taken(site, refusal, article):
    assert "before everything was there" in refusal(site.serve("/a", article, Content_Length=len(article) + 999))


def test_an_answer_of_a_wrong_type_is_recognised_by_what_it_holds(site, collect, make_rss, story):
    feed = make_rss(("Bridge", "http://example.com/1", story))
    collected = collect(site.serve("/a", feed, "text/html"), site.serve("/b", feed, "application/octet-stream"))
    assert [item.title for item in collected.items] == ["Bridge"]
    assert collected.folded == 1


def test_an_empty_answer_is_told(site, problem):
    assert "is empty" in problem(site.serve("/a", ""))


# --- too much, too slow


@pytest.mark.parametrize("length", [True, False])
def test_no_more_is_taken_than_the_limit(site, refusal, length):
    said = ["Content-Length: 5000000"] if length else []
    site.pages["/a"] = drip(site, (piece for piece in [head(*said), *[b"x" * 100_000] * 50]), pause=0)
    assert "too much for one source" in refusal(site.url + "/a", size=1_000_000)


def test_an_answer_without_end_is_given_up(site, problem):
    def answer(send):
        send(head())
        while not site.closing.is_set():
            send(b"<p>more</p>" * 10_000)

    site.pages["/a"] = answer
    assert "too much for one source" in problem(site.url + "/a")


def test_a_packed_answer_is_unpacked(site, collect, article):
    site.serve("/a", gzip.compress(article.encode()), Content_Encoding="gzip")
    site.serve("/b", zlib.compress(article.encode()), Content_Encoding="deflate")
    collected = collect(site.url + "/a", site.url + "/b")
    assert len(collected.items) == 1
    assert collected.folded == 1


def test_a_packed_answer_that_swells_is_given_up(site, problem):
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    data = b"".join(bomb.compress(b"\0" * 2**20) for _ in range(300)) + bomb.flush()
    assert len(data) < 400_000
    assert "too much for one source" in problem(site.serve("/a", data, Content_Encoding="gzip"))


@pytest.mark.parametrize("data", [b"no gzip at all", gzip.compress(b"<p>cut off</p>" * 1000)[:-30]])
def test_a_packed_answer_that_is_damaged_is_told(site, refusal, data):
    assert "The connection to 127.0.0.1" in refusal(site.serve("/a", data, Content_Encoding="gzip"))


def test_a_packing_that_nobody_asked_for_is_told(site, refusal):
    assert "packs its answer" in refusal(site.serve("/a", "x", Content_Encoding="br"))


@pytest.mark.parametrize("what", ["nothing", "headers", "body"])
def test_a_server_that_falls_silent_is_given_up(site, refusal, what):
    begun = {"nothing": b"", "headers": b"HTTP/1.1 200 OK\r\nContent-", "body": head() + b"<p>so far"}[what]
    site.pages["/a"] = drip(site, [begun, b""], pause=30)
    started = time.monotonic()
    message = refusal(site.url + "/a", idle=0.3)
    assert "does not answer" in message or "stopped sending" in message
    assert time.monotonic() - started < 10


def test_a_server_that_drips_is_given_up(site, problem):
    site.pages["/a"] = drip(site, [head(), *[b"x"] * 1000])
    assert "took more than 1 seconds" in problem(site.url + "/a", fetch=0.6)


def test_a_server_that_drips_its_headers_is_given_up(site, problem):
    site.pages["/a"] = drip(site, [b"HTTP/1.1 200 OK\r\n", *[b"x-more: y\r\n"] * 1000], pause=0.2)
    assert "took more than 1 seconds" in problem(site.url + "/a", fetch=0.6)


def test_cancelling_ends_a_fetch_at_once(site, collect):
    site.pages["/a"] = drip(site, [head() + b"<p>so far", b""], pause=30)
    cancel, ended = Cancellation(), []

    def stop():
        site.was_asked.wait(20)
        ended.append(time.monotonic())
        cancel.cancel()

    thread = threading.Thread(target=stop)
    thread.start()
    with pytest.raises(Cancelled):
        collect(site.url + "/a", site.url + "/a?2", cancel=cancel)
    passed = time.monotonic() - ended[0]
    thread.join()
    assert passed < 1  # 0.2 s on an idle machine


def test_a_slow_server_holds_nothing_else_up(site, collect, article):
    answered = threading.Event()

    def slow(send):
        answered.wait(20)
        send(head() + article.encode())

    def quick(send):
        send(head() + article.encode().replace(b"second bridge", b"third bridge"))
        answered.set()

    site.pages["/slow"], site.pages["/quick"] = slow, quick
    collected = collect(site.url + "/slow", site.url + "/quick")
    assert [item.where for item in collected.items][:1] == [site.url + "/slow"]
    assert collected.problems == ()


def test_one_bad_address_loses_none_of_the_others(site, collect, article):
    collected = collect(site.url + "/none", site.serve("/a", article), "nonsense://x")
    assert len(collected.items) == 1
    assert [problem.where for problem in collected.problems] == [site.url + "/none", "nonsense://x"]


# --- encodings


@pytest.mark.parametrize(
    ("encoding", "header", "inside"),
    [("utf-8", "text/html; charset=iso-8859-1", ""), ("gb18030", "text/html; charset=gb2312", ""),
     ("gb18030", "text/html", "gbk"), ("gb18030", "text/html; charset=utf-8", ""), ("gb18030", "text/html", ""),
     ("utf-8", "text/html; charset=nonsense", "rot13"), ("utf-16", "text/html", ""), ("utf-8-sig", "text/html", "")],
)  # fmt: skip
def test_chinese_is_read_whatever_the_server_calls_it(site, collect, encoding, header, inside):
    text = "市议会星期四以九票对四票决定在河上修建第二座桥梁，结束了持续十一年的争论。" * 8
    page = f'<html><head><meta charset="{inside}"></head><body><article><p>{text}</p></article></body></html>'
    collected = collect(site.serve("/a", page.encode(encoding), header))
    assert text in collected.items[0].text


# --- pieces


def test_an_answer_in_chunks_is_whole(site):
    site.pages["/a"] = head("Transfer-Encoding: chunked") + b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    assert web.fetch(site.url + "/a", Limits()).data == b"abcde"


def test_what_the_server_says_of_the_answer_is_passed_on(site):
    site.serve("/a", "x", "application/atom+xml; charset=Latin1")
    fetched = web.fetch(site.url + "/a", Limits())
    assert (fetched.type, fetched.charset, fetched.address) == ("application/atom+xml", "latin1", site.url + "/a")
    site.pages["/b"] = head() + b"x"
    assert web.fetch(site.url + "/b", Limits()).type == ""


def test_a_fetch_that_is_too_long_is_an_error_of_ours(site):
    with pytest.raises(PenwrightError):
        web.fetch(site.serve("/a", "x" * 100), Limits(size=99))
    assert web.fetch(site.serve("/a", "x" * 100), Limits(size=100)).data == b"x" * 100
