#pragma once

#include <string>
#include <string_view>

namespace moldloft::rules
{

/// A container image as written: `ghcr.io/example/client:1.4.2@sha256:…`.
struct ImageName {
    std::string repository; ///< with registry, without tag and digest
    std::string tag;        ///< "" where there is none
    std::string digest;     ///< "" where there is none

    /// The repository without Docker Hub's own names: "nginx" of `docker.io/library/nginx`.
    std::string shortRepository() const;
    /// The last part of the repository: "client".
    std::string baseName() const;
};

ImageName parseImage(std::string_view image);

/// The image is that of a database, by its name.
bool isDatabaseImage(std::string_view image);

} // namespace moldloft::rules
