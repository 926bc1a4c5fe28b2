#pragma once

#include <fstream>
#include <string>

#include "design_loader.h"
#include "rendering.h"

namespace moldloft::testing
{

inline const std::string formatsFolder = MOLDLOFT_SOURCE_DIR "/tests/export_kubernetes/";

/// A design that every format can take: without the patch that only kustomize can apply.
inline std::string designForAllFormats(const std::string &name)
{
    if (name == "ticketing")
        return fileText(MOLDLOFT_SOURCE_DIR "/templates/designs/ticketing.moldloft.yaml");
    std::string text = fileText(formatsFolder + "designs/" + name + ".moldloft.yaml");
    const auto patch = text.find("  - {target: {kind: Secret");
    if (patch != std::string::npos)
        text.erase(patch, text.find('\n', patch) + 1 - patch);
    return text;
}

inline void save(const std::string &path, const std::string &text)
{
    std::ofstream(path, std::ios::binary) << text;
}

/// The design in these formats, one beside the other, so that all have the same secrets.
inline void exportFormats(const std::string &text, const std::string &folder,
                          std::initializer_list<ManifestFormat> formats)
{
    const Document document = designFromText(text);
    for (const auto format : formats) {
        ExportOptions options = optionsWithSecrets();
        options.format = format;
        const auto files = exportKubernetes(document, options);
        if (!files)
            throw std::runtime_error(toString(files.error()));
        writeFiles(*files, folder);
    }
}

/// "" where both files hold the same objects, else what differs.
inline std::string differences(const std::string &ours, const std::string &theirs)
{
    const auto compared = runProgram({"python3", formatsFolder + "same_objects.py", ours, theirs});
    return compared.status == 0 ? std::string() : compared.output + compared.messages;
}

} // namespace moldloft::testing
