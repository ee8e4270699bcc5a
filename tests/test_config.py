"""Settings are read exactly, and mistakes are named with the way out."""

from dataclasses import fields

import pytest
from structlog.testing import capture_logs

from coranto.cli.init import init
from coranto.config import Settings, load, parse
from coranto.errors import BadConfig


def test_an_empty_file_means_every_default():
    assert parse(b"", "coranto.toml") == Settings()


def test_settings_are_what_the_file_says():
    settings = parse(b'[site]\nlanguages = ["uk", "pt-BR"]\n[wire]\npoll_s = 60', "c")

    assert (settings.site.languages, settings.wire.poll_s) == (("uk", "pt-BR"), 60.0)


@pytest.mark.parametrize("engine", ["apertium", "libretranslate"])
def test_the_one_engine_of_an_earlier_version_is_read_with_the_line_to_write(engine):
    text = f'[translate]\nengine = "{engine}"\nurl = "http://127.0.0.1:5000"'

    with capture_logs() as log:
        settings = parse(text.encode(), "c")

    assert settings.translate.engines == (engine,)
    assert [(each["found"], each["write"]) for each in log] == [
        (f"engine = '{engine}'", f"engines = ['{engine}']")
    ]


def test_of_an_old_line_beside_its_new_one_the_new_one_holds():
    text = b'[translate]\nengine = "apertium"\nengines = ["neural"]'

    assert parse(text, "c").translate.engines == ("neural",)


def test_an_engine_of_ones_own_lies_beside_the_settings(tmp_path):
    file = tmp_path / "coranto.toml"
    file.write_text(
        '[translate]\nengines = ["apertium", "engines/marian.py"]\n'
        '[translate.tiers]\n"marian es-en" = "publish"\n'
    )

    own = str(tmp_path / "engines" / "marian.py")
    assert load(file).translate.engines == ("apertium", own)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[translate]\nengines = "apertium"',
            'c: translate.engines: is a list; write engines = ["apertium"]',
        ),
        (
            '[site]\nlanguages = "en"',
            'c: site.languages: is a list; write languages = ["en"]',
        ),
        (
            '[translate]\nengine = "apertum"',
            'c: translate.engines: "apertum" is unknown; did you mean apertium?',
        ),
        ("[sight]", "c: there is no table [sight]; did you mean site?"),
        (
            "[wire]\npol_s = 1",
            "c: there is no setting wire.pol_s; did you mean poll_s?",
        ),
        ('[wire]\npoll_s = "soon"', "c: wire.poll_s: expected `float`, got `str`"),
        (
            "[site]\nlanguages = []",
            'c: site.languages is empty; name one, such as ["en"]',
        ),
        (
            '[site]\nlanguages = ["English"]',
            'c: site.languages: "English" is no language tag',
        ),
        (
            '[translate]\nengines = ["apertum"]',
            'c: translate.engines: "apertum" is unknown; did you mean apertium?',
        ),
        (
            "[translate.budgets.apertium]\ncharacters_day = 9",
            (
                "c: there is no translate.budgets.apertium.characters_day; "
                "did you mean characters_a_day?"
            ),
        ),
        (
            "[translate.budgets.depl]\nprice = 20.0",
            "c: translate.budgets.depl: no engine is called so; did you mean deepl?",
        ),
        (
            "[translate.budgets.deepl]\nprice = -1.0",
            "c: translate.budgets.deepl.price: -1.0 is no price",
        ),
        (
            "[translate.budgets.deepl]\ncharacters_a_day = 0",
            (
                "c: translate.budgets.deepl: a limit is at least 1; "
                "to switch an engine off, use translate.tiers"
            ),
        ),
        (
            '[translate]\nwhen_spent = "never"',
            'c: translate.when_spent is "never"; use wait or weaker',
        ),
        (
            '[translate]\ncurrency = "euros"',
            'c: translate.currency: "euros" is no currency; use "EUR"',
        ),
        (
            "[translate]\nengines = []",
            'c: translate.engines is empty; name one, such as ["neural"]',
        ),
        (
            '[translate]\ndevice = "gpu"',
            'c: translate.device "gpu" is unknown; use auto, cpu or cuda',
        ),
        (
            '[translate]\nengines = ["libretranslate"]',
            "c: translate.url is missing: the address of the server",
        ),
        (
            '[translate.tiers]\napertum = "off"',
            (
                'c: translate.tiers: "apertum" is no engine and no direction;'
                ' write "apertium", "en-es" or "apertium en-es"'
            ),
        ),
        (
            '[translate.tiers]\n"apertium english" = "off"',
            (
                'c: translate.tiers: "apertium english" is no engine and no direction;'
                ' write "apertium", "en-es" or "apertium en-es"'
            ),
        ),
        (
            '[translate.tiers]\n"en-es" = "good"',
            'c: translate.tiers: "en-es" is "good"; use publish, rough, gist or off',
        ),
        (
            '[translate.least_tiers]\nFrench = "rough"',
            'c: translate.least_tiers: "French" is no language tag',
        ),
        (
            '[translate.least_tiers]\nfr = "off"',
            'c: translate.least_tiers: "fr" is "off"; use publish, rough or gist',
        ),
        (
            '[translate]\ndeepl_url = "api.deepl.com"',
            (
                'c: translate.deepl_url: "api.deepl.com" is no address; '
                "begin it with https://"
            ),
        ),
        ("wire = 3", "c: wire: expected `object`, got `int`"),
    ],
)
def test_a_mistake_is_named_with_the_way_out(text, message):
    with pytest.raises(BadConfig) as caught:
        parse(text.encode(), "c")

    assert str(caught.value) == message


def test_broken_toml_is_named_with_its_line():
    with pytest.raises(BadConfig, match="line 2"):
        parse(b"[site]\ntitle = oops", "c")


def test_the_database_is_beside_the_settings(tmp_path):
    (tmp_path / "coranto.toml").write_text("")

    settings = load(tmp_path / "coranto.toml")

    assert settings.store.path == str(tmp_path / "coranto.db")


def test_without_a_contact_publishers_are_given_the_address_of_the_site(tmp_path):
    (tmp_path / "coranto.toml").write_text('[site]\nurl = "https://news.example"')

    assert load(tmp_path / "coranto.toml").wire.contact == "https://news.example"


def test_a_missing_file_says_how_to_make_one(tmp_path):
    with pytest.raises(BadConfig, match="coranto init"):
        load(tmp_path / "coranto.toml")


def test_init_writes_every_setting_and_each_at_its_default(tmp_path):
    init.main([str(tmp_path)], standalone_mode=False)

    written = tmp_path / "coranto.toml"
    assert parse(written.read_bytes(), "c") == Settings()
    uncommented = written.read_text().replace("\n# ", "\n")
    for table in fields(Settings):
        for setting in fields(getattr(Settings(), table.name)):
            assert f"\n{setting.name} = " in uncommented
