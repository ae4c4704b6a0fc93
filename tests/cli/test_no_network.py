"""Nothing leaves the machine: the kernel itself ends a process that opens an internet socket."""

import subprocess
import sys
import textwrap

import pytest

from assistant.bench import prose

# A seccomp filter (seccomp(2), classic BPF): socket(AF_INET or AF_INET6, …) ends the process with SIGSYS. It holds for
# native threads too, which no hook in Python would see, and for all children.
GUARD = textwrap.dedent("""
    import ctypes, struct, sys
    NUMBERS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
    import platform
    arch, socket_call = NUMBERS[platform.machine()]
    LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06
    KILL, ALLOW = 0x80000000, 0x7FFF0000
    program = [
        (LOAD, 0, 0, 4), (EQUAL, 1, 0, arch), (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, 0), (EQUAL, 0, 3, socket_call),
        (LOAD, 0, 0, 16), (EQUAL, 2, 0, 2), (EQUAL, 1, 0, 10),
        (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, KILL),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in program)
    buffer = ctypes.create_string_buffer(code)
    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(38, 1, 0, 0, 0) == 0
    assert libc.prctl(22, 2, ctypes.byref(Program(len(program), ctypes.addressof(buffer))), 0, 0) == 0
""")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="seccomp is Linux's")


def run_guarded(code, **more):
    return subprocess.run(
        [sys.executable, "-P", "-c", GUARD + textwrap.dedent(code)], capture_output=True, text=True, timeout=100, **more
    )


def test_the_guard_ends_a_process_that_opens_an_internet_socket():
    for family in ("AF_INET", "AF_INET6"):
        done = run_guarded(f"import socket; socket.socket(socket.{family}); print('opened')")
        assert done.returncode == -31
        assert done.stdout == ""
    assert run_guarded("import socket; socket.socket(socket.AF_UNIX); print('opened')").stdout == "opened\n"


@pytest.mark.model
@pytest.mark.usefixtures("real_model_at_home")
def test_completing_a_text_opens_none():
    done = run_guarded(
        "from assistant.__main__ import main; sys.exit(main(['complete', '-', '--model', 'smollm2-135m-instruct']))",
        input=prose()[:600],
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout) > 5


@pytest.mark.model
@pytest.mark.usefixtures("real_model_at_home")
def test_writing_in_the_window_opens_none(tmp_path):
    done = run_guarded(
        f"from assistant.ui import demo; sys.exit(demo.main(['--out', {str(tmp_path / 'out')!r}]))"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "accepted" in done.stdout
