"""Fetching a model from servers good and bad: only the right, whole file ever gets its name."""

import asyncio
import contextlib
import errno
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import pytest_asyncio

from desktop_app.clients import part_file
from desktop_app.clients.http import Http
from desktop_app.clients.model_downloads import ModelDownloads, Wanted, fetched
from desktop_app.clients.part_file import PartFile, is_gguf, note_of, part_of
from desktop_app.exceptions import DiskFull, DownloadFailed, WrongFile
from tests.fakes.model_server import MODEL, Manner, ModelServer, offering

pytestmark = pytest.mark.asyncio
SHA = hashlib.sha256(MODEL).hexdigest()
HALF = 700_000


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "models" / "small.gguf"


@pytest_asyncio.fixture
async def downloads() -> AsyncIterator[ModelDownloads]:
    http = Http()
    yield ModelDownloads(http, connect=2, stall=0.4)
    await http.aclose()


class Log(list[tuple[int, bool]]):
    """What was told of the progress."""

    def tell(self, done: int, checking: bool) -> None:
        self.append((done, checking))


def wanted(server: ModelServer, target: Path, sha256: str = SHA) -> Wanted:
    return Wanted(server.url, len(MODEL), sha256, target)


async def fetch(downloads: ModelDownloads, server: ModelServer, target: Path, sha256: str = SHA) -> Log:
    log = Log()
    await downloads.fetch(wanted(server, target, sha256), log.tell)
    return log


async def cut_in_the_middle(downloads: ModelDownloads, server: ModelServer, target: Path) -> None:
    server.manner.stop_after = HALF
    with pytest.raises(DownloadFailed, match="broke off"):
        await fetch(downloads, server, target)
    server.manner.stop_after = None


def whole(target: Path) -> bool:
    rests = part_of(target).exists() or note_of(target).exists()
    return target.read_bytes() == MODEL and not rests


def unnamed(target: Path) -> bool:
    return not target.exists()


def start(*command: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(command)


def nothing_left(target: Path) -> bool:
    return not target.exists() and not part_of(target).exists() and not note_of(target).exists()


async def test_a_file_comes_whole_and_progress_is_told(downloads: ModelDownloads, target: Path) -> None:
    with offering() as server:
        log = await fetch(downloads, server, target)
    assert whole(target)
    assert log[0] == (0, False)
    assert log[-1] == (len(MODEL), False)
    assert is_gguf(target)


@pytest.mark.parametrize("chunked", [True, False])
async def test_a_file_comes_whole_without_a_known_hash(
    downloads: ModelDownloads, target: Path, chunked: bool
) -> None:
    with offering(Manner(chunked=chunked)) as server:
        await fetch(downloads, server, target, "")
    assert whole(target)


async def test_a_cut_line_is_told_and_taken_up_where_it_broke(
    downloads: ModelDownloads, target: Path
) -> None:
    with offering() as server:
        await cut_in_the_middle(downloads, server, target)
        assert unnamed(target)
        there = fetched(target)
        assert 0 < there <= HALF
        log = await fetch(downloads, server, target)
    assert whole(target)
    assert server.asked[1][1:] == (f"bytes={there}-", '"one"')
    assert (there, True) in log


async def test_a_server_that_ignores_ranges_starts_afresh(downloads: ModelDownloads, target: Path) -> None:
    with offering(Manner(ranges=False)) as server:
        await cut_in_the_middle(downloads, server, target)
        await fetch(downloads, server, target)
    assert whole(target)


@pytest.mark.parametrize("if_range", [True, False])
async def test_another_file_behind_the_address_starts_afresh(
    downloads: ModelDownloads, target: Path, if_range: bool
) -> None:
    with offering(Manner(if_range=if_range, body=MODEL[:8] + bytes(len(MODEL) - 8))) as server:
        await cut_in_the_middle(downloads, server, target)
        server.manner.etag, server.manner.body = '"two"', MODEL
        await fetch(downloads, server, target)
    assert whole(target)


async def test_a_range_that_begins_elsewhere_starts_afresh(downloads: ModelDownloads, target: Path) -> None:
    with offering(Manner(shift=5)) as server:
        await cut_in_the_middle(downloads, server, target)
        await fetch(downloads, server, target)
    assert whole(target)
    assert server.asked[-1][1] == ""


async def test_without_tag_and_hash_nothing_is_taken_up(downloads: ModelDownloads, target: Path) -> None:
    with offering(Manner(etag='W/"weak"', stop_after=HALF)) as server:
        with pytest.raises(DownloadFailed):
            await fetch(downloads, server, target, "")
        server.manner.stop_after = None
        await fetch(downloads, server, target, "")
    assert whole(target)
    assert [ranged for _, ranged, _ in server.asked] == ["", ""]


async def test_another_address_starts_afresh(downloads: ModelDownloads, target: Path) -> None:
    with offering() as server:
        await cut_in_the_middle(downloads, server, target)
    with offering() as other:
        await fetch(downloads, other, target)
        assert other.asked[0][1] == ""
    assert whole(target)


async def test_silence_is_told_and_what_came_is_kept(downloads: ModelDownloads, target: Path) -> None:
    with offering(Manner(stop_after=HALF, stall=True)) as server:
        with pytest.raises(DownloadFailed, match="sent nothing"):
            await fetch(downloads, server, target)
        server.manner = Manner()
        await fetch(downloads, server, target)
        assert server.asked[1][1]
    assert whole(target)


async def test_slow_but_steady_is_no_silence(downloads: ModelDownloads, target: Path) -> None:
    """The whole takes longer than the patience between two pieces."""
    with offering(Manner(pace=0.03)) as server:
        await fetch(downloads, server, target)
    assert whole(target)


@pytest.mark.parametrize(
    ("manner", "words"),
    [
        (Manner(body=b"<html>sign in</html>" + bytes(len(MODEL) - 20)), "not a model file"),
        (Manner(body=MODEL[:1000]), "another file"),
        (Manner(length=len(MODEL) + 9), "another file"),
        (Manner(body=MODEL + b"more", chunked=True), "another file"),
        (Manner(body=MODEL[:-1] + b"\0"), "checksum is wrong"),
        (Manner(packed=True), "packed"),
    ],
)
async def test_a_wrong_file_leaves_nothing(
    downloads: ModelDownloads, target: Path, manner: Manner, words: str
) -> None:
    with offering(manner) as server, pytest.raises(WrongFile, match=words):
        await fetch(downloads, server, target)
    assert nothing_left(target)


async def test_too_few_bytes_without_a_length_are_a_cut(downloads: ModelDownloads, target: Path) -> None:
    short = Manner(body=MODEL[:HALF], chunked=True)
    with offering(short) as server, pytest.raises(DownloadFailed, match="broke off"):
        await fetch(downloads, server, target)
    assert unnamed(target)
    assert fetched(target) == HALF


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "signed in"),
        (403, "signed in"),
        (404, "no longer has"),
        (416, "refused"),
        (429, "fewer"),
        (418, "refused"),
        (500, "fault of its own"),
    ],
)
async def test_refusals_are_told(downloads: ModelDownloads, target: Path, status: int, words: str) -> None:
    with offering(Manner(status=status)) as server, pytest.raises(DownloadFailed, match=words):
        await fetch(downloads, server, target)
    assert nothing_left(target)


async def test_a_refusal_keeps_what_is_there(downloads: ModelDownloads, target: Path) -> None:
    with offering() as server:
        await cut_in_the_middle(downloads, server, target)
        there = fetched(target)
        server.manner.status = 503
        with pytest.raises(DownloadFailed, match="fault of its own"):
            await fetch(downloads, server, target)
        assert fetched(target) == there > 0


async def test_a_redirect_is_followed_and_its_promise_held(downloads: ModelDownloads, target: Path) -> None:
    with offering(Manner(redirect="/moved/model.gguf", linked=f'"{SHA}"')) as server:
        await fetch(downloads, server, target, "")
        assert [path for path, _, _ in server.asked] == ["/model.gguf", "/moved/model.gguf"]
    assert whole(target)
    shutil.rmtree(target.parent)
    other = Manner(redirect="/moved/model.gguf", linked="0" * 64)
    with offering(other) as server, pytest.raises(WrongFile, match="checksum"):
        await fetch(downloads, server, target, "")
    assert nothing_left(target)


@pytest.mark.parametrize(
    ("onward", "words"),
    [
        ("http://models.example/model.gguf", "not protected"),
        ("file:///etc/passwd", "not protected"),
        ("/round/and/round.gguf", "circles"),
        ("", "refused|circles"),
    ],
)
async def test_redirects_lead_nowhere_unsafe(
    downloads: ModelDownloads, target: Path, onward: str, words: str
) -> None:
    manner = Manner(redirect=onward, status=200 if onward else 302)
    with offering(manner) as server, pytest.raises(DownloadFailed, match=words):
        await fetch(downloads, server, target)
    assert nothing_left(target)


async def test_nobody_there(downloads: ModelDownloads, target: Path) -> None:
    with offering() as server:
        pass
    with pytest.raises(DownloadFailed, match="can't be reached"):
        await fetch(downloads, server, target)


async def test_too_little_room_is_said_before_anything_is_asked(
    downloads: ModelDownloads, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10, 9, 1_000_000))
    with offering() as server:
        with pytest.raises(DiskFull, match="GB free, and this model needs"):
            await fetch(downloads, server, target)
        assert server.asked == []
    assert nothing_left(target)


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.ENOSPC, DiskFull, "disk is full"),
        (errno.EFBIG, DiskFull, "file that large"),
        (errno.EIO, DownloadFailed, "can't be written"),
    ],
)
async def test_a_disk_that_fills_up_loses_nothing(
    downloads: ModelDownloads,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    kind: type[Exception],
    words: str,
) -> None:
    real = PartFile._opened
    room = [3]

    def opened(part: PartFile) -> Any:
        file = real(part)

        class Full:
            def write(self, piece: bytes) -> int:
                room[0] -= 1
                if room[0] < 0:
                    raise OSError(number, os.strerror(number))
                return file.write(piece)

            def __getattr__(self, name: str) -> Any:
                return getattr(file, name)

        return Full()

    with offering() as server:
        with monkeypatch.context() as patched:
            patched.setattr(PartFile, "_opened", opened)
            with pytest.raises(kind, match=words):
                await fetch(downloads, server, target)
        assert fetched(target) > 0
        await fetch(downloads, server, target)
        assert server.asked[1][1]
    assert whole(target)


async def test_a_folder_that_cannot_be_made_is_told(downloads: ModelDownloads, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file")
    with offering() as server, pytest.raises(DownloadFailed, match="can't be written"):
        await fetch(downloads, server, tmp_path / "models" / "small.gguf")


async def test_a_cancel_takes_effect_at_once_and_keeps_what_came(
    downloads: ModelDownloads, target: Path
) -> None:
    with offering(Manner(stop_after=HALF, stall=True)) as server:
        log = Log()
        task = asyncio.ensure_future(
            ModelDownloads(downloads._http, stall=30).fetch(wanted(server, target), log.tell)
        )
        while not log or log[-1][0] == 0:
            await asyncio.sleep(0.01)
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            async with asyncio.timeout(20):  # the server would hold the line for 30
                await task
        assert task.cancelled()
        assert fetched(target) > 0
        server.manner = Manner()
        await fetch(downloads, server, target)
        assert server.asked[1][1]
    assert whole(target)


async def test_two_at_once_for_one_folder_are_refused(downloads: ModelDownloads, target: Path) -> None:
    target.parent.mkdir()
    held = PartFile(target, "https://a.example/x.gguf")
    held.open()
    try:
        with offering() as server, pytest.raises(DownloadFailed, match="Another Stockpot"):
            await fetch(downloads, server, target)
    finally:
        held.close()
    with offering() as server:
        await fetch(downloads, server, target)
    assert whole(target)


async def test_a_part_closed_before_it_opens_touches_nothing(target: Path) -> None:
    """As when a download is stopped while it waits for a free thread."""
    part = PartFile(target, "https://a.example/x.gguf")
    part.close()
    part.open()
    assert nothing_left(target)


@pytest.mark.parametrize("note", ["", "[]", '{"url": 3}', "no json"])
async def test_a_part_of_unknown_origin_is_not_believed(
    downloads: ModelDownloads, target: Path, note: str
) -> None:
    target.parent.mkdir()
    part_of(target).write_bytes(b"GGUF rubbish")
    note_of(target).write_text(note)
    with offering() as server:
        await fetch(downloads, server, target)
    assert whole(target)


async def test_bytes_that_were_not_safe_yet_are_fetched_again(
    downloads: ModelDownloads, target: Path
) -> None:
    """After a loss of power the end of a part may be anything."""
    with offering() as server:
        await cut_in_the_middle(downloads, server, target)
        with part_of(target).open("ab") as part:
            part.write(bytes(100_000))
        await fetch(downloads, server, target)
    assert whole(target)


async def test_a_damaged_part_is_found_out_by_the_checksum(downloads: ModelDownloads, target: Path) -> None:
    with offering() as server:
        await cut_in_the_middle(downloads, server, target)
        with part_of(target).open("r+b") as part:
            part.seek(1000)
            part.write(b"damage")
        with pytest.raises(WrongFile, match="checksum"):
            await fetch(downloads, server, target)
        assert nothing_left(target)
        await fetch(downloads, server, target)
    assert whole(target)


CHILD = """
import asyncio, sys
from pathlib import Path
from desktop_app.clients import part_file
from desktop_app.clients.http import Http
from desktop_app.clients.model_downloads import ModelDownloads, Wanted
part_file.SYNC_BYTES = 200_000
url, size, sha, target = sys.argv[1:]
asyncio.run(ModelDownloads(Http()).fetch(Wanted(url, int(size), sha, Path(target)), lambda *_: None))
"""


async def test_a_killed_program_goes_on_where_it_was(downloads: ModelDownloads, target: Path) -> None:
    with offering(Manner(stop_after=HALF, stall=True)) as server:
        child = start(sys.executable, "-c", CHILD, server.url, str(len(MODEL)), SHA, str(target))
        try:
            end = time.monotonic() + 30
            while not note_of(target).exists() or '"safe": 0' in note_of(target).read_text():
                assert time.monotonic() < end
                await asyncio.sleep(0.02)
        finally:
            child.kill()
            child.wait()
        assert unnamed(target)
        server.manner = Manner()
        await fetch(downloads, server, target)
        assert int(server.asked[1][1].removeprefix("bytes=").removesuffix("-")) >= 200_000
    assert whole(target)


async def test_magic_alone_makes_no_model(tmp_path: Path) -> None:
    for content, good in ((MODEL[:8], True), (b"GGUF", False), (b"GGUF\0\0\0\x03", False), (b"", False)):
        (tmp_path / "x").write_bytes(content)
        assert is_gguf(tmp_path / "x") is good
    assert part_file.MAGIC == b"GGUF"
