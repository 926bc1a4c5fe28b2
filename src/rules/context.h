#pragma once

#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/document.h"
#include "model/references.h"

namespace moldloft::rules
{

/// What the checks share about one version of a design, each part computed once in O(n). For one
/// thread; the document behind it may be shared.
class Context
{
public:
    explicit Context(Document document);
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    const Document &document() const { return m_document; }

    /// The references that the element holds, in the order of its fields.
    std::span<const Edge> edgesFrom(ElementId id) const;
    /// The references that name the element, in file order.
    std::span<const Edge *const> edgesTo(ElementId id) const;
    const std::vector<Edge> &edges() const { return m_edges; }

    /// An index of the caller's own, built by `T(const Context &)` at the first use.
    template<class T>
    const T &index() const
    {
        static const char key = 0; // its address is the identity of T
        for (const auto &[known, built] : m_indexes) {
            if (known == &key)
                return *static_cast<const T *>(built.get());
        }
        auto built = std::make_shared<const T>(*this);
        m_indexes.emplace_back(&key, built);
        return *built;
    }

private:
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    Document m_document;
    std::vector<Edge> m_edges; ///< grouped by `from`, in file order
    std::unordered_map<ElementId, Range> m_from;
    std::unordered_map<ElementId, std::vector<const Edge *>> m_to;
    mutable std::vector<std::pair<const void *, std::shared_ptr<const void>>> m_indexes;
};

} // namespace moldloft::rules
