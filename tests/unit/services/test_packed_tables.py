"""Tables packed when the program is built: the same dishes, and nothing packed in a source tree."""

import asyncio
import contextlib
import gc
import pickle
from pathlib import Path
from types import MappingProxyType

import pytest

from desktop_app.kitchen.composer import compose, write
from desktop_app.kitchen.packing import pack, unpack
from desktop_app.runtime import resources
from desktop_app.services import kitchen
from desktop_app.services.kitchen import PACKED, Kitchen, KitchenTables, read_tables
from tests.pantrybench.generator import read_rows, requests
from tests.pantrybench.kitchen import tables


def dishes(of: KitchenTables) -> list[str]:
    wishes = requests(read_rows(), 6, seed=5)
    plans = (plan for wish in wishes for plan in compose(of.catalogue, of.book, wish))
    return [write(plan, of.catalogue, of.book).model_dump_json() for plan in plans]


def test_packed_tables_cook_the_same_dishes() -> None:
    unpacked = unpack(pack(tables()))
    assert dishes(unpacked) == dishes(tables())
    assert len(dishes(unpacked)) > 3
    assert unpacked.names.find("aubergines").food_id == "aubergine"


def test_frozen_mappings_stay_frozen() -> None:
    again = unpack(pack(MappingProxyType({"a": 1})))
    assert again == {"a": 1}
    assert isinstance(again, MappingProxyType)


@pytest.mark.parametrize("packed", [pack((1, 2)), b"no tables"])
@pytest.mark.parametrize("collects", [True, False])
def test_collecting_goes_on_as_before(packed: bytes, collects: bool) -> None:
    before = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        with contextlib.suppress(pickle.UnpicklingError):
            unpack(packed)
        assert gc.isenabled() is collects
    finally:
        (gc.enable if before else gc.disable)()


def test_a_source_tree_has_no_packed_tables() -> None:
    assert resources.read_bytes(PACKED) is None


def test_packed_tables_come_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / PACKED).write_bytes(pack("the tables"))
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    assert read_tables() == "the tables"


def test_they_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[int] = []
    monkeypatch.setattr(kitchen, "read_tables", lambda: reads.append(1) or tables())

    async def load_twice() -> None:
        both = Kitchen()
        assert await both.load() is await both.load()

    asyncio.run(load_twice())
    assert reads == [1]
