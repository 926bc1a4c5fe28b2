#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include <QtTest>

#include "format/design_file.h"

/// The design in a file of this repository; the test fails where it is none.
inline moldloft::Document designAt(const std::string &path)
{
    std::ifstream stream(MOLDLOFT_SOURCE_DIR "/" + path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto file = moldloft::format::read(text, path);
    if (!file)
        qFatal("%s: %s", path.c_str(), toString(file.error().front()).c_str());
    return file->document;
}

/// A row for each design whose project is built by a test.
inline void addDesignRows()
{
    QTest::addColumn<std::string>("path");
    for (const char *name : {"hostile", "library", "parcels", "ring", "workshop"})
        QTest::newRow(name) << "tests/end_to_end/designs/" + std::string(name) + ".moldloft.yaml";
    for (const char *name : {"shop", "ticketing"})
        QTest::newRow(name) << "templates/designs/" + std::string(name) + ".moldloft.yaml";
}
