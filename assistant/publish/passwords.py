"""Passwords in the system's keyring, and nowhere else.

`keyring` takes a while to import, speaks to a service over D-Bus on Linux, and may wait there for the user to unlock
it. So it is imported when it is needed, and no function here may be called on the thread that runs the window.
"""

from __future__ import annotations

from typing import Any

from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.publish.account import Password

SERVICE = "Penwright"
# Below this a backend of `keyring` is none (fail, null) or a file that others can read (keyrings.alt), by its own word.
_TRUSTED_PRIORITY = 1


class NoKeyring(PenwrightError):  # noqa: N818 - named by what happened
    """The system has no keyring that keeps a password safe, or it did not answer."""

    def __init__(self, message: str = "") -> None:
        super().__init__(
            message or N_("This system has no keyring that would keep the password safe, so it is not kept anywhere. "
                          "Penwright asks for it each time. On Linux, install and start GNOME Keyring or KWallet to "
                          "have it kept."),
        )  # fmt: skip


def find(site: str, user: str) -> Password | None:
    """The password kept for USER on SITE, None where there is none. May block; NoKeyring where there is no keyring."""
    backend = _backend()
    try:
        found = backend.get_password(SERVICE, _name(site, user))
    except Exception:  # noqa: BLE001 - each backend raises its own; none may show what it was given
        raise _silent() from None
    return Password(found) if found else None


def keep(site: str, user: str, password: Password) -> None:
    """Keep PASSWORD for USER on SITE. May block; NoKeyring where it is not kept."""
    backend = _backend()
    try:
        backend.set_password(SERVICE, _name(site, user), password.reveal())
    except Exception:  # noqa: BLE001
        raise _silent() from None


def forget(site: str, user: str) -> bool:
    """Delete the password kept for USER on SITE; False where there was none. May block; NoKeyring as for `find`."""
    if find(site, user) is None:
        return False
    try:
        _backend().delete_password(SERVICE, _name(site, user))
    except Exception:  # noqa: BLE001
        raise _silent() from None
    return True


def _name(site: str, user: str) -> str:
    return f"{user} {site}"


def _silent() -> NoKeyring:
    return NoKeyring(
        N_("The system's keyring is locked or did not answer. Nothing in it was changed. Unlock it and try again, or "
           "go on without; the password is then asked for each time."),
    )  # fmt: skip


def _backend() -> Any:
    """The best backend that is safe. One that the user set in keyring's own configuration counts alone."""
    try:
        import keyring

        chosen = keyring.get_keyring()
        # A chain asks its members in turn, and may end at one that is not safe.
        for backend in getattr(chosen, "backends", None) or [chosen]:
            if float(backend.priority) >= _TRUSTED_PRIORITY:
                return backend
    except Exception:  # noqa: BLE001 - a broken configuration or a missing library is no keyring
        raise NoKeyring from None
    raise NoKeyring
