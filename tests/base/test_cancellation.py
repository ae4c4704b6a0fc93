import threading

import pytest

from assistant.cancellation import Cancellation, Cancelled


def test_work_goes_on_until_it_is_cancelled_and_then_stops_every_time():
    cancellation = Cancellation()
    cancellation.raise_if_cancelled()
    assert not cancellation.cancelled
    cancellation.cancel()
    assert cancellation.cancelled
    for _ in range(2):
        with pytest.raises(Cancelled):
            cancellation.raise_if_cancelled()


def test_a_long_step_is_interrupted_by_the_thread_that_cancels():
    cancellation = Cancellation()
    stopped, by = threading.Event(), []

    def interrupt():
        by.append(threading.current_thread().name)
        stopped.set()

    def cancel():
        cancellation.cancel()

    thread = threading.Thread(target=cancel, name="canceller")
    with cancellation.interrupted_by(interrupt):
        thread.start()
        assert stopped.wait(10)
    thread.join()
    assert by == ["canceller"]


def test_a_step_that_begins_after_cancelling_does_not_begin():
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled), cancellation.interrupted_by(lambda: pytest.fail("interrupted")):
        pytest.fail("begun")


@pytest.mark.parametrize("failing", [False, True])
def test_a_step_that_is_over_is_not_interrupted(failing):
    cancellation = Cancellation()
    interruptions = []
    try:
        with cancellation.interrupted_by(lambda: interruptions.append(1)):
            if failing:
                raise OSError
    except OSError:
        pass
    cancellation.cancel()
    assert not interruptions


def test_cancelling_and_finishing_at_the_same_time_never_interrupts_what_is_over():
    for _ in range(300):
        cancellation = Cancellation()
        over = threading.Event()
        late = []
        thread = threading.Thread(target=cancellation.cancel)
        thread.start()
        try:
            with cancellation.interrupted_by(lambda: late.append(over.is_set())):  # noqa: B023 - called in this turn
                pass
            over.set()
        except Cancelled:
            pass
        thread.join()
        assert not any(late)
        assert cancellation.cancelled


def test_each_step_has_its_own_way_to_be_interrupted():
    cancellation = Cancellation()
    calls = []
    with cancellation.interrupted_by(lambda: calls.append("first")):
        pass
    with cancellation.interrupted_by(lambda: calls.append("second")):
        cancellation.cancel()
    assert calls == ["second"]
