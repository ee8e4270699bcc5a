"""The version of the data is part of what is remembered."""

from coranto.translate.engines.apertium.packages import licence, versions

STATUS = """Package: apertium
Status: install ok installed
Version: 3.8.3-1+b2

Package: apertium-spa-cat
Status: install ok installed
Maintainer: Somebody <somebody@example.org>
Version: 2.2.0-3
Description: pair
 Version: 9 in a description is none

Package: zlib
Version: 1.3
"""

COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

Files: *
Copyright: 2005, Somebody
           2006, Somebody Else
License: GPL-2+

Files: debian/*
Copyright: 2014, Somebody
License: GPL-3+
"""


def test_versions_are_those_of_the_pairs_packages(tmp_path):
    status = tmp_path / "status"
    status.write_text(STATUS)

    assert versions(status) == {"apertium-spa-cat": "2.2.0-3"}


def test_where_there_is_no_dpkg_no_version_is_known(tmp_path):
    assert versions(tmp_path / "status") == {}


def test_the_licence_is_that_of_the_packages_own_files(tmp_path):
    (tmp_path / "apertium-spa-cat").mkdir()
    (tmp_path / "apertium-spa-cat" / "copyright").write_text(COPYRIGHT)

    found = [licence(name, tmp_path) for name in ("apertium-spa-cat", "apertium-x")]

    assert found == ["GPL-2.0-or-later", ""]
