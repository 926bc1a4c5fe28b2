#!/usr/bin/env bash
# Kills the real program with SIGKILL while its user edits by key, starts it again, and takes what it
# offers: no edit that was made a second or more before is missing, and the file is as it was saved.
#
# killed_while_editing.sh MOLDLOFT_STUDIO DESIGN   on an X display (xvfb-run)
set -euo pipefail
studio=$1
work=$(mktemp -d)
trap 'kill "${manager:-}" "${program:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_DATA_HOME=$work/data HOME=$work
unset QT_QPA_PLATFORM
design=$work/ticketing.moldloft.yaml
cp "$2" "$design"
cp "$design" "$work/saved.yaml"

fail() { printf 'killed_while_editing: %s\n' "$1" >&2; exit 1; }
services() { grep -c '^      service' "$1" || true; } # those that `S` adds are called service…
now_ms() { date +%s%3N; }

start() { # the window comes up and has the keys
    "$studio" "$design" 2>>"$work/log" &
    program=$!
    window=$(timeout 60 xdotool search --sync --onlyvisible --name 'Moldloft' | head -n 1) ||
        fail "no window: $(cat "$work/log")"
    timeout 20 xdotool windowactivate --sync "$window"
}
until_said() { # WORDS: until the accessibility of the window is of no use here, its title says it
    for _ in $(seq 100); do
        case $(xdotool getwindowname "$window" 2>/dev/null) in *"$1"*) return 0 ;; esac
        sleep 0.1
    done
    fail "the title never said \"$1\": $(xdotool getwindowname "$window")"
}

openbox --sm-disable &
manager=$!
start
until_said 'ticketing – Moldloft'
made=() # when each edit was made
for i in $(seq 12); do
    xdotool key --window 0 --clearmodifiers s
    [ "$i" -gt 1 ] || until_said 'ticketing* – Moldloft' # it edits
    made+=("$(now_ms)")
    xdotool key Escape Escape
    sleep 0.25
done
kill -KILL "$program"
killed=$(now_ms)
wait "$program" 2>/dev/null || true
cmp -s "$design" "$work/saved.yaml" || fail 'the file changed though nothing was saved'
least=0
for at in "${made[@]}"; do [ $((killed - at)) -lt 1000 ] || least=$((least + 1)); done

start
until_said 'ticketing – Moldloft'
sleep 1                 # the question comes up, with "Open recovered" having the focus
xdotool key Return
until_said 'ticketing* – Moldloft'
xdotool key ctrl+s
for _ in $(seq 50); do cmp -s "$design" "$work/saved.yaml" || break; sleep 0.1; done
found=$(services "$design")
printf '%s edits, %s of them a second old or more; %s recovered\n' "${#made[@]}" "$least" "$found"
[ "$least" -ge 6 ] || fail 'too slow to say anything'
[ "$found" -ge "$least" ] || fail "$found services are there, of at least $least"
[ "$found" -le "${#made[@]}" ] || fail 'more came back than was there'
