#include "base/components.h"

#include <algorithm>
#include <cstddef>

namespace moldloft
{

namespace
{

using Node = std::uint32_t;
constexpr Node unseen = UINT32_MAX;

/// R. Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion: a design
/// may chain 10,000 calls.
class Search
{
public:
    explicit Search(const Pieces<Node> &targets) : m_targets(targets), m_marks(targets.size())
    {
        m_found.of.resize(targets.size());
        m_found.members.all.reserve(targets.size());
        m_found.members.ends.reserve(targets.size());
    }

    Components run()
    {
        for (Node node = 0; node < m_marks.size(); ++node) {
            if (m_marks[node].number == unseen)
                walk(node);
        }
        return std::move(m_found);
    }

private:
    struct Frame {
        Node node;
        std::uint32_t next = 0;
    };
    struct Mark {
        Node number = unseen;
        Node low = unseen;
        bool onStack = false;
    };

    void enter(Node node)
    {
        m_marks[node] = {m_count, m_count, true};
        ++m_count;
        m_stack.push_back(node);
        m_frames.push_back({node});
    }

    void walk(Node root)
    {
        enter(root);
        while (!m_frames.empty()) {
            const Node node = m_frames.back().node;
            const auto targets = m_targets[node];
            if (m_frames.back().next < targets.size()) {
                const Node to = targets[m_frames.back().next++];
                if (m_marks[to].number == unseen)
                    enter(to);
                else if (m_marks[to].onStack)
                    m_marks[node].low = std::min(m_marks[node].low, m_marks[to].number);
                continue;
            }
            m_frames.pop_back();
            if (!m_frames.empty()) {
                Mark &parent = m_marks[m_frames.back().node];
                parent.low = std::min(parent.low, m_marks[node].low);
            }
            if (m_marks[node].low == m_marks[node].number)
                close(node);
        }
    }

    void close(Node root)
    {
        auto &all = m_found.members.all;
        const auto begin = static_cast<std::ptrdiff_t>(all.size());
        Node node = unseen;
        do {
            node = m_stack.back();
            m_stack.pop_back();
            m_marks[node].onStack = false;
            m_found.of[node] = static_cast<Node>(m_found.members.size());
            all.push_back(node);
        } while (node != root);
        std::sort(all.begin() + begin, all.end());
        m_found.members.close();
    }

    const Pieces<Node> &m_targets;
    std::vector<Mark> m_marks;
    std::vector<Node> m_stack;
    std::vector<Frame> m_frames;
    Node m_count = 0;
    Components m_found;
};

} // namespace

Components componentsOf(const Pieces<Node> &targets)
{
    return Search(targets).run();
}

} // namespace moldloft
