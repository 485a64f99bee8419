#!/usr/bin/env bash
# How ./panke builds and starts itself, tried in a copy whose path has a blank and Chinese letters.
set -u
here=$(cd "$(dirname "$0")/.." && pwd -P)
place=$(mktemp -d)
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT
chmod 755 "$place"
copy="$place/一 处"
mkdir "$copy"
(cd "$here" && tar -cf - --exclude=./.git --exclude=./.panke --exclude=node_modules --exclude=./out .) | (cd "$copy" && tar -xf -)

passed=0 failed=0
# verdict SENTENCE: counts what the command before it found.
verdict() {
    if [ $? -eq 0 ]; then
        passed=$((passed + 1)) && echo "ok      $1"
    else
        failed=$((failed + 1)) && echo "FAILED  $1" && cat "$place/out" "$place/err"
    fi
}
panke() { "$copy/panke" "$@" > "$place/out" 2> "$place/err"; }
builds() { grep -c 'Building' "$@"; }
says_its_version() { [ "$(cat "${1:-$place/out}")" = 'panke 0.1.0-SNAPSHOT' ]; }

mkdir -p "$copy/.panke/lock" && echo 999999999 > "$copy/.panke/lock/owner"
panke --version && says_its_version && [ "$(builds "$place/err")" -eq 1 ]
verdict 'a fresh checkout builds itself, says so on standard error only, and minds no lock of a build that was killed'

panke --version && says_its_version && ! [ -s "$place/err" ]
verdict 'a second start says nothing but its answer'

panke --no-such-option
[ $? -eq 2 ]
verdict 'the exit status of a command is passed on'

ln -s "$copy/panke" "$place/link" && (cd / && "$place/link" --version > "$place/out" 2> "$place/err") && says_its_version
verdict 'a symbolic link from elsewhere works'

[ -r "$copy/.panke/builds/$(cat "$copy/.panke/current")/panke.aot" ] && [ -r "$copy/.panke/builds/$(cat "$copy/.panke/current")/verify.aot" ]
verdict 'a build has its start-up cache'

find "$copy/.panke" -name '*.aot' -exec sh -c 'printf nonsense > "$1"' _ {} \; && panke --version && says_its_version && ! [ -s "$place/err" ]
verdict 'a start-up cache that does not fit is passed over in silence'

panke serve --help && grep -q 'panke serve --data' "$place/err" && panke --version && says_its_version && ! [ -s "$place/err" ]
verdict 'the server is built when it is first asked for, and the command line is not built again for that'

touch "$copy/tools/src/main/java/org/panke/tools/Panke.java"
"$copy/panke" --version > "$place/out1" 2> "$place/err1" &
first=$!
panke --version && wait $first && says_its_version && says_its_version "$place/out1" &&
    [ "$(cat "$place/err" "$place/err1" | builds -)" -eq 1 ] && ! [ -e "$copy/.panke/lock" ]
verdict 'of two starts after a change one builds and the other waits for it'

chmod -R a-w "$copy"
as_reader() {
    if [ "$(id -u)" -ne 0 ]; then "$@"; else runuser -u nobody -- "$@"; fi
}
as_reader "$copy/panke" --version > "$place/out" 2> "$place/err" && says_its_version && ! [ -s "$place/err" ]
verdict 'somebody who may only read a built checkout can run it'

touch "$copy/pom.xml" && as_reader "$copy/panke" --version > "$place/out" 2> "$place/err" && says_its_version && grep -q 'cannot be written' "$place/err"
verdict 'and is told when what runs is older than the sources'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
