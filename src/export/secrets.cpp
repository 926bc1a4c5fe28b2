#include "export/secrets.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "export/data_access.h"
#include "export/overlay_names.h"
#include "export/runtime_contract.h"
#include "kinds/defaults.h"
#include "model/references.h"

namespace moldloft
{
namespace
{

/// Takes the names of the overlays and the list of files, both of which hold nothing but names of
/// elements: no character that means something to a shell.
constexpr std::string_view script = R"SH(#!/bin/sh
# Makes the secrets of this project that are missing: after `git clone`, which brings none.
# A secret that is there already stays as it is. Only the names of new files are printed.
#
#   tools/make-secrets.sh              for every overlay
#   tools/make-secrets.sh dev          for one of them
set -eu
umask 077
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- {}
for overlay; do
    case " {} " in
    *" $overlay "*) ;;
    *)
        echo "There is no overlay '$overlay', only: {}." >&2
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
{}
SECRETS
done
)SH";

std::string makeSecretsScript(const std::vector<SecretSpec> &secrets)
{
    std::set<std::string> paths;
    for (const auto &secret : secrets)
        paths.insert(secret.file);
    const std::string overlays = fmt::format("{}", fmt::join(overlayNames, " "));
    return fmt::format(script, overlays, overlays, overlays, fmt::join(paths, "\n"));
}

/// Takes lines of namespace, name, key, file, element and, for some, a user.
constexpr std::string_view manifestScript = R"SH(#!/bin/sh
# Prints the Secrets of one overlay, made of the files that tools/make-secrets.sh made:
#
#   tools/secrets-manifest.sh dev | kubectl apply -f -
set -eu
cd "$(dirname "$0")/.."
overlay=${{1:?which overlay: {}}}
while read -r namespace name key file element user; do
    [ -n "$namespace" ] || continue
    type=Opaque
    [ -z "$user" ] || type=kubernetes.io/basic-auth
    path="deploy/overlays/$overlay/secrets/$file"
    if [ ! -r "$path" ]; then
        echo "$path is missing: run tools/make-secrets.sh $overlay." >&2
        exit 3
    fi
    cat <<SECRET
---
apiVersion: v1
kind: Secret
metadata:
  name: "$name"
  namespace: "$namespace"
  labels:
    app.kubernetes.io/part-of: "{}"
    app.kubernetes.io/managed-by: moldloft
  annotations:
    moldloft.dev/element: "$element"
type: $type
data:
  "$key": $(base64 -w 0 < "$path")
SECRET
    [ -z "$user" ] || printf '  username: %s\n' "$(printf '%s' "$user" | base64 -w 0)"
done <<'SECRETS'
{}
SECRETS
)SH";

std::string secretsManifestScript(const std::string &project,
                                  const std::vector<SecretSpec> &secrets)
{
    std::string lines;
    for (const SecretSpec &secret : secrets)
        lines += fmt::format("{} {} {} {} {}{}\n", secret.ns, secret.name, secret.key, secret.file,
                             secret.elementPath, secret.user.empty() ? "" : ' ' + secret.user);
    if (!lines.empty())
        lines.pop_back();
    return fmt::format(manifestScript, fmt::join(overlayNames, ", "), project, lines);
}

/// Takes the names of the overlays.
constexpr std::string_view sealScript = R"SH(#!/bin/sh
# Seals the secrets of one overlay for the cluster that kubeseal reaches, into files for git; what
# stands after the overlay goes to kubeseal:
#
#   tools/seal-secrets.sh prod --controller-namespace kube-system
set -eu
overlay=${{1:?which overlay: {}}}
shift
cd "$(dirname "$0")/.."
folder="deploy/overlays/$overlay/sealed"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/plain" "$work/sealed"
tools/secrets-manifest.sh "$overlay" > "$work/all"
awk -v folder="$work/plain" '
    /^---$/ {{ n++; next }}
    {{ print > sprintf("%s/%04d.yaml", folder, n) }}' "$work/all"
{{
    echo "apiVersion: kustomize.config.k8s.io/v1beta1"
    echo "kind: Kustomization"
    echo "resources:"
}} > "$work/sealed/kustomization.yaml"
for secret in "$work"/plain/*.yaml; do
    [ -e "$secret" ] || continue
    name=$(sed -n 's/^  name: "\(.*\)"$/\1/p' "$secret")
    namespace=$(sed -n 's/^  namespace: "\(.*\)"$/\1/p' "$secret")
    file="$namespace.$name.yaml"
    kubeseal --format yaml "$@" < "$secret" > "$work/sealed/$file"
    echo "- $file" >> "$work/sealed/kustomization.yaml"
    echo "$folder/$file"
done
# Only now: where something failed, what was sealed before is still there.
mkdir -p "$folder"
rm -f "$folder"/*.yaml
mv "$work"/sealed/*.yaml "$folder/"
)SH";

/// Until something is sealed.
constexpr std::string_view nothingSealed =
    "# tools/seal-secrets.sh fills this folder.\n"
    "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n";

} // namespace

SecretOrigin secretOriginOf(const Document &document)
{
    const auto &said = document.settings().secrets;
    if (said && said->from == "external-secrets")
        return SecretOrigin::ExternalSecrets;
    return said && said->from == "sealed-secrets" ? SecretOrigin::SealedSecrets
                                                  : SecretOrigin::Files;
}

Owners::Owners(const Document &document)
{
    for (const Record *record : document.all(ElementKind::Service)) {
        for (const Ref &ref : record->as<Service>()->owns) {
            if (const Record *database = resolve(document, EdgeKind::Owns, ref, record->ns))
                m_owner.try_emplace(database->id, record);
        }
    }
}

const Record *Owners::of(ElementId database) const
{
    const auto found = m_owner.find(database);
    return found == m_owner.end() ? nullptr : found->second;
}

std::string adminSecretName(const std::string &database)
{
    return database + "-admin";
}

bool hasAdminSecret(const std::string &engine)
{
    return engine != "redis";
}

std::vector<SecretSpec> secretsOf(const Document &document, const Owners &owners)
{
    std::map<std::pair<std::string, std::string>, SecretSpec> found;
    const auto add = [&](const std::string &ns, const std::string &name, std::string_view key,
                         const Record &element, const std::string &user = {}) {
        SecretSpec secret{ns,
                          name,
                          std::string(key),
                          fmt::format("{}/{}/{}", element.ns, name, key),
                          element.path(),
                          user};
        found.try_emplace({ns, name}, std::move(secret));
    };
    for (const Record *record : document.all(ElementKind::Database)) {
        const std::string name = runtime::credentialsSecretName(record->name);
        const Managed managed = managedOf(*record);
        const bool basic = managed == Managed::Operator;
        const std::string user = basic ? access::databaseUser(*record) : std::string();
        if (managed != Managed::External)
            add(record->ns, name, runtime::passwordKey, *record, user);
        if (managed == Managed::StatefulSet && hasAdminSecret(record->as<Database>()->engine))
            add(record->ns, adminSecretName(record->name), runtime::passwordKey, *record);
        if (const Record *owner = owners.of(record->id);
            owner && (owner->ns != record->ns || managed == Managed::External))
            add(owner->ns, name, runtime::passwordKey, *record, user);
    }
    for (const Record *record : document.all(ElementKind::Service)) {
        for (const std::string &secret : record->as<Service>()->secrets)
            add(record->ns, secret, secret, *record);
    }
    std::vector<SecretSpec> all;
    all.reserve(found.size());
    for (auto &[where, secret] : found)
        all.push_back(std::move(secret));
    return all;
}

std::string secretPath(std::string_view overlay, const SecretSpec &secret)
{
    return fmt::format("deploy/overlays/{}/secrets/{}", overlay, secret.file);
}

FileSet secretFiles(const std::string &project, const std::vector<SecretSpec> &secrets,
                    const ExportOptions &options, SecretOrigin origin)
{
    const bool sealed = origin == SecretOrigin::SealedSecrets;
    FileSet files;
    files["deploy/.gitignore"].bytes = "# Passwords and keys: made on each machine, never "
                                       "committed.\n/overlays/*/secrets/\n";
    files["tools/make-secrets.sh"] = {makeSecretsScript(secrets), FilePolicy::Regenerated, true};
    if (sealed) {
        files["tools/seal-secrets.sh"] = {fmt::format(sealScript, fmt::join(overlayNames, ", ")),
                                          FilePolicy::Regenerated, true};
        for (const auto overlay : overlayNames)
            files[fmt::format("deploy/overlays/{}/sealed/kustomization.yaml", overlay)] = {
                std::string(nothingSealed), FilePolicy::WriteOnce, false};
    }
    if (options.format != ManifestFormat::Kustomize || sealed)
        files["tools/secrets-manifest.sh"] = {secretsManifestScript(project, secrets),
                                              FilePolicy::Regenerated, true};
    if (!options.secretSource)
        return files;
    for (const auto overlay : overlayNames) {
        for (const auto &secret : secrets) {
            File &file = files[secretPath(overlay, secret)];
            if (file.bytes.empty()) // one file may feed two Secrets
                file = {options.secretSource(), FilePolicy::Secret, false};
        }
    }
    return files;
}

} // namespace moldloft
