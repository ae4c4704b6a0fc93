"""What Qt needs from a Linux system beyond its own wheel, and the screen that the demo makes for itself."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Package(NamedTuple):
    """Something Qt needs from the system, and the package that holds it."""

    name: str
    group: str  # qt: no window at all without it; xcb, wayland: for that kind of screen; font, xvfb
    apt: str
    dnf: str
    pacman: str


# What `readelf -d` names for PySide6's QtCore, QtGui, QtWidgets, QtNetwork and its offscreen, xcb and wayland plugins
# and does not come with the wheel or with libc.
LIBRARIES = (
    Package("libstdc++.so.6", "qt", "libstdc++6", "libstdc++", "gcc-libs"),
    Package("libgcc_s.so.1", "qt", "libgcc-s1", "libgcc", "gcc-libs"),
    Package("libz.so.1", "qt", "zlib1g", "zlib", "zlib"),
    Package("libzstd.so.1", "qt", "libzstd1", "libzstd", "zstd"),
    Package("libbrotlidec.so.1", "qt", "libbrotli1", "libbrotli", "brotli"),
    Package("libgssapi_krb5.so.2", "qt", "libgssapi-krb5-2", "krb5-libs", "krb5"),
    Package("libglib-2.0.so.0", "qt", "libglib2.0-0", "glib2", "glib2"),
    Package("libgthread-2.0.so.0", "qt", "libglib2.0-0", "glib2", "glib2"),
    Package("libdbus-1.so.3", "qt", "libdbus-1-3", "dbus-libs", "dbus"),
    Package("libfontconfig.so.1", "qt", "libfontconfig1", "fontconfig", "fontconfig"),
    Package("libfreetype.so.6", "qt", "libfreetype6", "freetype", "freetype2"),
    Package("libEGL.so.1", "qt", "libegl1", "libglvnd-egl", "libglvnd"),
    Package("libGL.so.1", "qt", "libgl1", "libglvnd-glx", "libglvnd"),
    Package("libX11.so.6", "qt", "libx11-6", "libX11", "libx11"),
    Package("libxkbcommon.so.0", "qt", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Package("libX11-xcb.so.1", "xcb", "libx11-xcb1", "libX11-xcb", "libx11"),
    Package("libxkbcommon-x11.so.0", "xcb", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Package("libxcb.so.1", "xcb", "libxcb1", "libxcb", "libxcb"),
    Package("libxcb-cursor.so.0", "xcb", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Package("libxcb-glx.so.0", "xcb", "libxcb-glx0", "libxcb", "libxcb"),
    Package("libxcb-icccm.so.4", "xcb", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Package("libxcb-image.so.0", "xcb", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Package("libxcb-keysyms.so.1", "xcb", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Package("libxcb-randr.so.0", "xcb", "libxcb-randr0", "libxcb", "libxcb"),
    Package("libxcb-render.so.0", "xcb", "libxcb-render0", "libxcb", "libxcb"),
    Package("libxcb-render-util.so.0", "xcb", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Package("libxcb-shape.so.0", "xcb", "libxcb-shape0", "libxcb", "libxcb"),
    Package("libxcb-shm.so.0", "xcb", "libxcb-shm0", "libxcb", "libxcb"),
    Package("libxcb-sync.so.1", "xcb", "libxcb-sync1", "libxcb", "libxcb"),
    Package("libxcb-util.so.1", "xcb", "libxcb-util1", "xcb-util", "xcb-util"),
    Package("libxcb-xfixes.so.0", "xcb", "libxcb-xfixes0", "libxcb", "libxcb"),
    Package("libxcb-xkb.so.1", "xcb", "libxcb-xkb1", "libxcb", "libxcb"),
    Package("libwayland-client.so.0", "wayland", "libwayland-client0", "libwayland-client", "wayland"),
    Package("libwayland-cursor.so.0", "wayland", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Package("libwayland-egl.so.1", "wayland", "libwayland-egl1", "libwayland-egl", "wayland"),
)
FONT = Package("a Chinese font", "font", "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk")
XVFB = Package("Xvfb", "xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb")

# File names of the usual Chinese fonts, for systems without fontconfig's own tools.
FONT_FILES = ("cjk", "sourcehan", "wqy", "droidsansfallback", "uming", "ukai", "simsun", "simhei", "msyh", "lxgw")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")

APT_LISTS = "/var/lib/apt/lists"
PACKAGE_DATABASES = (
    "/var/lib/dpkg/status",
    "/usr/lib/sysimage/rpm/rpmdb.sqlite",
    "/var/lib/rpm/rpmdb.sqlite",
    "/var/lib/pacman/local",
)


@contextlib.contextmanager
def virtual_screen(program: str, env: dict[str, str]) -> Iterator[str]:
    """Run the Xvfb at PROGRAM on a free display and give its name, or "" if it does not start."""
    import select
    import subprocess

    ours, its = os.pipe()
    words = [program, "-displayfd", str(its), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    try:
        process = subprocess.Popen(words, env=env, pass_fds=(its,), stderr=subprocess.DEVNULL)
    finally:
        os.close(its)
    try:
        number = b""
        until = time.monotonic() + 15
        while not number.endswith(b"\n") and select.select([ours], [], [], max(0, until - time.monotonic()))[0]:
            piece = os.read(ours, 16)
            if not piece:
                break
            number += piece
        yield ":" + number.decode().strip() if number.strip() else ""
    finally:
        os.close(ours)
        process.terminate()
        process.wait()
