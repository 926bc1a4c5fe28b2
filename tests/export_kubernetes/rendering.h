#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "export/kubernetes/export_kubernetes.h"
#include "files/process.h"

namespace moldloft::testing
{

inline ExportOptions optionsWithSecrets()
{
    ExportOptions options;
    options.secretSource = [count = 0]() mutable {
        return "secret-for-tests-" + std::to_string(++count) + "-end";
    };
    return options;
}

inline void writeFiles(const FileSet &files, const std::string &folder)
{
    for (const auto &[path, file] : files) {
        const std::filesystem::path target = std::filesystem::path(folder) / path;
        std::filesystem::create_directories(target.parent_path());
        std::ofstream(target, std::ios::binary) << file.bytes;
        if (file.executable)
            std::filesystem::permissions(target, std::filesystem::perms::owner_exec,
                                         std::filesystem::perm_options::add);
    }
}

inline Finished runProgram(std::vector<std::string> arguments, const std::string &folder = {})
{
    auto finished = run({std::move(arguments), folder, {}, {}}, {});
    if (!finished)
        throw std::runtime_error(toString(finished.error()));
    return std::move(*finished);
}

/// What `kubectl apply -k` would send. Throws with kubectl's own words.
inline std::string rendered(const std::string &folder, const std::string &overlay)
{
    auto finished = runProgram({"kubectl", "kustomize", folder + "/deploy/overlays/" + overlay});
    if (finished.status != 0)
        throw std::runtime_error(overlay + ": " + finished.messages);
    return finished.output;
}

} // namespace moldloft::testing
