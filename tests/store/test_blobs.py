"""Bytes come back as they were put, or not at all."""

import pytest

from coranto.errors import StoreError
from coranto.store.blobs import Blobs

RAW = b"<p>The ferry leaves at six.</p>" * 100


def only_file(folder):
    (path,) = (path for path in folder.rglob("*") if path.is_file())
    return path


def test_bytes_come_back_as_they_were_put_and_take_less_room(tmp_path):
    blobs = Blobs(tmp_path / "pages")

    name = blobs.put(RAW)

    assert blobs.get(name) == RAW
    assert only_file(tmp_path).stat().st_size < len(RAW) / 10


def test_the_same_bytes_are_kept_once_and_for_their_owner_alone(tmp_path):
    blobs = Blobs(tmp_path / "pages")

    assert blobs.put(RAW) == blobs.put(RAW)

    path = only_file(tmp_path)
    modes = [path, path.parent, path.parent.parent]
    assert [each.stat().st_mode & 0o777 for each in modes] == [0o600, 0o700, 0o700]


@pytest.mark.parametrize("damage", ["cut", "flipped", "exchanged", "gone"])
def test_bytes_that_are_no_longer_those_that_were_put_are_none(tmp_path, damage):
    blobs = Blobs(tmp_path / "pages")
    name = blobs.put(RAW)
    path = only_file(tmp_path)
    packed = path.read_bytes()
    if damage == "cut":
        path.write_bytes(packed[:-5])
    elif damage == "flipped":
        path.write_bytes(packed[:-1] + bytes([packed[-1] ^ 0xFF]))
    elif damage == "gone":
        path.unlink()
    else:
        other = Blobs(tmp_path / "other")
        other.put(b"another page")
        path.write_bytes(only_file(tmp_path / "other").read_bytes())

    with pytest.raises(StoreError, match="is gone" if damage == "gone" else "damaged"):
        blobs.get(name)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "pages").write_text("a file in its place")

    with pytest.raises(StoreError, match=r"pages.*cannot be written"):
        Blobs(tmp_path / "pages").put(RAW)


def test_bytes_are_removed_once_or_twice(tmp_path):
    blobs = Blobs(tmp_path / "pages")
    name = blobs.put(RAW)

    blobs.remove(name)
    blobs.remove(name)

    with pytest.raises(StoreError):
        blobs.get(name)
