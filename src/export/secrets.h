#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "export/options.h"
#include "files/file_set.h"
#include "model/document.h"

namespace moldloft
{

/// One Secret object of the design, with one key.
struct SecretSpec {
    std::string ns;
    std::string name;        ///< orders-db-credentials, orders-db-admin, stripe-key
    std::string key;         ///< password, stripe-key
    std::string file;        ///< below `secrets/`: tickets/orders-db-credentials/password
    std::string elementPath; ///< the element that it is there for
    std::string user = {};   ///< kubernetes.io/basic-auth with this name; none: Opaque

    bool operator==(const SecretSpec &) const = default;
};

/// The owner of a database: the first service, in file order, that says so. Every further one is an
/// error of the design and gets neither password nor network access. nullptr: nobody owns it.
class Owners
{
public:
    explicit Owners(const Document &document);
    const Record *of(ElementId database) const;

private:
    std::unordered_map<ElementId, const Record *> m_owner;
};

/// The name of the Secret that only the database's server reads: the password of its administrator.
std::string adminSecretName(const std::string &database);
/// Redis has no administrator beside the user.
bool hasAdminSecret(const std::string &engine);

/// All secrets, ordered by namespace and name, each once. The password of a database that is owned
/// from another namespace is a Secret in both, from one file.
std::vector<SecretSpec> secretsOf(const Document &document, const Owners &owners);

/// Where the value lies below the output folder, in a file that git ignores:
/// `deploy/overlays/dev/secrets/tickets/orders-db-credentials/password`.
std::string secretPath(std::string_view overlay, const SecretSpec &secret);

/// Where the Secret objects come from.
enum class SecretOrigin {
    Files,           ///< made on each machine, by kustomize or a script
    ExternalSecrets, ///< the External Secrets operator makes them
    SealedSecrets,   ///< the Sealed Secrets controller makes them
};
SecretOrigin secretOriginOf(const Document &document);

/// The secret files of every overlay (where the options have a source), `deploy/.gitignore`, and
/// `tools/make-secrets.sh` for a fresh clone; where kustomize does not make the Secret objects,
/// `tools/secrets-manifest.sh`, which does; and what Sealed Secrets needs. `project` is the
/// design's name as a label.
FileSet secretFiles(const std::string &project, const std::vector<SecretSpec> &secrets,
                    const ExportOptions &options, SecretOrigin origin = SecretOrigin::Files);

} // namespace moldloft
