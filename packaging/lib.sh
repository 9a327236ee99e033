# shellcheck shell=bash
# What packaging/demo, packaging/test and packaging/lock share: everything they need, set up once.
# Sourced from the repository's root, with `set -euo pipefail`.

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() {
    say "$*"
    exit 1
}

# osm_setup run|test: Debian packages, .venv with the locked libraries, and the slip's fonts.
osm_setup() {
    mkdir -p build
    exec 9>build/.setup.lock
    flock 9
    osm_debian_packages "$1"
    osm_libraries "$1"
    osm_bytecode
    .venv/bin/python packaging/fonts.py
    exec 9>&-
}

# A machine may have its certificates as a bare file that no package owns. Python's own packages bring
# ca-certificates, which writes that file anew without them; pip still needs them, so keep a copy.
osm_bundle=/etc/ssl/certs/ca-certificates.crt
osm_kept_bundle=${XDG_CACHE_HOME:-~/.cache}/osmanthus/certificates.crt
osm_keep_certificates() {
    if [ -e "$osm_bundle" ] && ! dpkg-query -s ca-certificates >/dev/null 2>&1; then
        mkdir -p "$(dirname "$osm_kept_bundle")"
        cp "$osm_bundle" "$osm_kept_bundle"
    fi
}

# The names in packaging/debian-*.txt that are not installed, with the reason beside each.
osm_missing() {
    local file name reason installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' | sed -n 's/^ii *//p')
    for file in "$@"; do
        while read -r name reason; do
            case $name in '' | '#'*) continue ;; esac
            grep -qxF "$name" <<<"$installed" || printf '%s %s\n' "$name" "$reason"
        done <"$file"
    done
}

osm_debian_packages() {
    local lists=(packaging/debian-run.txt) missing name reason names=() as_root=()
    [ "$1" = run ] || lists+=(packaging/debian-test.txt)
    command -v dpkg-query >/dev/null || die "this needs Debian 12 or later: dpkg-query is not here"
    missing=$(osm_missing "${lists[@]}")
    [ -n "$missing" ] || return 0
    say "these Debian packages are missing and will be installed:"
    while read -r name reason; do
        printf '  %-22s %s\n' "$name" "$reason" >&2
        names+=("$name")
    done <<<"$missing"
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
        # Without a terminal nobody could answer sudo: better no question than a hanging one.
        [ -t 0 ] || as_root+=(-n)
        "${as_root[@]}" true 2>/dev/null || die "cannot install these without root or sudo;" \
            "an administrator can: apt-get install --no-install-recommends ${names[*]}"
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600)
    osm_keep_certificates
    # One source of several that does not answer is no reason to stop: the install will tell.
    "${as_root[@]}" update </dev/null >build/apt.log 2>&1 || true
    if ! "${as_root[@]}" install -y --no-install-recommends "${names[@]}" </dev/null >>build/apt.log 2>&1; then
        tail -n 20 build/apt.log >&2
        die "apt-get could not install them; all it said is in build/apt.log"
    fi
}

# A Python that the kiosk runs on and that can make a private environment and build a binding.
osm_python() {
    local python
    for python in python3 /usr/bin/python3 python3.13 python3.12 python3.11; do
        if "$python" - 2>/dev/null <<'PYTHON'; then
import ensurepip, pathlib, sys, sysconfig, venv
header = pathlib.Path(sysconfig.get_path("include"), "Python.h")
sys.exit(not ((3, 11) <= sys.version_info < (3, 14) and header.is_file()))
PYTHON
            command -v "$python"
            return
        fi
    done
    die "no Python from 3.11 to 3.13 with venv and headers was found"
}

osm_pip() {
    # Only what would break a private environment is overruled of a machine's pip settings: its
    # certificates, mirrors and proxies may be the only way out, and the hashes judge what comes in.
    local -x PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
    if [ -e "$osm_kept_bundle" ] && [ "${PIP_CERT:-$osm_bundle}" = "$osm_bundle" ]; then
        local -x PIP_CERT=$osm_kept_bundle
    fi
    # The locked swig is found by its name when pyscard is built.
    PATH=$PWD/.venv/bin:$PATH .venv/bin/python -m pip --quiet "$@"
}

osm_locked() { osm_pip install --require-hashes --no-build-isolation -r "packaging/locks/$1.lock"; }

# What an installation depends on: locks, project file, this file, the checkout's place, the Python.
osm_state() {
    cat packaging/locks/*.lock pyproject.toml packaging/lib.sh | sha256sum
    pwd
    .venv/bin/python -VV 2>/dev/null || true
}

# What a start would otherwise compile anew each time: this checkout, which the kiosk's user may not
# write to, and the Python part of PySide, zipped inside a library until SBK_EMBED unpacks it.
osm_bytecode() {
    local unpacked
    unpacked=$(SBK_EMBED=false .venv/bin/python -c '
import pathlib, PySide6.QtCore, shiboken6
print(pathlib.Path(shiboken6.__file__).parent / "files.dir")')
    .venv/bin/python -m compileall -q kiosk "$unpacked"
    .venv/bin/python -m kiosk.wiring.compile_assets
    .venv/bin/python -m kiosk.view.compile_screens
}

osm_libraries() {
    local stamp=.venv/osmanthus-$1.stamp python
    if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$(osm_state)" ]; then return 0; fi
    if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
        python=$(osm_python)
        say "making .venv with $("$python" -V)"
        "$python" -m venv --clear .venv
    fi
    say "installing the locked Python libraries into .venv (a few minutes the first time)"
    osm_locked build
    osm_locked run
    [ "$1" = run ] || osm_locked test
    osm_pip install --no-index --no-deps --no-build-isolation --editable .
    osm_state >"$stamp"
    [ "$1" = run ] || cp "$stamp" .venv/osmanthus-run.stamp
}
