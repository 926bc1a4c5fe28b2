#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace moldloft
{

/// How the manifests are laid out.
enum class ManifestFormat {
    Kustomize, ///< `deploy/base` and `deploy/overlays`, for `kubectl apply -k`
    Helm,      ///< `deploy/chart`, a chart, for `helm upgrade --install`
    Plain,     ///< a file for each place to deploy to, for `kubectl apply -f`
};

/// Where the objects lie that people took over (`moldloft eject`).
inline constexpr std::string_view ejectedFolder = "deploy/ejected";

/// One of them.
struct EjectedFile {
    std::string path; ///< below the output folder
    std::string bytes;
    bool operator==(const EjectedFile &) const = default;
};

/// What an export needs to know beside the document. Name, registry and Kubernetes version of the
/// project stand in the document itself.
struct ExportOptions {
    /// The tag of the images that the project builds itself.
    std::string imageTag = "0.1.0";

    ManifestFormat format = ManifestFormat::Kustomize;

    /// What stands in ejectedFolder, by path: each takes the place of the object that it is of.
    std::vector<EjectedFile> ejected;

    /// Makes one secret: at least 128 bits of chance as at most 48 letters and digits. Called once
    /// for every file of FilePolicy::Secret; exporters are pure and have no chance of their own.
    /// Without it (preview, --check) the secret files are left out of the file set.
    std::function<std::string()> secretSource;

    /// Clusters with NodeLocal DNSCache: DNS may also go to 169.254.20.10.
    bool nodeLocalDns = false;
};

} // namespace moldloft
