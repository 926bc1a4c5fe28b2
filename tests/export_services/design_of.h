#pragma once

#include <string>

#include <QtTest>

#include "format/design_file.h"

/// The document of a design given as text; the test fails where it is none.
inline moldloft::Document designOf(const std::string &elements)
{
    const auto file = moldloft::format::read("moldloft: 1\nname: shop\n" + elements, "test.yaml");
    if (!file)
        qFatal("%s", toString(file.error().front()).c_str());
    return file->document;
}
