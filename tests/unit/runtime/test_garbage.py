import gc
import weakref

from desktop_app.runtime.garbage import collect_due


class Knot:
    def __init__(self) -> None:
        self.me = self


def test_cycles_go_when_their_turn_has_come_and_not_before() -> None:
    gc.collect()
    tied = weakref.ref(Knot())
    collect_due()
    assert tied() is not None
    kept = [[index] for index in range(2 * gc.get_threshold()[0])]
    collect_due()
    assert tied() is None
    assert kept
