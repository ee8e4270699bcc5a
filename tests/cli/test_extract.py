import gzip
import json

import pytest
from click.testing import CliRunner

from coranto.cli.extract import extract

HTML = b"""<html><head><title>Harbour closes | Kestrel Bay Courier</title>
<meta property="og:site_name" content="Kestrel Bay Courier">
<meta name="author" content="Ana Prado">
<meta property="article:published_time" content="2026-03-02T07:45:00+01:00"></head><body>
<h1>Harbour closes</h1>
<p>The council voted on Tuesday to close the last coal harbour of the coast.</p>
<p>Its 312 workers will get a <a href="/jobs?utm_source=x">place in the</a> new <b>ferry</b> company by next spring.</p>
</body></html>"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(HTML))
    return path


def test_every_line_is_answered_and_a_bad_one_stops_nothing(file, tmp_path):
    asked = [
        {"id": 1, "file": str(file), "url": "https://p.example/a?utm_source=x"},
        {"id": 2, "file": str(tmp_path / "none.html"), "url": "https://p.example/b"},
        {"id": 3, "url": "https://p.example/c"},
        {"id": 4, "file": str(file), "url": "file:///etc/passwd"},
    ]

    run = CliRunner().invoke(
        extract, ["--jsonl"], input="\n".join(map(json.dumps, asked))
    )
    answers = [json.loads(line) for line in run.stdout.splitlines()]

    assert [sorted(answer) for answer in answers[1:]] == [["error", "id"]] * 3
    blocks = answers[0].pop("blocks")

    assert blocks[1] == {
        "kind": "paragraph",
        "text": answers[0]["paragraphs"][1],
        "marks": [[27, 39, "link", "https://p.example/jobs"], [44, 49, "strong", ""]],
    }
    assert answers[0] == {
        "id": 1,
        "url": "https://p.example/a",
        "title": "Harbour closes",
        "authors": ["Ana Prado"],
        "published_at": "2026-03-02T06:45:00Z",
        "updated_at": None,
        "lang": "en",
        "declared_lang": None,
        "kind": "article",
        "paragraphs": [
            "The council voted on Tuesday to close the last coal harbour of the coast.",
            "Its 312 workers will get a place in the new ferry company by next spring.",
        ],
        "site_name": "Kestrel Bay Courier",
        "licence": None,
        "rights": None,
    }


def test_a_page_is_printed_for_people(file):
    run = CliRunner().invoke(extract, [str(file), "--url", "https://p.example/a"])

    assert run.stdout == (
        "Harbour closes\n"
        "Ana Prado · 2026-03-02 06:45 UTC · en · Kestrel Bay Courier\n"
        "https://p.example/a\n\n"
        "The council voted on Tuesday to close the last coal harbour of the coast.\n\n"
        "Its 312 workers will get a place in the new ferry company by next spring.\n"
    )


def test_without_a_file_the_command_says_what_it_needs():
    run = CliRunner().invoke(extract, [])

    assert (run.exit_code, "name a FILE" in run.stderr) == (2, True)
