"""An ONNX decoder in memory: the session, its key/value arrays, the device it runs on.

The only module of the program itself that imports onnxruntime; a new model is tried in a child
(assistant.models.trial). The graph's inputs and outputs are described in assistant.models.graph. The key/value arrays
are allocated once and bound as past and present alike, so a run writes its positions in place and nothing is copied;
going back to an earlier position is only a smaller number.
"""

from __future__ import annotations

import contextlib
import io
import logging
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine import choice, devices
from assistant.engine import threads as threads_module
from assistant.engine.generate import CacheLost
from assistant.engine.sampling import Logits
from assistant.errors import PenwrightError
from assistant.i18n import N_

if TYPE_CHECKING:
    from assistant.models.store import InstalledModel

log = logging.getLogger(__name__)

# Spinning threads save the time to wake them at each of a token's 200 nodes, but burn a core while nobody waits.
SPIN_MICROSECONDS = 1000
# Bindings are kept for inputs up to this long: what typing and decoding need over and over.
KEPT_WIDTHS = 16
TRIAL_TOKENS = 8


class OnnxModel:
    """One decoder. Use it from one thread; only a Cancellation may interrupt it from another."""

    def __init__(
        self,
        installed: InstalledModel,
        device: str = choice.AUTOMATIC,
        threads: int = 0,
        capacity: int = 2048,
        open_session: Callable[[InstalledModel, devices.Kind, int, int], Session] | None = None,
    ) -> None:
        """Open INSTALLED on DEVICE, a value of the setting `model.device`, with room for CAPACITY tokens.

        THREADS 0 is one for each core, see threads.decide. PenwrightError where the graph cannot be loaded at all; a
        GPU that does not work is no error: the CPU is taken and `device.reason` says why. OPEN_SESSION is Session, or
        what a test puts in its place.
        """
        manifest = installed.manifest
        self.vocabulary = manifest.vocabulary
        self.capacity = min(capacity, manifest.context_tokens)
        self._installed, self._open_session = installed, open_session or Session
        self._threads = threads_module.decide(threads, most=manifest.heads).count
        runtime = _about_runtime()
        facts = [installed.name, manifest.source_sha256, manifest.exported_by, runtime.version]
        facts += [f"{self._threads} threads", f"{self.capacity} tokens"]
        if device != devices.PROCESSOR.setting:  # asking the driver can wake a GPU, and nothing is remembered then
            facts += devices.facts()
        self._memory = choice.Memory(choice.memory_file(), facts)
        rig = choice.Rig(
            trouble=lambda kind: devices.trouble(kind, runtime, manifest.files),
            open_on=self._open_on, trial=_trial, close=Session.close,
        )  # fmt: skip
        chosen = choice.choose(device, rig, self._memory)
        self.device, self._kind = chosen.device, chosen.kind
        self._session: Session | None = chosen.opened

    def _open_on(self, kind: devices.Kind) -> Session:
        return self._open_session(self._installed, kind, self._threads, self.capacity)

    def forward(
        self, tokens: Sequence[int], position: int, every_row: bool = False, cancel: Cancellation | None = None
    ) -> Logits:
        """Process TOKENS, the first at POSITION, after the POSITION tokens before them.

        Returns float32 logits [rows, vocabulary], one row for the last token or, with EVERY_ROW, one for each. Raises
        Cancelled; the positions before POSITION stay valid then. Raises CacheLost where a GPU failed and the CPU took
        over: nothing is cached then. ValueError where it does not fit the capacity.
        """
        session = self._opened()
        try:
            return session.forward(tokens, position, every_row, cancel)
        except RunFailed as failed:
            raise self._moved(failed) from failed

    def branch(self, count: int, position: int, room: int) -> Branches:
        """COUNT texts that go on separately after the first POSITION tokens of the cache, ROOM tokens each at most.

        ValueError where they do not fit the capacity. CacheLost as `forward`.
        """
        session = self._opened()
        try:
            return Branches(self, session.branch(count, position, room))
        except RunFailed as failed:
            raise self._moved(failed) from failed

    def _moved(self, failed: RunFailed) -> Exception:
        """What to raise after a run that FAILED: CacheLost once the model is open on the CPU instead of a GPU."""
        if self._kind is devices.PROCESSOR:
            return failed
        log.warning("%s failed, going on with the CPU", self._kind.name, exc_info=failed)
        self.device = choice.fall_back(self._kind, failed.cause, self._memory, self.device.others)
        self._kind = devices.PROCESSOR
        self.close()
        self._session = self._open_on(self._kind)
        return CacheLost()

    def _opened(self) -> Session:
        """The session. Where the CPU could not take over before it is tried again, and CacheLost raised."""
        if self._session is None:
            self._session = self._open_on(self._kind)
            raise CacheLost
        return self._session

    def close(self) -> None:
        """Let the memory go."""
        session, self._session = self._session, None
        if session:
            session.close()


class Branches:
    """Texts that began alike and go on side by side, each token of all of them in one run; see OnnxModel.branch."""

    def __init__(self, model: OnnxModel, texts: SessionBranches) -> None:
        self._model, self._texts = model, texts

    def forward(self, tokens: Sequence[int], cancel: Cancellation | None = None) -> Logits:
        """Append one of TOKENS to each text; the float32 logits [count, vocabulary] after them. Raises Cancelled.

        ValueError where there is no room. CacheLost as OnnxModel.forward; these texts are gone then.
        """
        try:
            return self._texts.forward(tokens, cancel)
        except RunFailed as failed:
            raise self._model._moved(failed) from failed


class RunFailed(PenwrightError):  # noqa: N818 - says what happened
    """A run failed on its device; CAUSE is what the runtime raised."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(
            N_("The model failed while it ran ({reason}). Your text is safe; try again."),
            reason=devices.first_line(cause),
        )
        self.cause = cause


def _trial(session: Session) -> float:
    """Seconds a token, decoded one by one; PenwrightError if they are no numbers, or others than run together."""
    tokens = [number % session.vocabulary for number in range(1, TRIAL_TOKENS + 2)]
    together = session.forward(tokens, 0)
    session.forward(tokens[:1], 0)  # the first run of a shape allocates
    started = time.perf_counter()
    for position, token in enumerate(tokens[1:], 1):
        logits = session.forward([token], position)
    elapsed = time.perf_counter() - started
    if not np.isfinite(logits).all():
        raise PenwrightError(N_("The model computes no numbers on this device."))
    # A device that reads old inputs or another cache runs all the same. Float16 alone differs by a few percent at most.
    if np.abs(logits - together).max() > 0.5 * together.std():
        raise PenwrightError(N_("The model does not compute the same twice on this device."))
    return elapsed / TRIAL_TOKENS


class Session:
    """A graph of the model, open on one device, and its cache."""

    def __init__(self, installed: InstalledModel, kind: devices.Kind, threads: int, capacity: int) -> None:
        """Open INSTALLED on KIND. PenwrightError where that fails, choice.NotTaken where the runtime takes another."""
        manifest = installed.manifest
        self.vocabulary, self.capacity = manifest.vocabulary, capacity
        self._layers, self._memory = manifest.layers, kind.memory
        self._cache_shape = (1, manifest.kv_heads, capacity, manifest.head_size)
        self._ort = ort = _runtime()
        ort.disable_telemetry_events()
        options = ort.SessionOptions()
        options.log_severity_level = 4  # what fails is raised; the rest would only fill a terminal
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
        options.enable_mem_pattern = kind.plans_memory
        options.enable_cpu_mem_arena = False  # it keeps some megabytes and saves no time here
        options.add_session_config_entry("session.intra_op.spin_duration_us", str(SPIN_MICROSECONDS))
        # What it prints about libraries that it misses is told by us.
        ort.set_default_logger_severity(4)
        is_gpu = kind.provider != devices.PROCESSOR.provider
        if is_gpu:
            _preload(ort)
            options.add_session_config_entry("session.record_ep_graph_assignment_info", "1")
        others = [devices.PROCESSOR.provider] if is_gpu else []
        try:
            self._session = ort.InferenceSession(
                str(installed.folder / kind.graph), options,
                providers=[(kind.provider, dict(kind.options)), *others],
            )  # fmt: skip
        except Exception as error:
            raise PenwrightError(
                N_("The model could not be loaded ({reason}). Fetch it again with `penwright model fetch`."),
                reason=devices.first_line(error),
            ) from error
        if kind.provider not in self._session.get_providers():
            raise choice.NotTaken(kind.name)
        if is_gpu and devices.share_on(kind.provider, self._session.get_provider_graph_assignment_info()) < 1 / 2:
            raise choice.TooLittle(kind.name)
        self._types = self._checked_types()
        self._bindings: dict[tuple[int, int], _Binding] = {}
        self._logits = np.zeros((KEPT_WIDTHS, self.vocabulary), self._types[1])
        try:
            self._cache = _Cache.empty(ort, kind.memory, self._cache_shape, 2 * self._layers, self._types[0])
        except (MemoryError, ValueError) as error:
            raise PenwrightError(
                N_("There is not enough memory for a context of {count} tokens. Choose a shorter one in the settings."),
                count=self.capacity,
            ) from error

    def _checked_types(self) -> tuple[Any, Any]:
        """The numpy types of cache and logits; PenwrightError for another graph than the manifest tells of."""
        values = {value.name: value for value in [*self._session.get_inputs(), *self._session.get_outputs()]}
        _, kv_heads, _, head_size = self._cache_shape
        caches = [f"{when}_{part}_{i}" for when in ("past", "present") for part in ("key", "value")
                  for i in range(self._layers)]  # fmt: skip
        try:
            if set(values) != {*caches, "logits", "input_ids", "rows", "seqlens_k", "total_sequence_length"}:
                raise ValueError
            if any([kv_heads, head_size] != values[name].shape[1::2] for name in caches):
                raise ValueError
            if values["logits"].shape[2] != self.vocabulary:
                raise ValueError
            return _NUMPY[values["past_key_0"].type], _NUMPY[values["logits"].type]
        except (ValueError, KeyError, IndexError) as error:
            raise PenwrightError(
                N_("The model's graph is not its own. Fetch it again with `penwright model fetch`.")
            ) from error

    def forward(
        self, tokens: Sequence[int], position: int, every_row: bool = False, cancel: Cancellation | None = None
    ) -> Logits:
        """Process TOKENS, the first at POSITION, after the POSITION tokens before them.

        As OnnxModel.forward; raises RunFailed where the device fails.
        """
        if not tokens or position < 0 or position + len(tokens) > self.capacity:
            raise ValueError(f"{len(tokens)} tokens at {position} do not fit {self.capacity}")
        self._check(tokens)
        rows = len(tokens) if every_row else 1
        logits: Logits = self._run(lambda: self._binding(len(tokens), rows), [tokens], [position], cancel)[0]
        return logits

    def _check(self, tokens: Sequence[int]) -> None:
        if min(tokens) < 0 or max(tokens) >= self.vocabulary:
            raise ValueError("a token outside the vocabulary")

    def _run(
        self,
        bind: Callable[[], _Binding],
        tokens: Sequence[Sequence[int]],
        positions: Sequence[int],
        cancel: Cancellation | None,
    ) -> Logits:
        """Run TOKENS [batch][width] at POSITIONS with what BIND gives; the logits [batch, rows, vocabulary].

        Binding and filling in copy to a GPU, so that they can fail as the run can.
        """
        options = self._ort.RunOptions()
        options.log_severity_level = 4
        # No graph capture, which is so anyway; but asked for what is not there the runtime throws, in every run.
        options.add_run_config_entry("gpu_graph_id", "-1")
        try:
            binding = bind()
            binding.set(tokens, positions)
            if cancel:
                with cancel.interrupted_by(lambda: setattr(options, "terminate", True)):
                    self._session.run_with_iobinding(binding.io, options)
            else:
                self._session.run_with_iobinding(binding.io, options)
            return binding.logits()
        except Cancelled:
            raise
        except Exception as error:
            if cancel and cancel.cancelled:
                raise Cancelled from None
            raise RunFailed(error) from error

    def _binding(self, width: int, rows: int) -> _Binding:
        """What a run of WIDTH tokens with ROWS rows of logits reads and writes; kept where typing needs it again."""
        key = (width, rows)
        if key in self._bindings:
            return self._bindings[key]
        if width > KEPT_WIDTHS:
            return self._bind(self._cache, width, np.zeros((1, rows, self.vocabulary), self._types[1]))
        # All that are kept write to the same memory: only the last run's logits are ever read.
        self._bindings[key] = self._bind(self._cache, width, self._logits[None, :rows])
        return self._bindings[key]

    def _bind(self, cache: _Cache, width: int, logits: npt.NDArray[Any]) -> _Binding:
        shape = logits.shape[0], width
        return _Binding(self._ort, self._session.io_binding(), cache, shape, logits, self._memory)

    def branch(self, count: int, position: int, room: int) -> SessionBranches:
        """As OnnxModel.branch; raises RunFailed where the device fails."""
        if count < 1 or position < 1 or room < 1 or position + room > self.capacity:
            raise ValueError(f"{count} times {room} tokens at {position} do not fit {self.capacity}")
        _, kv_heads, _, head_size = self._cache_shape
        shape = count, kv_heads, position + room, head_size
        try:
            cache = self._cache.copies(self._ort, self._memory, shape, position)
            binding = self._bind(cache, 1, np.zeros((count, 1, self.vocabulary), self._types[1]))
        except Exception as error:
            raise RunFailed(error) from error
        return SessionBranches(self, binding, [position] * count, position + room)

    def close(self) -> None:
        """Let the memory go; the model cannot be used any more."""
        self._bindings.clear()
        del self._cache, self._session


class SessionBranches:
    """As Branches, on one device."""

    def __init__(self, session: Session, binding: _Binding, positions: list[int], capacity: int) -> None:
        self._session, self._binding, self._positions, self._capacity = session, binding, positions, capacity

    def forward(self, tokens: Sequence[int], cancel: Cancellation | None = None) -> Logits:
        """As Branches.forward; raises RunFailed where the device fails."""
        if len(tokens) != len(self._positions) or max(self._positions) >= self._capacity:
            raise ValueError("no room for another token, or not one for each")
        self._session._check(tokens)
        each = [[token] for token in tokens]
        logits: Logits = self._session._run(lambda: self._binding, each, self._positions, cancel)[:, 0]
        self._positions = [position + 1 for position in self._positions]
        return logits


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


def _preload(ort: Any) -> None:
    """Load the CUDA libraries of NVIDIA's Python packages, where they are, which the runtime would not find itself."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
        ort.preload_dlls()


def _about_runtime() -> devices.Runtime:
    ort = _runtime()
    cuda = str(getattr(ort, "cuda_version", "") or "")
    return devices.Runtime(ort.__version__, ort.get_available_providers(), cuda)


class _Cache:
    """The keys and values of all layers. On the CPU each is its numpy array, which takes memory as it fills."""

    def __init__(self, values: list[Any], arrays: list[npt.NDArray[Any]]) -> None:
        """ARRAYS are those of VALUES on the CPU, none elsewhere."""
        self.values, self._arrays = values, arrays

    @staticmethod
    def empty(ort: Any, memory: str, shape: tuple[int, ...], count: int, kind: Any) -> _Cache:
        """A cache of SHAPE in MEMORY."""
        if memory == "cpu":
            arrays = [np.zeros(shape, kind) for _ in range(count)]
            return _Cache([ort.OrtValue.ortvalue_from_numpy(array) for array in arrays], arrays)
        zeros = np.zeros(shape, kind)
        return _Cache([ort.OrtValue.ortvalue_from_numpy(zeros, memory, 0) for _ in range(count)], [])

    def copies(self, ort: Any, memory: str, shape: tuple[int, ...], length: int) -> _Cache:
        """A cache of SHAPE in MEMORY whose rows each begin with the first LENGTH positions of this one."""
        arrays = self._arrays or [value.numpy() for value in self.values]
        made = []
        for array in arrays:
            copy = np.zeros(shape, array.dtype)
            copy[:, :, :length] = array[:, :, :length]
            made.append(copy)
        if self._arrays:
            return _Cache([ort.OrtValue.ortvalue_from_numpy(copy) for copy in made], made)
        return _Cache([ort.OrtValue.ortvalue_from_numpy(copy, memory, 0) for copy in made], [])


class _Binding:
    """The arrays of one shape of run. Binding 120 arrays anew at every step cost 7 % of the speed."""

    def __init__(
        self, ort: Any, binding: Any, cache: _Cache, shape: tuple[int, int], logits: npt.NDArray[Any], memory: str
    ) -> None:
        """SHAPE is (batch, width); LOGITS [batch, rows, vocabulary] is written to. CACHE lies in MEMORY."""
        self.io, self._memory = binding, memory
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
        self._bind_inputs()
        for i in range(len(cache.values) // 2):
            for part, value in (("key", cache.values[2 * i]), ("value", cache.values[2 * i + 1])):
                binding.bind_ortvalue_input(f"past_{part}_{i}", value)
                binding.bind_ortvalue_output(f"present_{part}_{i}", value)
        binding.bind_ortvalue_output("logits", self._output)
        self._width = width

    def set(self, tokens: Sequence[Sequence[int]], positions: Sequence[int]) -> None:
        """Fill in what the next run processes: TOKENS [batch][width], the first of each at its of POSITIONS."""
        self._ids[:] = tokens
        self._seqlens[:] = [position + self._width - 1 for position in positions]
        self._total[...] = max(positions) + self._width
        if self._memory != "cpu":  # binding copied what they were to the device
            self._bind_inputs()

    def _bind_inputs(self) -> None:
        for name, value in self._values.items():
            self.io.bind_ortvalue_input(name, value)

    def logits(self) -> Logits:
        """A copy of the last run's logits, float32 [batch, rows, vocabulary]."""
        return np.array(self._logits, np.float32)
