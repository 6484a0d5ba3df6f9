#!/bin/sh
# Builds the package, installs it into an empty environment, and runs a paper from there:
# init, run, a page, its style sheet, stop, backup, restore. Takes about two minutes.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
PORT=${REDAKSI_PORT:-8765}
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

say() { echo "— $*"; }
fail() { echo "wheel-check: $*" >&2; exit 1; }

say "build from the files that are in the repository"
mkdir "$work/source"
git ls-files -z | xargs -0 cp --parents -t "$work/source" 2>/dev/null || true
$PYTHON -m venv "$work/venv"
"$work/venv/bin/pip" -q wheel --no-deps -w "$work" "$work/source"
wheel=$(ls "$work"/redaksi-*.whl)

say "everything beside the code is in it, and no test"
"$work/venv/bin/python" - "$wheel" <<'PYTHON'
import subprocess, sys, zipfile

packed = {name for name in zipfile.ZipFile(sys.argv[1]).namelist() if name.startswith("redaksi/")}
kept = subprocess.run(["git", "ls-files", "redaksi"], capture_output=True, text=True, check=True)
wanted = {name for name in kept.stdout.split("\n") if name and "/tests/" not in name}
if missing := sorted(wanted - packed):
    sys.exit(f"missing in the package: {missing[:10]}")
if extra := sorted(packed - wanted):
    sys.exit(f"not in the repository, but in the package: {extra[:10]}")
PYTHON

say "install"
"$work/venv/bin/pip" -q install -c constraints.txt "$wheel"
cd "$work"
export REDAKSI_HOME="$work/home" REDAKSI_PORT="$PORT"
unset REDAKSI_SECRET_KEY DATABASE_URL DJANGO_SETTINGS_MODULE 2>/dev/null || true
redaksi="$work/venv/bin/redaksi"

say "init and run"
"$redaksi" init --name "Suar Uji" </dev/null
"$redaksi" run >"$work/log" 2>&1 &
server=$!
ask() { "$work/venv/bin/python" -c '
import sys, urllib.request
sys.stdout.buffer.write(urllib.request.urlopen(sys.argv[1], timeout=5).read())' "$1"; }
tries=0
until ask "http://127.0.0.1:$PORT/" >"$work/front.html" 2>/dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 60 ] || { cat "$work/log"; fail "the site does not answer"; }
    sleep 0.5
done
grep -q "Suar Uji" "$work/front.html" || fail "the front page does not name the paper"
ask "http://127.0.0.1:$PORT/desk/login/" >"$work/login.html" || fail "no desk"
styles=$(grep -oh '/static/[^"]*\.css' "$work/front.html" "$work/login.html" | sort -u)
[ -n "$styles" ] || fail "no style sheet is named"
for style in $styles; do
    ask "http://127.0.0.1:$PORT$style" >/dev/null || fail "$style does not answer"
done

say "stop"
kill "$server"
wait "$server" || fail "it did not stop well"
server=

say "backup and restore"
"$redaksi" backup "$work/backup.tar.zst"
"$redaksi" restore "$work/backup.tar.zst" --into "$work/again"
cmp "$work/home/redaksi.env" "$work/again/redaksi.env" || fail "settings differ"
say "all is well"
