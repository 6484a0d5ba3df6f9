"""What an installation is told: the file, the environment over it, and plain refusals."""

import ipaddress

import pytest

from redaksi.pressroom.environment import SETTINGS_FILE, Environment, WrongSetting
from redaksi.pressroom.settings_file import write_settings


@pytest.fixture
def home(tmp_path):
    (tmp_path / SETTINGS_FILE).write_text(
        '# a remark\n\nREDAKSI_PORT=8001\nexport REDAKSI_BIND="10.0.0.1"\nREDAKSI_DEBUG=no\n'
    )
    return tmp_path


def opened(home, **told):
    environment = Environment({"REDAKSI_HOME": str(home), **told})
    environment.data_folder("REDAKSI_HOME", default="./var")
    return environment


def port(environment):
    return environment.number("REDAKSI_PORT", default=8000, least=1, most=65535)


def test_settings_file_is_read(home):
    environment = opened(home)

    assert port(environment) == 8001
    assert environment.text("REDAKSI_BIND") == "10.0.0.1"
    assert environment.flag("REDAKSI_DEBUG", default=True) is False


def test_environment_wins_over_the_file(home):
    assert port(opened(home, REDAKSI_PORT="9000")) == 9000


def test_defaults_hold_without_file_and_environment(tmp_path):
    environment = opened(tmp_path)

    assert port(environment) == 8000
    assert environment.database("DATABASE_URL")["NAME"] == tmp_path / "redaksi.sqlite3"
    assert environment.mail("EMAIL_URL")["EMAIL_FILE_PATH"] == str(tmp_path / "mail")


def test_postgresql_answers_questions_without_compiling_them(tmp_path):
    told = opened(tmp_path, DATABASE_URL="postgres:///redaksi?sslmode=require")

    assert told.database("DATABASE_URL")["OPTIONS"] == {
        "options": "-c jit=off", "sslmode": "require",
    }  # fmt: skip


def test_secret_comes_from_a_file_that_is_named(tmp_path):
    (tmp_path / "key").write_text("of-the-vault\n")

    environment = opened(tmp_path, REDAKSI_SECRET_KEY_FILE=str(tmp_path / "key"))

    assert environment.secret("REDAKSI_SECRET_KEY") == "of-the-vault"


def test_secret_file_that_is_missing_is_refused(tmp_path):
    environment = opened(tmp_path, REDAKSI_SECRET_KEY_FILE=str(tmp_path / "none"))

    with pytest.raises(WrongSetting, match=r"REDAKSI_SECRET_KEY_FILE names .*none"):
        environment.secret("REDAKSI_SECRET_KEY")


def test_the_file_of_a_secret_wins_over_an_older_line(tmp_path):
    (tmp_path / SETTINGS_FILE).write_text("REDAKSI_SECRET_KEY=old\n")
    (tmp_path / "key").write_text("of-the-vault")

    environment = opened(tmp_path, REDAKSI_SECRET_KEY_FILE=str(tmp_path / "key"))

    assert environment.secret("REDAKSI_SECRET_KEY") == "of-the-vault"


def test_missing_file_is_refused_though_there_is_an_older_line(tmp_path):
    (tmp_path / SETTINGS_FILE).write_text("REDAKSI_SECRET_KEY=old\n")

    with pytest.raises(WrongSetting, match="cannot be read"):
        opened(tmp_path, REDAKSI_SECRET_KEY_FILE="/none").secret("REDAKSI_SECRET_KEY")


def test_secret_of_the_environment_wins_over_a_file_the_settings_name(tmp_path):
    (tmp_path / SETTINGS_FILE).write_text("DATABASE_URL_FILE=/none\n")

    assert opened(tmp_path, DATABASE_URL="postgres:///a").secret("DATABASE_URL") == "postgres:///a"


@pytest.mark.parametrize("held", [b"", b" \n", b"\xff\xfe"])
def test_file_that_holds_no_secret_is_refused(tmp_path, held):
    (tmp_path / "key").write_bytes(held)

    with pytest.raises(WrongSetting, match="DATABASE_URL_FILE"):
        opened(tmp_path, DATABASE_URL_FILE=str(tmp_path / "key")).database("DATABASE_URL")


def test_key_of_too_few_characters_is_refused_and_not_repeated(tmp_path):
    with pytest.raises(WrongSetting, match="at least 50 characters") as refusal:
        opened(tmp_path, REDAKSI_SECRET_KEY="rahasia").secret("REDAKSI_SECRET_KEY", least=50)

    assert "rahasia" not in str(refusal.value)


@pytest.mark.parametrize("told", ["smtp://x", "smtp+tls://a:b@mail.example", "smtp://:25", "mail"])
def test_mail_server_without_host_or_port_is_refused(tmp_path, told):
    with pytest.raises(WrongSetting, match="EMAIL_URL must look like"):
        opened(tmp_path, EMAIL_URL=told).mail("EMAIL_URL")


def test_mail_server_with_host_and_port_is_taken(tmp_path):
    found = opened(tmp_path, EMAIL_URL="smtp+tls://a%40b:c@mail.example:587").mail("EMAIL_URL")

    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.example", 587)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_USE_TLS"]) == ("a@b", True)


@pytest.mark.parametrize("told", ["8000x", "0", "65536", "-1", "٨"])
def test_port_that_is_none_is_refused(tmp_path, told):
    with pytest.raises(WrongSetting, match="REDAKSI_PORT must be a whole number"):
        port(opened(tmp_path, REDAKSI_PORT=told))


@pytest.mark.parametrize(
    "told",
    ["suarmataram.example", "ftp://a.example", "https://a.example/desk", "http://a.example:99999",
     "https://user@a.example", "https://", "https://a.example?x=1"],
)  # fmt: skip
def test_address_that_is_none_is_refused(tmp_path, told):
    environment = opened(tmp_path, REDAKSI_ADDRESS=told)

    with pytest.raises(WrongSetting, match="REDAKSI_ADDRESS must look like"):
        environment.address("REDAKSI_ADDRESS", default="http://127.0.0.1:8000")


def server(environment):
    return environment.server("REDAKSI_SHARED_CACHE", kinds=("varnish",))


@pytest.mark.parametrize(
    "told",
    ["127.0.0.1:6083", "http://127.0.0.1:6083", "fastly+https://a.example:443",
     "varnish+http://127.0.0.1", "varnish+ftp://127.0.0.1:6083", "varnish+http://:6083",
     "varnish+http://127.0.0.1:99999", "varnish+http://127.0.0.1:6083/purge",
     "varnish+http://user@127.0.0.1:6083"],
)  # fmt: skip
def test_server_that_is_none_is_refused(tmp_path, told):
    with pytest.raises(WrongSetting, match="REDAKSI_SHARED_CACHE must look like varnish"):
        server(opened(tmp_path, REDAKSI_SHARED_CACHE=told))


def test_server_may_be_left_out(tmp_path):
    told = "varnish+http://127.0.0.1:6083"

    assert server(opened(tmp_path)) == ""
    assert server(opened(tmp_path, REDAKSI_SHARED_CACHE=f"{told}/")) == told


def test_address_loses_its_last_stroke(tmp_path):
    environment = opened(tmp_path, REDAKSI_ADDRESS="https://a.example/")

    assert environment.address("REDAKSI_ADDRESS", default="") == "https://a.example"


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("REDAKSI_ZONE", lambda one: one.zone("REDAKSI_ZONE", default="Asia/Makassar")),
        ("REDAKSI_DEBUG", lambda one: one.flag("REDAKSI_DEBUG", default=False)),
        ("REDAKSI_LANGUAGE", lambda one: one.choice("REDAKSI_LANGUAGE", default="id",
                                                     among=("id", "en"))),
        ("REDAKSI_HOSTS", lambda one: one.hosts("REDAKSI_HOSTS", default=[])),
        ("REDAKSI_TRUSTED_PROXIES", lambda one: one.networks("REDAKSI_TRUSTED_PROXIES",
                                                              default=[])),
        ("DATABASE_URL", lambda one: one.database("DATABASE_URL")),
        ("EMAIL_URL", lambda one: one.mail("EMAIL_URL")),
    ],
)  # fmt: skip
def test_wrong_value_is_refused_by_name(tmp_path, name, read):
    with pytest.raises(WrongSetting, match=name):
        read(opened(tmp_path, **{name: "http://no/good"}))


@pytest.mark.parametrize("name", ["DATABASE_URL", "EMAIL_URL"])
def test_refusal_repeats_no_password(tmp_path, name):
    environment = opened(tmp_path, **{name: "nothing://user:geheim@host/name"})

    with pytest.raises(WrongSetting) as refusal:
        environment.database(name) if name == "DATABASE_URL" else environment.mail(name)

    assert "geheim" not in str(refusal.value)


def test_networks_are_read(tmp_path):
    environment = opened(tmp_path, REDAKSI_TRUSTED_PROXIES="10.0.0.0/8, ::1")

    assert environment.networks("REDAKSI_TRUSTED_PROXIES", default=[]) == [
        ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_network("::1"),
    ]  # fmt: skip


def test_no_proxy_at_all_can_be_told(tmp_path):
    environment = opened(tmp_path, REDAKSI_TRUSTED_PROXIES="none")

    assert environment.networks("REDAKSI_TRUSTED_PROXIES", default=["127.0.0.1"]) == []


def test_misspelt_name_in_the_file_is_refused(home):
    environment = opened(home)
    port(environment)

    with pytest.raises(WrongSetting, match="REDAKSI_BIND, which is no setting"):
        environment.refuse_unknown()


def test_line_that_says_nothing_is_refused(tmp_path):
    (tmp_path / SETTINGS_FILE).write_text("REDAKSI_PORT=8000\nport 80\n")

    with pytest.raises(WrongSetting, match="Line 2"):
        opened(tmp_path)


def test_refusal_is_told_in_another_language(tmp_path):
    with pytest.raises(WrongSetting) as refusal:
        port(opened(tmp_path, REDAKSI_PORT="x"))

    told = refusal.value.told(lambda sentence: f"id: {sentence}")
    assert told == "id: REDAKSI_PORT must be a whole number from 1 to 65535, not “x”."


def test_written_settings_file_is_for_its_owner_alone(tmp_path):
    path = write_settings(tmp_path / "new", {"REDAKSI_ZONE": "Asia/Jakarta", "REDAKSI_HOSTS": ""})

    environment = opened(path.parent)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert len(environment.secret("REDAKSI_SECRET_KEY")) > 60
    assert environment.zone("REDAKSI_ZONE", default="Asia/Makassar") == "Asia/Jakarta"


def test_two_papers_get_two_keys(tmp_path):
    keys = {
        opened(write_settings(tmp_path / name, {}).parent).secret("REDAKSI_SECRET_KEY")
        for name in ("one", "two")
    }

    assert len(keys) == 2


def test_existing_settings_file_keeps_its_lines(home):
    write_settings(home, {})

    environment = opened(home)
    assert port(environment) == 8001
    assert environment.secret("REDAKSI_SECRET_KEY")
