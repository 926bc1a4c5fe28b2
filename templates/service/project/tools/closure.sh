#!/bin/sh
# tools/closure.sh PROGRAM FOLDER
# Copies the program to FOLDER/app/service, with every library that it loads and the certificates
# of public authorities: what an image without a distribution needs.
set -eu

program=$1
root=$2

mkdir -p "$root/app" "$root/etc/ssl/certs" "$root/tmp"
cp "$program" "$root/app/service"
strip "$root/app/service"
ldd "$program" | grep -o '/[^ ]*' | while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
done
if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
fi
echo 'service:x:10001:10001::/app:/sbin/nologin' > "$root/etc/passwd"
echo 'service:x:10001:' > "$root/etc/group"
# what is in it, for whoever has to know
"$(dirname "$0")/sbom.sh" "$program" > "$root/app/sbom.spdx.json"
# the same input gives the same image: nothing tells when it was made
find "$root" -exec touch --no-dereference --date "@${SOURCE_DATE_EPOCH:-0}" {} +
