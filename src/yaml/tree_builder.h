#pragma once

#include <string>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "yaml/reader.h"

namespace moldloft::yaml
{

/// Thrown where reading cannot go on; caught in reader.cpp.
struct Stop {
    std::size_t offset = 0;
    Message message;
    Message hint;
};

/// Builds the tree from the events of one document and collects what a design must not contain.
class TreeBuilder : public YAML::EventHandler
{
public:
    /// `shift` is added to the parser's offsets (a byte order mark that it does not see).
    TreeBuilder(Tree &tree, Errors &errors, std::size_t shift);

    bool sawContent() const { return m_sawContent; }
    /// Where the innermost list or mapping begins that has not ended.
    std::size_t innermost() const { return m_open.empty() ? m_shift : m_open.back().node.begin; }

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override;
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

protected:
    std::uint32_t offsetOf(const YAML::Mark &mark) const;

private:
    void checkProperties(std::uint32_t at, const std::string &tag, YAML::anchor_t anchor);
    void checkClosed(std::uint32_t at);
    void add(Node node);
    void open(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
              Node::Kind kind, YAML::EmitterStyle::value style);
    void close();
    bool hasColon(const Node &key) const;
    void checkKeys(const Node &mapping);
    void report(std::size_t offset, Message message, Message hint);

    Tree &m_tree;
    Errors &m_errors;
    std::size_t m_shift;
    std::size_t m_nodes = 0;
    bool m_sawContent = false;
    /// A list or mapping that has begun and not ended.
    struct Open {
        Node node;
        std::size_t first = 0; ///< of its children among m_children
    };
    std::vector<Open> m_open;     ///< the outermost first
    std::vector<Node> m_children; ///< of all that are open; each list gets its own when it ends
};

} // namespace moldloft::yaml
