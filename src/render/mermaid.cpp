#include "render/mermaid.h"

#include <array>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "canvas/node_metrics.h"

namespace moldloft::render
{

namespace
{

using canvas::Scene;
using canvas::SceneEdge;
using canvas::SceneNamespace;
using canvas::SceneNode;

/// Names hold no underscore, so that the word is as unique as the name.
std::string word(std::string_view name)
{
    std::string text(name);
    for (char &c : text) {
        if (c == '-')
            c = '_';
    }
    return text;
}

/// Text between double quotes: Mermaid reads `#…;` as an entity, and Markdown and HTML besides.
std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x20 || code == 0x7f)
            out += c == '\n' ? "<br/>" : " ";
        else if (std::string_view("\"#&<>`*_\\[](){}|~$;:%@").find(c) != std::string_view::npos)
            out += fmt::format("#{};", code);
        else
            out += c;
    }
    return out + '"';
}

/// A double-quoted YAML string; the name of a design has no control characters.
std::string yaml(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

/// Several lines of one label; empty ones are left out.
std::string lines(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts) {
        if (part.empty())
            continue;
        text += text.empty() ? "" : "\n";
        text += part;
    }
    return quoted(text);
}

class Writer
{
public:
    Writer(const Scene &scene, const ThemeColors &colors) : m_scene(scene), m_colors(colors) {}

    std::string run(const std::string &title)
    {
        nameEverything();
        if (!title.empty())
            m_text += fmt::format("---\ntitle: {}\n---\n", yaml(title));
        m_text += "flowchart LR\n";
        for (const SceneNamespace &ns : m_scene.namespaces)
            writeNamespace(ns);
        for (const SceneNode *node : m_within[ElementId{}])
            writeNode(*node, 1);
        for (const SceneEdge &edge : m_scene.edges)
            writeEdge(edge);
        writeStyles();
        return std::move(m_text);
    }

private:
    void nameEverything();
    void line(int depth, const std::string &text)
    {
        m_text.append(static_cast<std::size_t>(depth) * 2, ' ').append(text).push_back('\n');
    }
    void writeNamespace(const SceneNamespace &ns);
    void writeNode(const SceneNode &node, int depth);
    void writeBroker(const SceneNode &broker, int depth);
    void writeEdge(const SceneEdge &edge);
    void writeStyles();

    const Scene &m_scene;
    const ThemeColors &m_colors;
    std::unordered_map<ElementId, std::string> m_names;
    /// What stands in a namespace, in a broker's lane, or (0) on the floor.
    std::unordered_map<ElementId, std::vector<const SceneNode *>> m_within;
    std::map<std::string, std::vector<int>> m_strokes; ///< style of a line → numbers of lines
    std::map<std::string, std::vector<std::string>> m_classes;
    int m_lines = 0;
    std::string m_text;
};

void Writer::nameEverything()
{
    std::unordered_map<std::string, int> taken; // two elements of one name are an error, yet drawn
    const auto unique = [&taken](std::string name) {
        const int before = taken[name]++;
        return before == 0 ? name : fmt::format("{}_{}", name, before + 1);
    };
    for (const SceneNamespace &ns : m_scene.namespaces)
        m_names[ns.id] = unique("ns_" + word(ns.name));
    for (const SceneNode &node : m_scene.nodes) {
        const SceneNamespace *ns = m_scene.namespaceBox(node.ns);
        m_within[node.lane ? node.lane : ns ? ns->id : ElementId{}].push_back(&node);
        const std::string home = ns ? word(ns->name) : std::string();
        constexpr std::array<const char *, elementKindCount> prefixes{
            "ns", "svc", "db", "broker", "channel", "ext", "ingress", "note"};
        m_names[node.id] = unique(fmt::format(
            "{}_{}__{}", prefixes[static_cast<std::size_t>(node.kind)], home,
            node.kind == ElementKind::Note ? "text" : word(node.name))); // a note has any name
    }
}

void Writer::writeNamespace(const SceneNamespace &ns)
{
    line(1, fmt::format("subgraph {}[{}]", m_names[ns.id], quoted(ns.name)));
    for (const SceneNode *node : m_within[ns.id])
        writeNode(*node, 2);
    line(1, "end");
    const NamespaceTint &tint = m_colors.namespaces[static_cast<std::size_t>(ns.tint)];
    line(1, fmt::format("style {} fill:{},stroke:{},color:{}", m_names[ns.id],
                        tint.fill.name().toStdString(), tint.line.name().toStdString(),
                        m_colors.text.name().toStdString()));
}

void Writer::writeBroker(const SceneNode &broker, int depth)
{
    line(depth, fmt::format("subgraph {}[{}]", m_names[broker.id],
                            quoted(fmt::format("{} · {}", broker.name,
                                               canvas::engineTitle(broker.engine)))));
    for (const SceneNode *channel : m_within[broker.id])
        writeNode(*channel, depth + 1);
    line(depth, "end");
    line(depth, fmt::format("style {} fill:{},stroke:{},color:{}", m_names[broker.id],
                            m_colors.inset.name().toStdString(),
                            m_colors.borderStrong.name().toStdString(),
                            m_colors.text.name().toStdString()));
}

void Writer::writeNode(const SceneNode &node, int depth)
{
    const std::string &name = m_names[node.id];
    switch (node.kind) {
    case ElementKind::Service:
        m_classes["service"].push_back(name);
        return line(depth,
                    fmt::format("{}[{}]", name, lines({node.name, node.podText, node.detail})));
    case ElementKind::Database:
        m_classes["database"].push_back(name);
        return line(depth, fmt::format("{}[({})]", name, lines({node.name, node.detail})));
    case ElementKind::Channel:
        m_classes["channel"].push_back(name);
        return line(depth, fmt::format("{}([{}])", name, quoted(node.name)));
    case ElementKind::External:
        m_classes["service"].push_back(name);
        return line(depth, fmt::format("{}>{}]", name, lines({node.name, node.detail})));
    case ElementKind::Ingress: {
        m_classes["ingress"].push_back(name);
        return line(depth, fmt::format("{}{{{{{}}}}}", name, lines({node.name, node.host})));
    }
    case ElementKind::Broker:
        return writeBroker(node, depth);
    case ElementKind::Note: {
        m_classes["note"].push_back(name);
        std::string text;
        for (const std::string &row : node.rows)
            text += (text.empty() ? "" : "\n") + row;
        return line(depth, fmt::format("{}[{}]", name, quoted(text)));
    }
    case ElementKind::Namespace:
        return;
    }
}

void Writer::writeEdge(const SceneEdge &edge)
{
    if (!m_names.contains(edge.start) || !m_names.contains(edge.end))
        return;
    const char *arrow = edge.meaning == Meaning::Entry   ? "==>"
                        : edge.meaning == Meaning::Sync  ? "-->"
                        : edge.meaning == Meaning::Async ? "-.->"
                        : edge.faulty                    ? "--x"
                                                         : "--o";
    std::string label = edge.label;
    if (edge.kind == EdgeKind::Route) {
        // Its path is the label of a route; the number of the rule is in the reference's place.
        const SceneNode *ingress = m_scene.node(edge.start);
        const auto row =
            static_cast<std::size_t>(std::atoi(edge.path.substr(edge.path.find('/') + 1).c_str()));
        if (ingress && row < ingress->rows.size())
            label = ingress->rows[row];
    }
    line(1, label.empty() ? fmt::format("{} {} {}", m_names[edge.start], arrow, m_names[edge.end])
                          : fmt::format("{} {}|{}| {}", m_names[edge.start], arrow, quoted(label),
                                        m_names[edge.end]));
    const QColor &color = edge.faulty ? m_colors.error : m_colors.of(edge.meaning);
    const char *more = edge.meaning == Meaning::Entry   ? "stroke-width:2.5px"
                       : edge.meaning == Meaning::Sync  ? "stroke-width:1.75px"
                       : edge.meaning == Meaning::Async ? "stroke-width:1.75px,stroke-dasharray:6 4"
                                                        : "stroke-width:2px,stroke-dasharray:2 3";
    m_strokes[fmt::format("stroke:{},{}", color.name().toStdString(), more)].push_back(m_lines++);
}

void Writer::writeStyles()
{
    const std::string fill = m_colors.raised.name().toStdString();
    const std::string text = m_colors.text.name().toStdString();
    const std::map<std::string, QColor> strokes{{"service", m_colors.borderStrong},
                                                {"database", m_colors.data},
                                                {"channel", m_colors.async},
                                                {"ingress", m_colors.entry},
                                                {"note", m_colors.noteBorder}};
    for (const auto &[name, members] : m_classes) {
        line(1, fmt::format("classDef {} fill:{},stroke:{},color:{}", name,
                            name == "note" ? m_colors.note.name().toStdString() : fill,
                            strokes.at(name).name().toStdString(), text));
        line(1, fmt::format("class {} {}", fmt::join(members, ","), name));
    }
    for (const auto &[style, numbers] : m_strokes)
        line(1, fmt::format("linkStyle {} {}", fmt::join(numbers, ","), style));
}

} // namespace

std::string mermaidText(const Scene &scene, const std::string &title, const ThemeColors &colors)
{
    return Writer(scene, colors).run(title);
}

} // namespace moldloft::render
