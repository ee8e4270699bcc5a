"""The commands answer every line, and say what they did on standard error."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coranto.cli import cli
from tests.translate.servers import ChatServer, Server, answering

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def server() -> Server:
    return Server()


class Command:
    """``coranto`` with a LibreTranslate server in its settings."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        self.settings = folder / "coranto.toml"

    def __call__(self, *args: str, typed: str = "") -> Result:
        with self.server.at_work() as url:
            engine = f'engines = ["libretranslate"]\nurl = "{url}"\n'
            self.settings.write_text(f"[translate]\n{engine}")
            config = ["--config", str(self.settings)]
            return CliRunner().invoke(cli, [*config, *args], input=typed)


@pytest.fixture
def coranto(server, tmp_path) -> Command:
    return Command(server, tmp_path)


def lines(result: Result) -> list[dict[str, str]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_is_answered(coranto):
    questions = [
        {"id": "a", "text": "One. Two and three.", "lang": "en"},
        {"id": "b", "text": "", "lang": "en"},
        {"id": "c", "text": "One.", "lang": "fr"},
        {"id": "d", "lang": "en"},
        {"id": "e", "text": "Four."},
        {"id": "f", "text": "Four.", "lang": "es"},
    ]
    typed = "\n".join(map(json.dumps, questions))

    result = coranto("translate", "--jsonl", "--to", "es", typed=typed)

    facts = {"engine": "libretranslate", "route": "en-es"}
    assert sorted(lines(result), key=lambda line: line["id"]) == [
        {"id": "a", "text": "ONE. TWO AND THREE.", **facts},
        {"id": "b", "text": "", **facts},
        {
            "id": "c",
            "error": "fr to es: no engine leads there; see: coranto engine list",
        },
        {"id": "d", "error": "the line has no 'text'"},
        {"id": "e", "error": "the line has no 'lang', and there is no --from"},
        {
            "id": "f",
            "error": "es to es: is one language; there is nothing to translate",
        },
    ]


def test_from_speaks_for_lines_that_name_no_language(coranto):
    typed = '{"id": 1, "text": "One."}\n'

    result = coranto("translate", "--jsonl", "--to", "es", "--from", "en", typed=typed)

    assert [line["text"] for line in lines(result)] == ["ONE."]


def test_a_sentence_that_occurs_twice_is_asked_once(coranto, server):
    typed = "\n".join(
        json.dumps({"id": each, "text": "One. Two.", "lang": "en"}) for each in "ab"
    )

    coranto("translate", "--jsonl", "--to", "es", typed=typed)

    assert [body["q"] for body in server.bodies] == [["One.", "Two."]]


def test_a_text_on_the_command_line_is_translated(coranto):
    result = coranto("translate", "--to", "es", "--from", "en", "One. Two.")

    assert (result.stdout, result.exit_code) == ("ONE. TWO.\n", 0)
    assert result.stderr.startswith("libretranslate, en-es, publish")


def test_paragraphs_on_standard_input_stay_paragraphs(coranto):
    typed = "One. Two.\n\nThree."

    result = coranto("translate", "--to", "es", "--from", "en", typed=typed)

    assert result.stdout == "ONE. TWO.\n\nTHREE.\n"


def test_too_little_text_to_know_its_language_is_a_wrong_call(coranto):
    result = coranto("translate", "--to", "es", "Hm.")

    assert (result.exit_code, "--from" in result.stderr) == (2, True)


def test_directions_are_listed(coranto):
    result = coranto("engine", "list", "--json")

    pairs = [f"{hop['source_lang']}-{hop['target_lang']}" for hop in lines(result)]
    assert (pairs, result.exit_code) == (["en-es", "en-zh-Hant", "es-en"], 0)


def test_every_direction_is_tested(coranto):
    result = coranto("engine", "test", "--json")

    flaws = [proof["flaw"] for proof in lines(result)]
    # The server writes capitals: the self-test knows its own sentence in them.
    assert (flaws, result.exit_code) == (
        ["the answer is the text that was sent"] * 3,
        1,
    )


def test_one_direction_is_tested_alone(coranto, server):
    async def shifted(request):
        from aiohttp import web

        body = await request.json()
        return web.json_response({"translatedText": body["q"].replace("e", "a")})

    server.translate = shifted

    result = coranto("engine", "test", "en-es")

    assert (result.exit_code, "✓ en-es" in result.stdout) == (0, True)


def test_a_direction_that_is_not_there_is_no_success(coranto):
    result = coranto("engine", "test", "fr-de")

    assert (result.exit_code, "fr-de" in str(result.exception)) == (1, True)


def without_two(server: Server) -> None:
    """A server that has nothing to say to a sentence with a two in it."""
    good = server.translate

    async def half(request):
        from aiohttp import web

        q = (await request.json())["q"]
        if isinstance(q, list):
            made = ["" if "wo" in text else text.upper() for text in q]
            return web.json_response({"translatedText": made})
        return await good(request)

    server.translate = half


def test_a_sentence_that_is_not_translated_stands_as_it_was_and_is_counted(
    coranto, server
):
    without_two(server)

    result = coranto(
        "translate", "--to", "es", "--from", "en", "One. Two. Three. Four."
    )

    assert (result.stdout, result.exit_code) == ("ONE. Two. THREE. FOUR.\n", 1)
    assert "1 sentences could not be translated and stand as they were" in result.stderr


def test_a_line_names_the_sentences_that_are_left_as_they_were(coranto, server):
    without_two(server)
    typed = '{"id": 1, "text": "One. Two. Three. Four.", "lang": "en"}\n'

    result = coranto("translate", "--jsonl", "--to", "es", typed=typed)

    (answer,) = map(json.loads, result.stdout.splitlines())
    assert (answer["text"], answer["left"]) == ("ONE. Two. THREE. FOUR.", ["Two."])


def test_of_too_many_directions_each_language_is_tested_once_from_and_once_into(
    coranto, server, monkeypatch
):
    monkeypatch.setattr("coranto.cli.engine.MOST_TESTED", 5)
    codes = ["en", "es", "fr", "pt"]
    every = [{"code": code, "targets": codes} for code in codes]
    server.languages = answering(json.dumps(every))

    result = coranto("engine", "test", "--json")

    pairs = [
        (each["hop"]["source_lang"], each["hop"]["target_lang"])
        for each in map(json.loads, result.stdout.splitlines())
    ]
    assert len(pairs) < 8
    assert {one for one, _ in pairs} == {other for _, other in pairs} == set(codes)


def test_what_is_logged_is_not_among_the_results(tmp_path):
    server = ChatServer()
    server.says = lambda text: "No." if "Two" in text else server.shaped(text.upper())
    settings = tmp_path / "coranto.toml"
    with server.at_work() as url:
        settings.write_text(
            f'[translate]\nengines = ["chat"]\nchat_url = "{url}"\n'
            'chat_model = "tiny"\nchat_languages = ["en", "es"]\n'
        )
        args = ["translate", "--to", "es", "--from", "en", "One. Two. Three. Four."]
        result = CliRunner().invoke(cli, ["--config", str(settings), *args])

    assert result.stdout == "ONE. Two. THREE. FOUR.\n"
    assert "sentences not translated" in result.stderr
