"""The worker thread seen from Qt."""

from __future__ import annotations

import threading

from assistant import errors
from assistant.jobs import Cancelled, Chunk, CompleteRequest, Done, ModelChoice, ModelState
from assistant.tasks.context import Context
from assistant.ui.bridge import Bridge


def request(number):
    return CompleteRequest(number, revision=0, caret=3, context=Context("The"))


def test_events_come_in_order_and_in_the_main_thread(qtbot, bridge, fake_model):
    fake_model.suggestion = " old house"
    events, threads = [], []

    def receive(event):
        events.append(event)
        threads.append(threading.current_thread())

    bridge.arrived.connect(receive)
    bridge.configure(ModelChoice("fake"))
    bridge.submit(request(1))
    qtbot.waitUntil(lambda: any(isinstance(event, Done) for event in events))
    assert [type(event) for event in events] == [ModelState, ModelState, Chunk, Chunk, Done]
    assert "".join(event.text for event in events if isinstance(event, Chunk)) == " old house"
    assert set(threads) == {threading.main_thread()}


def test_a_model_is_opened_off_the_main_thread(qtbot, qapp, fake_model):
    threads = []

    def open_model(choice):
        threads.append(threading.current_thread())
        return fake_model

    bridge = Bridge(open_model)
    with qtbot.waitSignal(bridge.arrived, check_params_cb=lambda event: event.state == "ready"):
        bridge.configure(ModelChoice("fake"))
    assert threads != [threading.main_thread()]
    assert bridge.close()
    assert fake_model.closed == 1
    bridge.deleteLater()


def test_a_new_request_cancels_the_one_that_runs(qtbot, bridge, fake_model):
    fake_model.suggestion = " old house"
    fake_model.may_go.clear()
    events = []
    bridge.arrived.connect(events.append)
    bridge.configure(ModelChoice("fake"))
    bridge.submit(request(1))
    qtbot.waitUntil(lambda: len(fake_model.asked) == 1)
    bridge.submit(request(2))
    fake_model.may_go.set()
    qtbot.waitUntil(lambda: any(isinstance(event, Done) for event in events))
    assert Cancelled(1) in events
    assert {event.id for event in events if isinstance(event, Chunk)} == {2}


def test_a_missing_model_is_told_with_what_to_do(qtbot, qapp):
    def open_model(choice):
        raise errors.ModelMissing("{name} is not here. Fetch it.", name=choice.name)

    bridge = Bridge(open_model)
    with qtbot.waitSignal(bridge.arrived, check_params_cb=lambda event: event.state == "missing") as caught:
        bridge.configure(ModelChoice("fake"))
    assert caught.args[0].reason == "fake is not here. Fetch it."
    assert bridge.close()
    bridge.deleteLater()


def test_closing_while_a_request_runs_ends_the_thread(qtbot, qapp, fake_model):
    fake_model.suggestion = " old house"
    fake_model.may_go.clear()
    bridge = Bridge(fake_model.open)
    bridge.configure(ModelChoice("fake"))
    bridge.submit(request(1))
    qtbot.waitUntil(lambda: len(fake_model.asked) == 1)
    assert bridge.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "model worker"]
    bridge.deleteLater()
