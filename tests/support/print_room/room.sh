#!/bin/sh
# The inside of a print room: `unshare -mn ... sh room.sh DIR` starts a message bus, Avahi and cupsd on a
# loopback of their own, says "ready" and ends them all when its standard input ends. What cupsd
# spools is in memory and gone with the room.
set -eu
dir=$1
# What is mounted here stays here, in a chroot too, whose root is no mount point.
mount --make-rprivate / 2>/dev/null || { mount --bind /run /run; mount --make-private /run; }
ip link set lo up
mount -t tmpfs -o mode=755 room /run
mkdir -p /run/dbus /run/avahi-daemon /run/cups/certs /run/spool/tmp /run/cache /run/etc
chgrp -R lp /run/spool /run/cache /run/etc
chmod 0710 /run/spool; chmod 1770 /run/spool/tmp; chmod 0770 /run/cache
cp "$dir"/cupsd.conf "$dir"/cups-files.conf /run/etc/

dbus-daemon --system --nofork --nopidfile >"$dir/dbus.log" 2>&1 &
started=$!
while [ ! -S /run/dbus/system_bus_socket ]; do sleep 0.02; done
avahi-daemon -f "$dir/avahi.conf" --no-drop-root --no-chroot --no-rlimits >"$dir/avahi.log" 2>&1 &
started="$started $!"
/usr/sbin/cupsd -f -c /run/etc/cupsd.conf -s /run/etc/cups-files.conf >"$dir/cupsd.out" 2>&1 &
started="$started $!"
trap 'kill $started 2>/dev/null || true; wait' EXIT
trap 'exit 0' TERM INT
until grep -q "Server startup complete" "$dir/avahi.log"; do sleep 0.02; done
until lpstat -h 127.0.0.1:631 -r 2>/dev/null | grep -q "is running"; do sleep 0.05; done
echo ready
cat >/dev/null
