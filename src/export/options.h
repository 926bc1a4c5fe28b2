#pragma once

#include <string>

namespace moldloft
{

/// What an export needs to know beside the document. Name, registry and Kubernetes version of the
/// project stand in the document itself.
struct ExportOptions {
    /// The tag of the images that the project builds itself.
    std::string imageTag = "0.1.0";

    bool operator==(const ExportOptions &) const = default;
};

} // namespace moldloft
