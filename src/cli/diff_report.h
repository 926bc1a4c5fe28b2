#pragma once

#include <optional>
#include <string>

#include "pipeline/compare_designs.h"

namespace moldloft::cli
{

// What differs between two designs, in the forms of `moldloft diff`.

std::string differenceText(const pipeline::DesignDifference &found);
/// For the comment of a pull request: a summary, tables, and what is long folded away.
std::string differenceMarkdown(const pipeline::DesignDifference &found);
std::string differenceJson(const pipeline::DesignDifference &found);

// Pieces that text and Markdown share.

/// "38 ms", "fails", or a dash where the design has no such entry point.
std::string timeCell(const std::optional<simulate::EntryLatency> &entry);
/// "+140 ms", "new", "gone", "fails now", …; empty where it answers as before.
std::string entryChange(const pipeline::EntryDifference &entry);
std::string availableText(const pipeline::EntryDifference &entry);
/// "orders-db: entry points lost 1 -> 2, services down 2 -> 3" without the name.
std::string blastChange(const pipeline::BlastDifference &blast);
/// "calls charges timeout"
std::string fieldName(const FieldChange &change);
/// On one line, at most `longest` characters.
std::string valueText(const std::optional<Value> &value, std::size_t longest);

} // namespace moldloft::cli
