#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "export/kubernetes/chart_values.h"
#include "files/bytes.h"
#include "files/file_set.h"

namespace moldloft::kubernetes
{

/// values.yaml of a chart, what the other places change, and the schema: object by object, as they
/// are made. What was added waits as text, in a temporary file where it is much.
class ChartTexts
{
public:
    /// Nothing where the object has no values.
    Result<void> add(const ChartObject &object);
    /// `deploy/chart/values.yaml`, `values-staging.yaml`, …, `values.schema.json`.
    Result<void> addTo(FileSink &files) &&;

    static constexpr std::size_t kinds = 4; ///< a text for each place, and the schema

private:
    /// The texts of one object, one behind the other; most places change nothing, and have none.
    struct Entry {
        std::string path;
        std::uint64_t at = 0;
        std::array<std::uint32_t, kinds> sizes{};
    };
    class Printer;
    class Yaml;
    class Schema;

    Result<void> print(std::size_t kind, Printer &printer) const;
    Result<std::string> textOf(const Entry &entry, std::size_t kind) const;

    std::vector<Entry> m_entries;
    ByteStore m_texts;
};

} // namespace moldloft::kubernetes
