import subprocess
import sys
from typing import ClassVar

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest

from assistant.publish import passwords
from assistant.publish.account import Password

SITE = "https://example.com"


def test_a_password_is_kept_found_and_forgotten_by_site_and_user(memory_keyring):
    passwords.keep(SITE, "ann", Password("secret"))
    assert memory_keyring == {("Penwright", "ann https://example.com"): "secret"}
    assert passwords.find(SITE, "ann").reveal() == "secret"
    assert passwords.find(SITE, "bob") is None
    assert passwords.find("https://example.org", "ann") is None
    assert passwords.forget(SITE, "ann") is True
    assert passwords.forget(SITE, "ann") is False
    assert memory_keyring == {}


class Plaintext(keyring.backend.KeyringBackend):
    """Like keyrings.alt's file of plain text, by its priority."""

    priority = 0.5
    kept: ClassVar = []

    def get_password(self, service, username):
        return "from a file"

    def set_password(self, service, username, password):
        self.kept.append(password)

    def delete_password(self, service, username):
        pass


class Chain:
    backends: ClassVar = [Plaintext()]


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring, Plaintext, Chain])
def test_a_keyring_that_is_none_or_unsafe_is_not_used(monkeypatch, backend):
    monkeypatch.setattr(keyring, "get_keyring", backend)
    for use in (
        lambda: passwords.keep(SITE, "ann", Password("secret")),
        lambda: passwords.find(SITE, "ann"),
        lambda: passwords.forget(SITE, "ann"),
    ):
        with pytest.raises(passwords.NoKeyring, match="asks for it each time"):
            use()
    assert Plaintext.kept == []


def test_of_a_chain_only_a_safe_member_is_used(monkeypatch, memory_keyring):
    safe = keyring.get_keyring()
    monkeypatch.setattr(Chain, "backends", [safe, Plaintext()])
    monkeypatch.setattr(keyring, "get_keyring", Chain)
    passwords.keep(SITE, "ann", Password("secret"))
    assert memory_keyring
    assert Plaintext.kept == []


@pytest.mark.parametrize("error", [keyring.errors.KeyringLocked, RuntimeError, OSError])
def test_a_keyring_that_fails_shows_no_password(monkeypatch, memory_keyring, error):
    def fail(service, username, password=""):
        raise error(f"could not store {password}")

    backend = keyring.get_keyring()
    for name in ("get_password", "set_password"):
        monkeypatch.setattr(backend, name, fail)
    with pytest.raises(passwords.NoKeyring, match="locked or did not answer") as caught:
        passwords.keep(SITE, "ann", Password("secret"))
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert "secret" not in str(caught.value) + repr(caught.value)
    with pytest.raises(passwords.NoKeyring):
        passwords.find(SITE, "ann")


def test_a_configuration_that_is_broken_is_no_keyring(monkeypatch):
    def fail():
        raise ImportError

    monkeypatch.setattr(keyring, "get_keyring", fail)
    with pytest.raises(passwords.NoKeyring):
        passwords.find(SITE, "ann")


def test_keyring_is_only_imported_when_it_is_needed():
    program = (
        "import sys\nfrom assistant.publish import passwords, wordpress, output, account\n"
        "print([name for name in ('keyring', 'docx') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, timeout=60)
    assert done.stdout == "[]\n", done.stderr
