#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kinds/field.h"

namespace moldloft::merging
{

/// A value, or that there is none.
using Maybe = std::optional<Value>;

/// Merges values along the fields that describe them: mappings by key, lists by what names their
/// items (the item itself; for a call its target; for a rule its path).
class ValueMerge
{
public:
    struct Clash {
        std::string path;
        bool order = false; ///< of the entries at `path`, not their content
        Maybe base, mine, theirs;
        bool tookTheirs = false;
    };
    /// Asked for every clash.
    using TakesTheirs = std::function<bool(const std::string &path, bool order)>;

    explicit ValueMerge(TakesTheirs takesTheirs) : m_takesTheirs(std::move(takesTheirs)) {}

    /// `field` may be null: nothing is known of the value.
    Maybe merge(const Field *field, const std::string &path, const Maybe &base, const Maybe &mine,
                const Maybe &theirs);
    const std::vector<Clash> &clashes() const { return m_clashes; }

private:
    struct Entries;
    static std::optional<Entries> entriesOf(const Field *field, const Maybe &value);
    Maybe clash(const std::string &path, const Maybe &base, const Maybe &mine, const Maybe &theirs);
    Value mergeEntries(const Field *field, const std::string &path, const Entries &base,
                       const Entries &mine, const Entries &theirs);

    TakesTheirs m_takesTheirs;
    std::vector<Clash> m_clashes;
};

/// The item of a list by which it is known; unique within a list that can be merged.
std::string itemKey(const Value &item, const Field *field);
/// What describes the items of a list or map, or a member of an object; nullptr: nothing is known.
const Field *itemOf(const Field *field);
const Field *memberOf(const Field *field, const std::string &key);
/// `{to: orders}` for `orders`, where both may stand.
Maybe unshortened(const Field *field, const Maybe &value);
/// Text that is equal where the values are.
std::string dump(const Value &value);

} // namespace moldloft::merging
