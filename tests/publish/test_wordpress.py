import gc
import io
import logging
import pickle
import socket
import threading
import time
import traceback
from dataclasses import replace

import pytest

from assistant import paths
from assistant.cancellation import Cancellation, Cancelled
from assistant.errors import PenwrightError
from assistant.publish import client, sent, wordpress
from assistant.publish.account import Account, Password, site_address
from assistant.publish.site import PasswordRefused, Refused

POSTS = "wp/v2/posts"


@pytest.fixture
def send(account, article):
    def run(**changes):
        return wordpress.send(account, replace(article, **changes), Cancellation())

    return run


@pytest.fixture
def release(account):
    return lambda number: wordpress.release(account, number, Cancellation())


def answering(*words, **more):
    return lambda handler, _act: handler.answer(*words, **more)


def answering_after_doing_it(*words):
    def fault(handler, act):
        act()
        handler.answer(*words)

    return fault


# --- sending


def test_an_article_arrives_as_a_draft_with_its_words_tags_and_statement(send, site):
    draft = send()
    post = site.only_post()
    assert post["status"] == "draft"
    assert post["title"]["raw"] == "Council approves budget"
    assert post["excerpt"]["raw"] == "The council approved 2.5 million on Monday."
    assert "<strong>2.5 million</strong>" in post["content"]["raw"]
    assert post["content"]["raw"].rstrip().endswith("<em>The model wrote two sentences.</em></p>")
    assert [site.terms["tags"][number] for number in post["tags"]] == ["Money", "R&amp;D"]
    assert draft == wordpress.SentDraft(post["id"], post["link"], f"{site.url}/wp-admin/post.php?post=10&action=edit")


def test_tags_and_categories_that_are_there_are_taken_whatever_their_case(account, article, site):
    site.users["ann"] = (site.users["ann"][0], "editor")
    site.terms["tags"] = {7: "Money matters", 8: "MONEY", 9: "R&amp;D"}
    site.terms["categories"][3] = "Town"
    wordpress.send(account, article, Cancellation(), ("town", "Schools"))
    assert site.only_post()["tags"] == [8, 9]
    assert [site.terms["categories"][n] for n in site.only_post()["categories"]] == ["Town", "Schools"]


def test_a_category_that_may_not_be_made_is_left_out_and_said(account, article, site):
    draft = wordpress.send(account, article, Cancellation(), ("Schools",))
    assert draft.remarks == ("The category “Schools” could not be made on the site, so the draft goes without it.",)
    assert site.only_post()["categories"] == [1]


def test_a_tag_that_somebody_made_in_the_meantime_is_taken(send, site):
    site.terms["tags"] = {7: "Money"}
    site.next("GET", "wp/v2/tags", answering(200, []))
    send(tags=("Money",))
    assert site.only_post()["tags"] == [7]


def test_nothing_in_a_text_is_a_command_or_a_tag_to_the_site(send, site):
    send(headline="A < B & [c]", body="[gallery] <script>x</script> [x](javascript:y)")
    content = site.only_post()["content"]["raw"]
    assert "[" not in content
    assert "&#091;gallery]" in content
    assert "<script" not in content
    assert "javascript" not in content
    assert site.only_post()["title"]["raw"] == "A &lt; B &amp; [c]"


@pytest.mark.parametrize("headline", ["王小明赢了", "!!!", "Über café — 5 %", "x" * 300])
def test_every_headline_gives_a_name_of_plain_letters(send, site, headline):
    send(headline=headline)
    slug = site.only_post()["slug"]
    assert slug.isascii()
    assert all(letter.isalnum() or letter == "-" for letter in slug)
    assert len(slug) < 80


@pytest.mark.parametrize("link_header", [True, False])
@pytest.mark.parametrize("pretty", [True, False])
def test_the_api_is_found_by_the_header_and_at_its_usual_places(send, site, release, link_header, pretty):
    site.link_header, site.pretty = link_header, pretty
    release(send().number)
    assert site.only_post()["status"] == "publish"


def test_the_password_is_only_sent_to_the_api(send, site):
    send()
    assert {route for _, route, password in site.requests if password} == {POSTS, "wp/v2/tags"}


def test_who_one_is_can_be_checked_without_changing_anything(account, site):
    assert wordpress.check(account, Cancellation()) == "Ann Writer"
    assert not site.posts


# --- never twice


def test_the_same_words_sent_again_make_no_second_draft(send, site):
    first = send()
    again = send(author="Somebody", tags=("Other",))
    assert (again.number, again.new) == (first.number, False)
    assert "there already" in again.remarks[0]
    assert len(site.posts) == 1


def test_other_words_make_another_draft(send, site):
    send()
    send(body="Other.")
    assert len(site.posts) == 2


@pytest.mark.parametrize(
    "answer", [(500, "<h1>Fatal"), (502, ""), (504, "late"), (503, "busy"), (200, "<br>Warning: x"), (201, "")]
)
def test_a_draft_that_arrived_though_the_answer_was_bad_is_found_and_not_sent_again(send, site, release, answer):
    site.next("POST", POSTS, answering_after_doing_it(*answer))
    draft = send()
    assert draft.number == site.only_post()["id"]
    assert site.asked("POST", POSTS) == 1
    assert release(draft.number).new


def test_a_draft_whose_answer_never_came_is_found(send, site, monkeypatch):
    def cut(handler, act):
        act()
        handler.connection.shutdown(socket.SHUT_RDWR)
        handler.close_connection = True

    site.next("POST", POSTS, cut)
    assert send().number == site.only_post()["id"]
    assert site.asked("POST", POSTS) == 1


def test_a_draft_that_did_not_arrive_is_not_sent_again_by_itself_but_may_be_sent_once_more(send, site):
    site.next("POST", POSTS, answering(500, "<h1>Fatal error</h1>"))
    with pytest.raises(PenwrightError, match=r"out of order .* not clear whether the draft arrived.*not be two"):
        send()
    assert site.asked("POST", POSTS) == 1
    assert send().new
    assert len(site.posts) == 1


def test_a_draft_that_arrived_unseen_is_found_by_the_next_try_and_can_be_published(send, site, release):
    site.next("POST", POSTS, answering_after_doing_it(500, ""))
    for _ in wordpress.LOOKS:
        site.next("GET", POSTS, answering(500, ""))
    site.faults.insert(0, ("GET", POSTS, lambda handler, act: handler.answer(*act())))  # the look before sending
    with pytest.raises(PenwrightError, match="not clear"):
        send()
    draft = send()
    assert not draft.new
    assert len(site.posts) == 1
    assert release(draft.number).new


def test_a_draft_in_the_bin_is_none(send, site):
    send()
    site.only_post().update(status="trash", slug="x__trashed")
    assert send().new


# --- releasing


def test_a_draft_is_published_by_a_second_call_only(send, site, release):
    draft = send()
    assert site.only_post()["status"] == "draft"
    published = release(draft.number)
    assert published == wordpress.Published(site.only_post()["link"])
    assert site.only_post()["status"] == "publish"


@pytest.mark.parametrize(
    "change", [{"content": {"raw": "other"}}, {"title": {"raw": "other"}}, {"tags": []}, {"featured_media": 5}]
)
def test_a_draft_that_was_changed_on_the_site_is_not_published(send, site, release, change):
    draft = send()
    site.only_post().update(change)
    with pytest.raises(wordpress.DraftChanged, match=r"was changed .* not published.*post=10&action=edit"):
        release(draft.number)
    assert site.only_post()["status"] == "draft"


def test_a_draft_from_elsewhere_is_not_published(site, release, send, home):
    draft = send()
    for file in (paths.data_dir() / "published").iterdir():
        file.unlink()
    with pytest.raises(PenwrightError, match=r"was not sent to .* from this computer"):
        release(draft.number)
    assert site.only_post()["status"] == "draft"


def test_a_damaged_record_is_none(send, release, site):
    draft = send()
    for file in (paths.data_dir() / "published").iterdir():
        file.write_bytes(b"{\xff")
    with pytest.raises(PenwrightError, match="from this computer"):
        release(draft.number)


def test_a_draft_that_is_gone_is_said_to_be(send, site, release):
    draft = send()
    site.posts.clear()
    with pytest.raises(PenwrightError, match="no longer on 127"):
        release(draft.number)


@pytest.mark.parametrize("state", ["pending", "private", "future", "trash"])
def test_what_is_no_draft_any_more_is_left_alone(send, site, release, state):
    draft = send()
    site.only_post()["status"] = state
    with pytest.raises(PenwrightError, match=f"no draft any more.*{state}"):
        release(draft.number)
    assert site.only_post()["status"] == state


def test_publishing_twice_is_no_harm(send, site, release):
    draft = send()
    release(draft.number)
    assert not release(draft.number).new
    assert site.asked("POST", f"{POSTS}/10") == 1


def test_a_draft_that_was_published_though_the_answer_was_bad_counts_as_published(send, site, release):
    draft = send()
    site.next("POST", f"{POSTS}/10", answering_after_doing_it(500, "oops"))
    assert release(draft.number).new


def test_a_draft_of_which_it_is_not_clear_whether_it_was_published_is_said_to_be_so(send, site, release):
    draft = send()
    site.next("POST", f"{POSTS}/10", answering(500, "oops"))
    with pytest.raises(PenwrightError, match="not clear whether the draft was published"):
        release(draft.number)
    assert release(draft.number).new


def test_a_contributor_may_write_drafts_but_is_told_that_an_editor_publishes(send, site, release):
    site.users["ann"] = (site.users["ann"][0], "contributor")
    draft = send()
    with pytest.raises(Refused, match=r"may write drafts .* but not publish"):
        release(draft.number)
    assert site.only_post()["status"] == "draft"


def test_a_site_that_holds_a_post_back_is_not_taken_for_publishing(send, site, release):
    draft = send()
    site.next("POST", f"{POSTS}/10", answering(200, {**site.only_post(), "status": "pending"}))
    with pytest.raises(PenwrightError, match=r"did not publish it.*pending"):
        release(draft.number)


def test_only_so_many_records_are_kept(monkeypatch, home):
    monkeypatch.setattr(sent, "_KEPT", 3)
    for number in range(5):
        sent.remember("https://example.com", number, "x")
    assert len(list((paths.data_dir() / "published").iterdir())) == 3
    assert sent.recall("https://example.com", 4) == "x"
    assert sent.recall("https://example.org", 4) == ""


def test_a_draft_that_cannot_be_noted_here_is_sent_all_the_same(send, site, home):
    paths.data_dir().mkdir(parents=True)
    (paths.data_dir() / "published").write_text("in the way")
    assert "could not be noted on this computer" in send().remarks[0]
    assert site.posts


# --- refusals


def test_a_wrong_password_is_said_to_be_one(account, article):
    with pytest.raises(PasswordRefused, match="application password here, not the one you log in with"):
        wordpress.send(replace(account, password=Password("wrong")), article, Cancellation())


@pytest.mark.parametrize("user", ["bob", "王"])
def test_an_unknown_user_is_said_to_be_one(account, article, user):
    with pytest.raises(PasswordRefused, match=f"refused the user name or the password of {user}"):
        wordpress.send(replace(account, user=user), article, Cancellation())


def test_application_passwords_that_are_switched_off_are_said_to_be(send, site):
    site.app_passwords = False
    with pytest.raises(Refused, match="switched off"):
        send()


def test_a_server_that_swallows_the_password_is_said_to(send, site):
    site.next("GET", POSTS, lambda handler, _act: handler.answer(*site.act("GET", POSTS, {}, {}, "")))
    with pytest.raises(Refused, match="Authorization header"):
        send()


def test_a_user_who_may_not_write_is_told_so(send, site):
    site.users["ann"] = (site.users["ann"][0], "subscriber")
    with pytest.raises(Refused, match="may not write posts"):
        send()
    site.users["ann"] = (site.users["ann"][0], "author")
    site.next("POST", POSTS, answering(*site._error(403, "rest_cannot_create")))
    with pytest.raises(Refused, match="may not write posts"):
        send()


@pytest.mark.parametrize(
    ("status", "body", "headers", "words"),
    [
        (401, "<html>", {}, "Authorization header"),
        (403, "<html>Blocked", {}, "firewall or a security plug-in"),
        (404, "<html>", {}, "no WordPress REST API there"),
        (404, {"code": "rest_no_route"}, {}, "no WordPress REST API there"),
        (413, "", {}, "too long"),
        (429, "", {"Retry-After": "7"}, r"busy.*Try again in 7 s\."),
        (429, "", {"Retry-After": "1000"}, r"Try again in 17 min\."),
        (429, "", {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, "in a few minutes"),
        (429, "", {"Retry-After": "soon"}, "in a few minutes"),
        (429, {"code": "x"}, {}, "in a few minutes"),
        (400, {"code": "odd", "message": "<b>No</b> good &amp; bad."}, {}, r"400\): No good & bad\. Check"),
        (400, {"code": "odd"}, {}, r"400\): odd\."),
        (400, {"code": 5, "message": 7, "data": []}, {}, "without a reason"),
        (400, [], {}, "without a reason"),
        (400, "[" * 100_000, {}, "a page instead of data"),
    ],
)
def test_every_refusal_is_a_sentence_that_says_what_to_do(send, site, status, body, headers, words):
    site.next("POST", POSTS, answering(status, body, headers))
    with pytest.raises(Refused, match=words) as caught:
        send()
    assert "{" not in str(caught.value)
    assert not site.posts


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_site_says_when_to_come_back_before_anything_is_sent(send, site, status):
    site.pretty = False
    site.next("GET", "", answering(status, "<html>", {"Retry-After": "120"}))
    site.next("GET", "", answering(status, "<html>", {"Retry-After": "120"}))
    with pytest.raises(PenwrightError, match=r"busy or being worked on\. Try again in 2 min"):
        send()


def test_a_site_without_an_api_is_said_to_have_none(send, site):
    site.rest = False
    with pytest.raises(PenwrightError, match="No WordPress REST API was found"):
        send()
    assert not any(password for *_, password in site.requests)


def test_an_api_that_is_closed_to_strangers_is_asked_with_the_password(send, site):
    site.next("GET", "", answering(401, {"code": "rest_login_required"}))
    assert send().new


@pytest.mark.parametrize("answer", [{"id": "x"}, {"id": True}, {}, [], "null-ish", 5])
def test_an_answer_that_is_nonsense_is_no_crash(send, site, answer):
    site.next("POST", POSTS, answering(201, answer))
    with pytest.raises(PenwrightError):
        send()


@pytest.mark.parametrize("link", ["javascript:alert(1)", "https://e.com/\n", 7, None])
def test_a_link_that_is_none_of_the_web_is_left_out(send, site, link):
    site.next("POST", POSTS, lambda handler, act: handler.answer(201, {**act()[1], "link": link}))
    assert send().link == ""


def test_a_huge_answer_is_not_read_to_its_end(send, site, monkeypatch):
    monkeypatch.setattr(client, "LIMIT", 100_000)
    site.next("GET", POSTS, answering(200, b" " * 200_000))
    with pytest.raises(PenwrightError, match="more than 0 MB"):
        send()


# --- the network


def test_a_silent_site_is_given_up(send, site, monkeypatch):
    monkeypatch.setattr(client, "SILENCE", 0.1)
    site.next("GET", POSTS, lambda handler, _act: handler.hang())
    with pytest.raises(client.Unanswered, match="did not answer in time"):
        send()
    assert not site.posts


def test_a_site_that_trickles_is_given_up(send, site, monkeypatch):
    monkeypatch.setattr(client, "PATIENCE", 0.3)

    def trickle(handler, _act):
        handler.send_response(200)
        handler.end_headers()
        try:
            while not site.go_on.wait(0.02):
                handler.wfile.write(b" ")
        except OSError:
            pass

    site.next("GET", POSTS, trickle)
    with pytest.raises(client.Unanswered, match="did not answer in time"):
        send()


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_cancelling_ends_it_at_once(account, article, site, method):
    cancel, ended = Cancellation(), []
    site.next(method, POSTS, lambda handler, _act: handler.hang())

    def run():
        try:
            wordpress.send(account, article, cancel)
        except Cancelled:
            ended.append(time.monotonic())

    thread = threading.Thread(target=run)
    thread.start()
    assert site.waiting.wait(10)
    started = time.monotonic()
    cancel.cancel()
    thread.join()
    assert ended[0] - started < 0.2
    assert not site.posts


def test_a_cancelled_draft_that_arrived_is_found_by_the_next_try(account, article, site, send):
    cancel = Cancellation()

    def cancel_after(handler, act):
        act()
        cancel.cancel()

    site.next("POST", POSTS, cancel_after)
    with pytest.raises(Cancelled):
        wordpress.send(account, article, cancel)
    assert not send().new
    assert len(site.posts) == 1


def test_cancelling_before_it_begins_asks_nothing(account, article, site):
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Cancelled):
        wordpress.send(account, article, cancel)
    assert not site.requests


def test_a_closed_port_is_put_into_words(article, home):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(client.Unanswered, match="refuses connections") as caught:
        wordpress.send(Account(f"http://127.0.0.1:{port}", "ann", Password("x")), article, Cancellation())
    assert not caught.value.arrived


def test_an_unknown_host_is_put_into_words(article, monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(client.Unanswered, match=r"example\.invalid was not found"):
        wordpress.send(Account("https://example.invalid", "ann", Password("x")), article, Cancellation())


def test_what_speaks_something_else_is_put_into_words(article):
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"SSH-2.0-OpenSSH\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        account = Account(f"http://127.0.0.1:{server.getsockname()[1]}", "ann", Password("x"))
        with pytest.raises(client.Unanswered, match="no proper answer"):
            wordpress.send(account, article, Cancellation())
        thread.join()


@pytest.fixture
def own_certificate(tmp_path):
    """A TLS context with a certificate for 127.0.0.1 that nobody vouches for."""
    import ssl
    from datetime import UTC, datetime, timedelta
    from ipaddress import ip_address

    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(now - timedelta(1)).not_valid_after(now + timedelta(1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    file = tmp_path / "certificate.pem"
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(private + certificate.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    context.file = str(file)
    return context


def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_asked(make_site, own_certificate, article):
    site = make_site(own_certificate)
    with pytest.raises(client.Unanswered, match=r"certificate of 127\.0\.0\.1 is not valid \(self.signed.*not sent"):
        wordpress.send(Account(site.url, "ann", Password("x")), article, Cancellation())
    assert not site.requests


def test_an_encrypted_site_works_and_can_be_left_at_once(make_site, own_certificate, article, account, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", own_certificate.file)
    site = make_site(own_certificate)
    account = replace(account, site=site.url)
    assert wordpress.send(account, article, Cancellation()).new
    cancel = Cancellation()
    site.next("GET", POSTS, lambda handler, _act: (cancel.cancel(), handler.hang()))
    with pytest.raises(Cancelled):
        wordpress.send(account, article, cancel)


def test_plain_http_to_a_tls_port_is_put_into_words(make_site, own_certificate, article, account):
    url = make_site(own_certificate).url.replace("https", "http")
    with pytest.raises(client.Unanswered):
        wordpress.send(replace(account, site=url), article, Cancellation())


# --- where the password may go


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("where", ["redirect", "link", "api"])
def test_another_host_never_sees_the_password(send, site, make_site, where, host):
    other = make_site()
    address = other.url.replace("127.0.0.1", host)
    if where == "redirect":
        site.next("HEAD", "/", answering(301, "", {"Location": f"{address}/"}))
    elif where == "link":
        site.root = f"{address}/wp-json/"
    else:
        site.next("GET", POSTS, answering(307, "", {"Location": f"{address}/wp-json/{POSTS}"}))
    with pytest.raises(PenwrightError, match="on to .*" + address.removeprefix("http://")):
        send()
    assert not other.requests


def test_a_redirect_on_the_same_host_is_followed_but_never_with_the_password(send, site):
    site.next("HEAD", "/", answering(302, "", {"Location": "/en/"}))
    assert send().new
    site.next("GET", POSTS, answering(302, "", {"Location": "/elsewhere"}))
    with pytest.raises(Refused, match="sends visitors on"):
        send(body="Other.")
    assert ("GET", "/elsewhere", True) not in site.requests


@pytest.mark.parametrize("location", ["", "http://[", "//", "ftp://127.0.0.1/", "javascript:x", "https:///", "http://\x7f/"])
def test_a_redirect_to_nowhere_is_no_crash(send, site, location):
    site.next("HEAD", "/", answering(302, "", {"Location": location}))
    try:
        send()
    except PenwrightError:
        assert not any(password for *_, password in site.requests)


def test_a_circle_of_redirects_ends(send, site):
    for _ in range(30):
        site.next("HEAD", "/", answering(302, "", {"Location": "/"}))
    assert send().new


@pytest.mark.parametrize("address", ["http://example.com", "http://192.168.1.5"])
def test_an_open_connection_is_only_used_when_asked_for(address):
    with pytest.raises(PenwrightError, match=r"others can read.*https://"):
        Account(address, "ann", Password("x"))
    assert Account(address, "ann", Password("x"), plain_http=True).site == address


# --- addresses and passwords


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("example.com", "https://example.com"),
        ("  HTTPS://Example.com/blog/ ", "https://example.com/blog"),
        ("https://example.com/wp-admin/post.php?post=1", "https://example.com"),
        ("https://example.com/blog/wp-login.php", "https://example.com/blog"),
        ("https://example.com/wp-json/", "https://example.com"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("例子.中国", "https://xn--fsqu00a.xn--fiqs8s"),
        ("https://example.com/a b/ü", "https://example.com/a%20b/%C3%BC"),
    ],
)
def test_an_address_is_completed(written, address):
    assert site_address(written) == address
    assert site_address(address) == address


@pytest.mark.parametrize(
    "written",
    ["", "ftp://example.com", "https://", "https://exa mple.com", "file:///etc", "https://a:b", "http://[", "x\ny"],
)
def test_what_is_no_address_is_refused(written):
    with pytest.raises(PenwrightError, match="no address of a site"):
        site_address(written)


def test_a_password_in_the_address_is_refused_and_not_repeated():
    with pytest.raises(PenwrightError, match="holds a name or a password") as caught:
        site_address("https://ann:secret@example.com")
    assert "secret" not in str(caught.value) + repr(caught.value) + repr(caught.value.values)


@pytest.mark.parametrize("user", ["", " ", "a:b", "a\nb"])
def test_what_is_no_user_name_is_refused(user):
    with pytest.raises(PenwrightError, match="no user name"):
        Account("https://example.com", user, Password("x"))


def test_no_password_is_refused():
    with pytest.raises(PenwrightError, match="There is no password"):
        Account("https://example.com", "ann", Password(" \n"))


def test_a_password_shows_itself_nowhere(account):
    secret = account.password.reveal()
    for shown in (repr(account), str(account.password), f"{account.password}", repr(account.password)):
        assert secret not in shown
    with pytest.raises(TypeError, match="not written"):
        pickle.dumps(account)


def test_no_error_and_no_log_holds_the_password(account, article, site, capfd, home):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.DEBUG)
    secret = account.password.reveal()

    def echo(handler, _act):
        login = handler.headers["Authorization"]
        handler.answer(400, {"code": "x", "message": f"{secret} {secret.replace(' ', '')} {login}", "data": login})

    faults = [
        echo, answering(500, secret), answering(302, "", {"Location": f"http://ann:{secret.replace(' ', '')}@x/"}),
        answering(302, "", {"Location": f"http://{secret.replace(' ', '')}.example/"}),
        answering(403, secret), lambda handler, _act: handler.connection.shutdown(socket.SHUT_RDWR),
    ]  # fmt: skip
    try:
        for fault in faults:
            site.next("POST", POSTS, fault)
            with pytest.raises(PenwrightError) as caught:
                wordpress.send(account, article, Cancellation())
            error = caught.value
            shown = "".join(traceback.format_exception(error)) + repr(error) + str(error)
            for form in (secret, secret.replace(" ", ""), "YW5uO"):
                assert form not in shown
    finally:
        logging.getLogger().removeHandler(handler)
        logging.getLogger().setLevel(logging.WARNING)
    written = stream.getvalue() + "".join(capfd.readouterr())
    for file in home.rglob("*"):
        written += file.read_text() if file.is_file() else ""
    assert secret not in written
    assert secret.replace(" ", "") not in written
    gc.collect()
