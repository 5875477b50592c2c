from pathlib import Path

import pytest

from desktop_app.exceptions import DataFolderUnwritable, KitchenDataError
from desktop_app.runtime import resources
from desktop_app.runtime.paths import find_paths


def test_everything_lies_under_the_folder_that_was_named(tmp_path: Path) -> None:
    paths = find_paths(str(tmp_path / "mine"))
    paths.ensure()
    assert paths.database == tmp_path / "mine" / "stockpot.sqlite3"
    assert paths.config_file == tmp_path / "mine" / "stockpot.toml"
    assert paths.logs.is_dir()
    assert [path.name for path in paths.data.iterdir()] == ["logs"]


def test_the_environment_names_it_when_the_command_does_not(tmp_path: Path) -> None:
    assert find_paths().data == tmp_path / "data"


def test_without_either_the_system_folders_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STOCKPOT_DATA_DIR")
    paths = find_paths()
    assert "stockpot" in str(paths.data).lower()


def test_a_folder_that_cannot_be_written_is_named_with_a_way_out(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way")
    with pytest.raises(DataFolderUnwritable, match="file/inside") as caught:
        find_paths(str(blocker / "inside")).ensure()
    assert "--data-dir" in caught.value.hint


def test_resources_are_found_and_a_missing_one_is_named() -> None:
    assert resources.read_text("kitchen/foods.csv").startswith("id,")
    with pytest.raises(KitchenDataError, match="kitchen/none"):
        resources.read_text("kitchen/none.csv")


def test_in_an_executable_resources_lie_in_its_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources" / "few").mkdir(parents=True)
    (tmp_path / "resources" / "few" / "b.txt").write_text("B")
    (tmp_path / "resources" / "few" / "a.txt").write_text("A")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resources.read_texts("few", ".txt") == {"a": "A", "b": "B"}
