#include "canvas/kept_lines.h"

#include <unordered_set>

#include "canvas/scene_parts.h"

namespace moldloft::canvas
{

namespace
{

/// What names a reference: its holder, its place there, and where it leads.
std::size_t keyOf(const SceneEdge &edge)
{
    const std::size_t from = std::hash<ElementId>()(edge.from);
    const std::size_t to = std::hash<ElementId>()(edge.to);
    return std::hash<std::string>()(edge.path) ^ (from * 0x9E3779B97F4A7C15ULL) ^ (to * 31);
}

/// Whether the one may be drawn where the other is.
bool sameLine(const SceneEdge &a, const SceneEdge &b)
{
    return a.from == b.from && a.path == b.path && a.to == b.to && a.kind == b.kind &&
           a.start == b.start && a.end == b.end && a.count == b.count && a.faulty == b.faulty;
}

class Finder
{
public:
    Finder(const Scene &scene, const SceneMemory &memory, const Scene &previous,
           const TextMeasure &measure)
        : m_scene(scene), m_memory(memory), m_previous(previous), m_measure(measure)
    {
    }

    KeptLines run()
    {
        compareNodes();
        compareTitles();
        compareLines();
        return std::move(m_found);
    }

private:
    void compareNodes()
    {
        m_same.resize(m_scene.nodes.size());
        m_stands.resize(m_scene.nodes.size());
        for (std::size_t i = 0; i < m_scene.nodes.size(); ++i) {
            const SceneNode &node = m_scene.nodes[i];
            const auto before = m_previous.indexOf(node.id);
            const SceneNode *was = before ? &m_previous.nodes[*before] : nullptr;
            m_stands[i] = was && was->box == node.box && was->host == node.host;
            if (!m_stands[i])
                block(obstaclesAt(node, m_measure));
            const auto lane = node.lane ? m_scene.indexOf(node.lane) : std::nullopt;
            m_same[i] = m_stands[i] && was->rows == node.rows && was->kind == node.kind &&
                        (!lane || m_stands[*lane]) &&
                        m_previous.memory->traits[*before] == m_memory.traits[i];
        }
    }
    void compareTitles()
    {
        for (const SceneNamespace &ns : m_scene.namespaces) {
            const SceneNamespace *was = m_previous.namespaceBox(ns.id);
            if (!ns.folded && (!was || was->folded || !(was->box == ns.box) ||
                               was->name != ns.name || was->count != ns.count))
                block({titleOf(ns, m_measure)});
        }
    }
    void block(const std::vector<Rect> &boxes)
    {
        for (const Rect &box : boxes) {
            const Rect area = box.grown(clearance);
            m_previous.memory->pieces.any(area, [&](const Rect &piece, std::uint32_t e) {
                if (area.intersects(piece.grown(0.1)))
                    m_blocked.insert(e);
                return false;
            });
            m_previous.memory->labels.visit(box.grown(2),
                                            [this](std::uint32_t e) { m_blockedLabels.insert(e); });
        }
    }
    bool endStays(ElementId id) const
    {
        const auto node = m_scene.indexOf(id);
        return node && m_same[*node];
    }
    void compareLines()
    {
        std::unordered_map<std::size_t, std::uint32_t> before;
        before.reserve(m_previous.edges.size());
        for (std::uint32_t e = 0; e < m_previous.edges.size(); ++e)
            before.emplace(keyOf(m_previous.edges[e]), e);
        std::vector<bool> taken(m_previous.edges.size());
        m_found.before.resize(m_scene.edges.size(), KeptLines::fresh);
        m_found.labelStays.resize(m_scene.edges.size());
        for (std::uint32_t e = 0; e < m_scene.edges.size(); ++e) {
            const SceneEdge &edge = m_scene.edges[e];
            const auto found = before.find(keyOf(edge));
            const bool stays = found != before.end() && !taken[found->second] &&
                               sameLine(edge, m_previous.edges[found->second]) &&
                               !m_blocked.contains(found->second) && endStays(edge.start) &&
                               endStays(edge.end);
            m_found.freshCount += !stays;
            if (!stays)
                continue;
            taken[found->second] = true;
            m_found.before[e] = found->second;
            m_found.labelStays[e] = edge.label == m_previous.edges[found->second].label &&
                                    !m_blockedLabels.contains(found->second);
        }
        for (std::uint32_t e = 0; e < taken.size(); ++e) {
            if (!taken[e])
                m_found.gone.push_back(e);
        }
    }

    const Scene &m_scene;
    const SceneMemory &m_memory;
    const Scene &m_previous;
    const TextMeasure &m_measure;
    std::vector<bool> m_stands;                        ///< the node is the obstacle that it was
    std::vector<bool> m_same;                          ///< and its lines end where they did
    std::unordered_set<std::uint32_t> m_blocked;       ///< of the previous scene
    std::unordered_set<std::uint32_t> m_blockedLabels; ///< likewise
    KeptLines m_found;
};

} // namespace

KeptLines keptLines(const Scene &scene, const SceneMemory &memory, const Scene &previous,
                    const TextMeasure &measure)
{
    return Finder(scene, memory, previous, measure).run();
}

} // namespace moldloft::canvas
