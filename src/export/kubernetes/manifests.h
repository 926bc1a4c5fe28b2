#pragma once

#include <functional>
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
    std::size_t patch = 0;           ///< number of the design's patch that it comes from, from 1
};

/// What an overlay adds to the base.
struct Overlay {
    std::string name; ///< dev, staging, prod
    std::vector<ManifestFile> objects;
    std::vector<ManifestFile> patches; ///< in the order in which they apply
};

/// Every object of the export, or those of one element.
struct Manifests {
    std::vector<ManifestFile> base;
    std::vector<Overlay> overlays; ///< in the order of overlayNames
    std::optional<Error> unfit;    ///< the first text that kustomize would change
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
    std::string m_written; ///< the text of the last one: one piece of memory for all
    std::optional<Error> m_unfit;
};

/// Takes what one element brings. An error ends it all.
using TakeElement = std::function<Result<void>(Manifests &&)>;

/// All objects, one element after the other in the design's order, so that nobody needs to hold
/// them all: first those that belong to no element, last those of the secrets. Fails as
/// exportKubernetes() does, maybe after much was taken; gives the first text that kustomize would
/// change.
/// `only`: that overlay alone is needed, and the others may be empty.
Result<std::optional<Error>> eachElement(const Context &context, Text text, const TakeElement &take,
                                         std::string_view only = {});

/// The same all at once.
Result<Manifests> manifests(const Context &context, Text text);

/// `deploy/overlays/prod`
std::string overlayFolder(std::string_view overlay);

} // namespace moldloft::kubernetes
