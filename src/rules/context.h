#pragma once

#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/diff.h"
#include "model/document.h"
#include "model/references.h"

namespace moldloft::rules
{

/// Parts of a design, as far as an index of the whole design depends on them.
namespace facets
{
inline constexpr unsigned names = 1;     ///< which elements there are, and what they are called
inline constexpr unsigned calls = 2;     ///< who calls whom, aliases, and how often
inline constexpr unsigned events = 4;    ///< who publishes and reads what, and what else drives it
inline constexpr unsigned nodePorts = 8; ///< exposures of services
inline constexpr unsigned hosts = 16;    ///< where externals lead
inline constexpr unsigned records = 32;  ///< anything: for an index that points into the document
inline constexpr unsigned all = ~0U;
} // namespace facets

/// What the checks share about one version of a design. It can be brought to the next version at
/// the cost of what has changed. For one thread; the documents may be shared.
class Context
{
public:
    explicit Context(Document document);
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    const Document &document() const { return m_document; }
    /// All services, in file order.
    std::span<const ElementId> services() const { return m_services; }

    /// The references that the element holds, in the order of its fields.
    std::span<const Edge> edgesFrom(ElementId id) const;
    /// The references that name the element, in file order.
    std::span<const Edge *const> edgesTo(ElementId id) const;

    /// The elements that have the key in common (Rule::keys), in file order.
    std::span<const ElementId> sharing(const std::string &key) const;

    /// What an edit has touched.
    struct Touched {
        bool everything = false;
        std::vector<ElementId> removed;
        std::unordered_set<ElementId> own;  ///< they, or what their references mean, have changed
        std::unordered_set<ElementId> near; ///< something has that they may have looked at
        unsigned facets = 0;
    };
    /// Goes on to the next version.
    Touched update(const Document &after);

    /// An index of the caller's own, built by `T(const Context &)` at the first use, and again when
    /// one of the facets `T::dependsOn` has changed. One with `update(const Context &, const
    /// Touched &)` is brought to the next version by that instead.
    template<class T>
    const T &index() const
    {
        static const char key = 0; // its address is the identity of T
        for (const Cached &cached : m_indexes) {
            if (cached.key == &key)
                return *static_cast<const T *>(cached.built.get());
        }
        auto built = std::make_shared<T>(*this);
        Cached cached{&key, T::dependsOn, built, nullptr};
        if constexpr (requires(const Touched &touched) { built->update(*this, touched); }) {
            cached.update = [](void *index, const Context &context, const Touched &touched) {
                static_cast<T *>(index)->update(context, touched);
            };
        }
        m_indexes.push_back(std::move(cached));
        return *built;
    }

private:
    struct Node {
        std::vector<Edge> from;
        std::vector<const Edge *> to;
        std::uint32_t position = 0;
    };
    struct Cached {
        const void *key;
        unsigned dependsOn;
        std::shared_ptr<void> built;
        void (*update)(void *index, const Context &context, const Touched &touched);
    };
    using Groups = std::unordered_map<std::string, std::vector<ElementId>>;
    class Update;

    void build();
    void setPositions();
    void renewIndexes(const Touched &touched);
    const Node &node(ElementId id) const;
    Node &node(ElementId id);
    bool before(ElementId a, ElementId b) const;
    void insertTarget(const Edge &edge);
    void eraseTarget(const Edge &edge);
    void addReferrers(ElementId id);
    void removeReferrers(ElementId id);
    const Groups &groups() const;

    Document m_document;
    std::vector<Node> m_nodes; ///< by id: ids are counted up within a session
    std::vector<ElementId> m_services;
    std::unordered_map<std::string, std::vector<ElementId>> m_referrers; ///< by what they name
    mutable std::unique_ptr<Groups> m_groups;
    mutable std::vector<Cached> m_indexes;
};

/// The keys by which the element is found together with others, of all rules; each once.
std::vector<std::string> sharedKeys(const Record &record);
/// The key of the name `ns/name`, shared by what becomes a Service object of that name and by all
/// that look whether there is one.
std::string objectKey(std::string_view ns, std::string_view name);

} // namespace moldloft::rules
