#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/source_mark.h"
#include "model/elements.h"

namespace moldloft::yaml
{
struct Tree;
struct Node;
} // namespace moldloft::yaml

namespace moldloft::format
{

/// Where the parts of a design stand in its text. Copies are cheap; an empty map knows no place and
/// answers line 1, column 1.
class SourceMap
{
public:
    SourceMap() = default;

    /// The place of an element (path empty: its name), or of something within it: "calls/0/to",
    /// "ports/http". What is not written there falls back to the nearest place around it. Points to
    /// the value, or to the key where the value begins on a later line.
    SourceMark element(ElementId id, std::string_view path = {}) const;
    /// The same for what stands at the top level: "patches/0/target/kind", "cluster/nodePools".
    SourceMark setting(std::string_view path) const;
    bool empty() const { return m_tree == nullptr; }

private:
    friend class DesignReader;
    friend class DesignWriter;
    struct Place {
        const yaml::Node *key = nullptr;
        const yaml::Node *value = nullptr;
    };

    static bool step(Place &place, const std::string &segment);
    SourceMark mark(Place place, std::string_view path, bool onKey) const;

    std::shared_ptr<const yaml::Tree> m_tree;
    std::shared_ptr<const std::unordered_map<ElementId, Place>> m_places;
};

} // namespace moldloft::format
