#!/bin/sh
# What ippeveprinter runs for each job: `printer.sh FILE`, in the folder $PAPER. `trouble` there
# holds a printer-state-reason, and the printer stands still until it is gone; with `leave` it keeps
# the reason and throws the job away. What came out is `slip-NNN`.
set -eu
cd "$PAPER"
if [ -e trouble ]; then
    reason=$(cat trouble)
    echo "STATE: +$reason" >&2
    [ ! -e leave ] || exit 0
    while [ -e trouble ]; do sleep 0.05; done
    echo "STATE: -$reason" >&2
fi
if [ -e reject ]; then exit 1; fi
count=$(find . -name 'slip-*' | wc -l)
cp "$1" part
mv part "$(printf 'slip-%03d' "$count")"
