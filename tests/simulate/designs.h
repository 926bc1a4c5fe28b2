#pragma once

#include <QtGlobal>

#include <string>

#include "format/design_file.h"
#include "simulate/system.h"

/// A design of one namespace `a`: `body` is what stands below it, in flow style.
inline moldloft::Document designOf(const std::string &body, const std::string &settings = {})
{
    const auto read = moldloft::format::read(
        "moldloft: 1\nname: test\n" + settings + "namespaces:\n  a: " + body + "\n", "test.yaml");
    if (!read) {
        for (const auto &error : read.error())
            qFatal("%s %s", error.message.c_str(), error.hint.c_str());
    }
    return read->document;
}

inline std::size_t partNamed(const moldloft::simulate::System &system, const std::string &name)
{
    for (std::size_t i = 0; i < system.parts.size(); ++i) {
        if (system.parts[i].name == "a/" + name)
            return i;
    }
    qFatal("no part %s", name.c_str());
}
