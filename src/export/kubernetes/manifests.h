#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// A Manifest whose tree has become text: a tree takes several times the memory, so none outlives
/// its element where nobody asks for it.
struct ManifestFile {
    std::string path;
    std::string apiVersion;
    std::string kind;
    std::string ns; ///< empty for a Namespace
    std::string name;
    std::string elementPath;
    std::string bytes;               ///< where Text::Written was asked for
    Value tree;                      ///< where Text::Trees was
    std::vector<JsonOperation> json; ///< of a JSON patch: what it does to that object
};

/// What an overlay adds to the base.
struct Overlay {
    std::string name; ///< dev, staging, prod
    std::vector<ManifestFile> objects;
    std::vector<ManifestFile> patches; ///< in the order in which they apply
};

/// Every object of the export.
struct Manifests {
    std::vector<ManifestFile> base;
    std::vector<Overlay> overlays;
    std::optional<Error> unfit; ///< the first text that kustomize would change
};

enum class Text { Written, Trees, LeftOut };

/// Makes files of manifests, and keeps the first error of their texts.
class Finisher
{
public:
    explicit Finisher(Text text) : m_text(text) {}

    ManifestFile finish(Manifest manifest);
    /// A JSON patch of the object that `target` tells apart.
    ManifestFile finishJson(ManifestFile target, const std::vector<JsonOperation> &operations);
    /// What people wrote, byte for byte.
    ManifestFile finishAsWritten(Manifest manifest, const std::string &bytes);
    const std::optional<Error> &unfit() const { return m_unfit; }

private:
    Text m_text;
    std::optional<Error> m_unfit;
};

/// Fails as exportKubernetes() does, but for text that kustomize would change.
Result<Manifests> manifests(const Context &context, Text text);

/// `deploy/overlays/prod`
std::string overlayFolder(std::string_view overlay);

} // namespace moldloft::kubernetes
