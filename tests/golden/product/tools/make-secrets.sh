#!/bin/sh
# Makes the secrets of this project that are missing: after `git clone`, which brings none.
# A secret that is there already stays as it is. Only the names of new files are printed.
#
#   tools/make-secrets.sh              for every overlay
#   tools/make-secrets.sh dev          for one of them
set -eu
umask 077
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- dev staging prod
for overlay; do
    case " dev staging prod " in
    *" $overlay "*) ;;
    *)
        echo "There is no overlay '$overlay', only: dev staging prod." >&2
        exit 2
        ;;
    esac
    while read -r secret; do
        file="deploy/overlays/$overlay/secrets/$secret"
        if [ -z "$secret" ] || [ -e "$file" ]; then
            continue
        fi
        mkdir -p "$(dirname "$file")"
        od -An -v -N24 -tx1 /dev/urandom | tr -d ' \n' > "$file.new"
        mv "$file.new" "$file"
        echo "$file"
    done <<'SECRETS'
payments/charges-db-admin/password
payments/charges-db-credentials/password
tickets/orders-db-admin/password
tickets/orders-db-credentials/password
tickets/stripe-key/stripe-key
SECRETS
done
