"""An ONNX decoder in memory: the session, its key/value arrays, the device it runs on.

The only module that imports onnxruntime. The graph's inputs and outputs are described in assistant.models.export. The
key/value arrays are allocated once and bound as past and present alike, so a run writes its positions in place and
nothing is copied; going back to an earlier position is only a smaller number.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine import devices
from assistant.engine.sampling import Logits
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr

if TYPE_CHECKING:
    from assistant.models.store import InstalledModel

log = logging.getLogger(__name__)

# Spinning threads save the time to wake them at each of a token's 200 nodes, but burn a core while nobody waits.
SPIN_MICROSECONDS = 1000
# Bindings are kept for inputs up to this long: what typing and decoding need over and over.
KEPT_WIDTHS = 16
TRIAL_TOKENS = 8


@dataclass(frozen=True)
class Device:
    """Where the model runs: NAME for the status bar, REASON a sentence that says why."""

    name: str
    reason: str


class OnnxModel:
    """One decoder. Use it from one thread; only a Cancellation may interrupt it from another."""

    def __init__(self, installed: InstalledModel, device: str = "auto", threads: int = 0, capacity: int = 2048) -> None:
        """Open INSTALLED on DEVICE (`auto`, `cpu`, `cuda`) with room for CAPACITY tokens.

        THREADS 0 is one for each core, see devices.default_threads. PenwrightError where the graph cannot be loaded at
        all; a GPU that does not work is no error: the CPU is taken and `device.reason` says why.
        """
        manifest = installed.manifest
        self.vocabulary = manifest.vocabulary
        self.capacity = min(capacity, manifest.context_tokens)
        self._layers = manifest.layers
        self._cache_shape = (1, manifest.kv_heads, self.capacity, manifest.head_size)
        self._path = str(installed.folder / "model.onnx")
        self._threads = threads
        self.device = self._choose(device)

    # --- devices

    def _choose(self, wanted: str) -> Device:
        if wanted == "cpu":
            self._open([devices.CPU])
            return Device("CPU", tr(N_("as the settings ask")))
        trouble = devices.cuda_trouble(_runtime().get_available_providers())
        if not trouble:
            trouble = self._try_cuda(forced=wanted == "cuda")
            if not trouble:
                reason = N_("the GPU works and is faster here") if wanted == "auto" else N_("as the settings ask")
                return Device("CUDA", tr(reason))
        self._open([devices.CPU])
        return Device("CPU", trouble)

    def _try_cuda(self, forced: bool) -> str:
        """Open the model on the GPU; what is wrong with that, in words, or nothing."""
        try:
            if devices.CUDA not in self._open([devices.CUDA, devices.CPU]):
                return tr(N_("the GPU's libraries (CUDA 12 and cuDNN 9) could not be loaded"))
            on_gpu = self._trial()
        except Exception as error:
            log.warning("CUDA failed", exc_info=True)
            return tr(N_("the GPU failed ({reason})"), reason=devices.first_line(error))
        if forced:
            return ""
        self._open([devices.CPU])
        on_cpu = self._trial()
        if on_cpu < on_gpu:
            return tr(
                N_("faster here than the GPU, {cpu} against {gpu} tokens a second"),
                cpu=round(TRIAL_TOKENS / on_cpu), gpu=round(TRIAL_TOKENS / on_gpu),
            )  # fmt: skip
        self._open([devices.CUDA, devices.CPU])
        return ""

    def _trial(self) -> float:
        """Seconds to decode TRIAL_TOKENS tokens one by one; PenwrightError if they are no numbers."""
        self.forward([0], 0)  # the first run allocates
        started = time.perf_counter()
        for position in range(1, TRIAL_TOKENS + 1):
            logits = self.forward([0], position)
        elapsed = time.perf_counter() - started
        if not np.isfinite(logits).all():
            raise PenwrightError(N_("The model computes no numbers on this device."))
        return elapsed

    # --- the session

    def _open(self, providers: list[str]) -> list[str]:
        """Make the session and its cache anew on PROVIDERS; returns those that work."""
        ort = _runtime()
        ort.disable_telemetry_events()
        options = ort.SessionOptions()
        options.log_severity_level = 4  # what fails is raised; the rest would only fill a terminal
        options.intra_op_num_threads = self._threads or devices.default_threads()
        options.inter_op_num_threads = 1
        options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
        options.add_session_config_entry("session.intra_op.spin_duration_us", str(SPIN_MICROSECONDS))
        self._ort = ort
        self._bindings: dict[tuple[int, int], _Binding] = {}
        try:
            self._session = ort.InferenceSession(self._path, options, providers=providers)
        except Exception as error:
            raise PenwrightError(
                N_("The model could not be loaded ({reason}). Fetch it again with `penwright model fetch`."),
                reason=devices.first_line(error),
            ) from error
        self._types = self._checked_types()
        try:
            self._cache = _Cache(ort, self._cache_shape, 2 * self._layers, self._types[0])
        except (MemoryError, ValueError) as error:
            raise PenwrightError(
                N_("There is not enough memory for a context of {count} tokens. Choose a shorter one in the settings."),
                count=self.capacity,
            ) from error
        return list(self._session.get_providers())

    def _checked_types(self) -> tuple[Any, Any]:
        """The numpy types of cache and logits; PenwrightError for another graph than the manifest tells of."""
        values = {value.name: value for value in [*self._session.get_inputs(), *self._session.get_outputs()]}
        _, kv_heads, _, head_size = self._cache_shape
        caches = [f"{when}_{part}_{i}" for when in ("past", "present") for part in ("key", "value")
                  for i in range(self._layers)]  # fmt: skip
        try:
            if set(values) != {*caches, "logits", "input_ids", "rows", "seqlens_k", "total_sequence_length"}:
                raise ValueError("other inputs and outputs")
            if any([kv_heads, head_size] != values[name].shape[1::2] for name in caches):
                raise ValueError("another size of its cache")
            if values["logits"].shape[2] != self.vocabulary:
                raise ValueError("another vocabulary")
            return _NUMPY[values["past_key_0"].type], _NUMPY[values["logits"].type]
        except (ValueError, KeyError, IndexError) as error:
            raise PenwrightError(
                N_("The model's graph is not its own ({reason}). Fetch it again with `penwright model fetch`."),
                reason=str(error),
            ) from error

    def forward(
        self, tokens: Sequence[int], position: int, every_row: bool = False, cancel: Cancellation | None = None
    ) -> Logits:
        """Process TOKENS, the first at POSITION, after the POSITION tokens before them.

        Returns float32 logits [rows, vocabulary], one row for the last token or, with EVERY_ROW, one for each. Raises
        Cancelled; the positions before POSITION stay valid then. ValueError where it does not fit the capacity.
        """
        if not tokens or position < 0 or position + len(tokens) > self.capacity:
            raise ValueError(f"{len(tokens)} tokens at {position} do not fit {self.capacity}")
        self._check(tokens)
        binding = self._binding(len(tokens), len(tokens) if every_row else 1)
        binding.set([tokens], [position])
        self._run(binding, cancel)
        rows: Logits = binding.logits()[0]
        return rows

    def _check(self, tokens: Sequence[int]) -> None:
        if min(tokens) < 0 or max(tokens) >= self.vocabulary:
            raise ValueError("a token outside the vocabulary")

    def _run(self, binding: _Binding, cancel: Cancellation | None) -> None:
        options = self._ort.RunOptions()
        options.log_severity_level = 4
        try:
            if cancel:
                with cancel.interrupted_by(lambda: setattr(options, "terminate", True)):
                    self._session.run_with_iobinding(binding.io, options)
            else:
                self._session.run_with_iobinding(binding.io, options)
        except Cancelled:
            raise
        except Exception as error:
            if cancel and cancel.cancelled:
                raise Cancelled from None
            raise PenwrightError(
                N_("The model failed while it ran ({reason}). Your text is safe; try again."),
                reason=devices.first_line(error),
            ) from error

    def _binding(self, width: int, rows: int) -> _Binding:
        """What a run of WIDTH tokens with ROWS rows of logits reads and writes; kept where typing needs it again."""
        key = (width, rows)
        if key in self._bindings:
            return self._bindings[key]
        binding = self._bind(self._cache, 1, width, rows)
        if width <= KEPT_WIDTHS:
            self._bindings[key] = binding
        return binding

    def _bind(self, cache: _Cache, batch: int, width: int, rows: int) -> _Binding:
        logits = np.zeros((batch, rows, self.vocabulary), self._types[1])
        return _Binding(self._ort, self._session.io_binding(), cache, (batch, width), logits)

    def branch(self, count: int, position: int, room: int) -> Branches:
        """COUNT texts that go on separately after the first POSITION tokens of the cache, ROOM tokens each at most.

        ValueError where they do not fit the capacity.
        """
        if count < 1 or position < 1 or room < 1 or position + room > self.capacity:
            raise ValueError(f"{count} times {room} tokens at {position} do not fit {self.capacity}")
        _, kv_heads, _, head_size = self._cache_shape
        cache = self._cache.copies(self._ort, (count, kv_heads, position + room, head_size), position)
        return Branches(self, self._bind(cache, count, 1, 1), [position] * count, position + room)

    def close(self) -> None:
        """Let the memory go; the model cannot be used any more."""
        self._bindings.clear()
        del self._cache, self._session


class Branches:
    """Texts that began alike and go on side by side, each token of all of them in one run; see OnnxModel.branch."""

    def __init__(self, model: OnnxModel, binding: _Binding, positions: list[int], capacity: int) -> None:
        self._model, self._binding, self._positions, self._capacity = model, binding, positions, capacity

    def forward(self, tokens: Sequence[int], cancel: Cancellation | None = None) -> Logits:
        """Append one of TOKENS to each text; the float32 logits [count, vocabulary] after them. Raises Cancelled.

        ValueError where there is no room.
        """
        if len(tokens) != len(self._positions) or max(self._positions) >= self._capacity:
            raise ValueError("no room for another token, or not one for each")
        self._model._check(tokens)
        self._binding.set([[token] for token in tokens], self._positions)
        self._model._run(self._binding, cancel)
        self._positions = [position + 1 for position in self._positions]
        return self._binding.logits()[:, 0]


# The types of ONNX that caches and logits have.
_NUMPY = {"tensor(float)": np.float32, "tensor(float16)": np.float16, "tensor(int8)": np.int8}


def _runtime() -> Any:
    """onnxruntime; PenwrightError where it cannot be loaded, such as with two of its packages over each other."""
    try:
        import onnxruntime
    except Exception as error:  # a broken native library fails in other ways than ImportError too
        raise PenwrightError(
            N_("The runtime that models need cannot be loaded ({reason}). Install Penwright again."),
            reason=devices.first_line(error),
        ) from error
    return onnxruntime


class _Cache:
    """The keys and values of all layers. An OrtValue on the CPU is its numpy array, which takes memory as it fills."""

    def __init__(self, ort: Any, shape: tuple[int, ...], count: int, kind: Any) -> None:
        self.arrays = [np.zeros(shape, kind) for _ in range(count)]
        self.values = [ort.OrtValue.ortvalue_from_numpy(array) for array in self.arrays]

    def copies(self, ort: Any, shape: tuple[int, ...], length: int) -> _Cache:
        """A cache of SHAPE whose rows each begin with the first LENGTH positions of this one."""
        made = _Cache(ort, shape, len(self.arrays), self.arrays[0].dtype)
        for array, other in zip(self.arrays, made.arrays, strict=True):
            other[:, :, :length] = array[:, :, :length]
        return made


class _Binding:
    """The arrays of one shape of run. Binding 120 arrays anew at every step cost 7 % of the speed."""

    def __init__(self, ort: Any, io: Any, cache: _Cache, shape: tuple[int, int], logits: npt.NDArray[Any]) -> None:
        """SHAPE is (batch, width); LOGITS [batch, rows, vocabulary] is written to."""
        self.io = io
        batch, width = shape
        rows = logits.shape[1]
        self._ids, self._seqlens = np.zeros(shape, np.int64), np.zeros(batch, np.int32)
        self._total, self._logits = np.zeros((), np.int32), logits
        inputs = {
            "input_ids": self._ids, "rows": np.arange(width - rows, width, dtype=np.int64),
            "seqlens_k": self._seqlens, "total_sequence_length": self._total,
        }  # fmt: skip
        # Kept, because the runtime only borrows them.
        self._values = {name: ort.OrtValue.ortvalue_from_numpy(array) for name, array in inputs.items()}
        self._output, self._cache = ort.OrtValue.ortvalue_from_numpy(logits), cache
        for name, value in self._values.items():
            io.bind_ortvalue_input(name, value)
        for i in range(len(cache.values) // 2):
            for part, value in (("key", cache.values[2 * i]), ("value", cache.values[2 * i + 1])):
                io.bind_ortvalue_input(f"past_{part}_{i}", value)
                io.bind_ortvalue_output(f"present_{part}_{i}", value)
        io.bind_ortvalue_output("logits", self._output)
        self._width = width

    def set(self, tokens: Sequence[Sequence[int]], positions: Sequence[int]) -> None:
        """Fill in what the next run processes: TOKENS [batch][width], the first of each at its of POSITIONS."""
        self._ids[:] = tokens
        self._seqlens[:] = [position + self._width - 1 for position in positions]
        self._total[...] = max(positions) + self._width

    def logits(self) -> Logits:
        """A copy of the last run's logits, float32 [batch, rows, vocabulary]."""
        return np.array(self._logits, np.float32)
