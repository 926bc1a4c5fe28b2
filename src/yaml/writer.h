#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace moldloft::yaml
{

/// How a tree is laid out. Whatever the options, no value changes its type on the way: a string
/// that some parser could take for something else is quoted.
struct WriteOptions {
    /// `- ` two columns to the right of its key. kubectl writes lists at the key's column.
    bool indentLists = false;
    /// Maps and lists that fit into this many columns are written on one line (`{engine: nats}`);
    /// 0: only empty ones are.
    int flowColumns = 0;
    /// How deep such a map or list may be: 1 holds scalars only, 2 maps or lists of scalars, …
    int flowHeight = 1;
};

/// One document in block style, two columns a level, ending with a line end. Stable: the same value
/// gives the same bytes. Strings of several lines become literal blocks (`|`) where that is safe.
std::string write(const Value &value, const WriteOptions &options = {});
/// The same behind what stands in `out`: who writes many keeps one piece of memory for all.
void append(std::string &out, const Value &value, const WriteOptions &options = {});

/// Several documents, separated by `---` lines.
std::string writeDocuments(const std::vector<Value> &documents, const WriteOptions &options = {});

/// The value on one line: `{to: orders, retries: 2}`.
std::string writeFlow(const Value &value);

/// One entry of a block map, `indent` columns from the left, with its line end.
std::string writeEntry(std::string_view key, const Value &value, int indent,
                       const WriteOptions &options = {});
/// One item of a block list, the `- ` standing `indent` columns from the left, with its line end.
std::string writeItem(const Value &value, int indent, const WriteOptions &options = {});

} // namespace moldloft::yaml
