#!/bin/sh
# Builds the images of the services that this project holds, and brings them to a cluster:
#
#   tools/images.sh build              builds them only
#   tools/images.sh kind [NAME]        onto the nodes of a cluster of kind
#   tools/images.sh minikube [NAME]    onto the nodes of a cluster of minikube
#   tools/images.sh k3s                into the k3s of this machine
#   tools/images.sh push               to the registry that the design names
#
# CONTAINER_TOOL names another program than docker or podman.
set -eu
cd "$(dirname "$0")/.."
where=${1:-}
name=${2:-}
case $where in
build | kind | minikube | k3s | push) ;;
*)
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
tool=${CONTAINER_TOOL:-$(command -v docker || command -v podman || true)}
if [ -z "$tool" ]; then
    echo "There is neither docker nor podman here." >&2
    exit 3
fi
archive=$(mktemp)
trap 'rm -f "$archive"' EXIT
while read -r target image; do
    [ -n "$target" ] || continue
    case $image in
    */*) full=$image ;;
    *) full=docker.io/library/$image ;;
    esac
    if [ "$where" = push ] && [ "$full" != "$image" ]; then
        echo "The design names no registry: set registry, and export again." >&2
        exit 3
    fi
    "$tool" build --build-arg "SERVICE=$target" --tag "$full" . < /dev/null
    rm -f "$archive"
    case $where in
    build) continue ;;
    push)
        "$tool" push "$full" < /dev/null
        continue
        ;;
    esac
    "$tool" save --output "$archive" "$full" < /dev/null
    case $where in
    kind) kind load image-archive "$archive" ${name:+--name "$name"} < /dev/null ;;
    minikube) minikube image load "$archive" ${name:+--profile "$name"} < /dev/null ;;
    k3s) sudo k3s ctr images import "$archive" < /dev/null ;;
    esac
done <<'IMAGES'
svc_tickets__orders ghcr.io/example/ticketing-tickets-orders:0.1.0
svc_payments__charges ghcr.io/example/ticketing-payments-charges:0.1.0
IMAGES
