#include "canvas/node_metrics.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace moldloft::canvas
{

namespace
{

constexpr int maxSquares = 8;

double upToGrid(double value)
{
    return std::ceil(value / gridStep) * gridStep;
}

std::string_view typeName(ServiceType type)
{
    switch (type) {
    case ServiceType::ClusterIP:
        return "ClusterIP";
    case ServiceType::NodePort:
        return "NodePort";
    case ServiceType::LoadBalancer:
        return "LoadBalancer";
    }
    return {};
}

std::string exposure(const Service &service, bool called, const TextMeasure &measure)
{
    if (service.expose.empty())
        return called ? "ClusterIP 80" : measure.say(phrase("canvas", "no inbound port"));
    std::string text;
    for (const Expose &expose : service.expose) {
        const int port = expose.type == ServiceType::NodePort && expose.nodePort
                             ? *expose.nodePort
                             : expose.port.value_or(80);
        text += (text.empty() ? "" : " · ") + std::string(typeName(expose.type)) + ' ' +
                std::to_string(port);
    }
    return text;
}

void describePods(SceneNode &node, const Service &service, const TextMeasure &measure)
{
    const int replicas = service.replicas.value_or(1);
    const int least = service.autoscale ? service.autoscale->min.value_or(replicas) : replicas;
    const int most =
        service.autoscale ? std::max(least, service.autoscale->max.value_or(least)) : least;
    node.podsRunning = std::clamp(least, 0, maxSquares);
    node.podsPossible = std::clamp(most - least, 0, maxSquares - node.podsRunning);
    node.podsHidden = std::max(0, most - node.podsRunning - node.podsPossible);
    if (most > least)
        node.podText = measure.say(phrase("canvas", "{0} to {1} pods")(least, most));
    else
        node.podText = measure.say(phrases("canvas", "{0} pods", "{0} pod")(least));
    if (node.podsHidden > 0)
        node.podText = '+' + std::to_string(node.podsHidden) + " · " + node.podText;
}

void describeService(SceneNode &node, const Service &service, bool called,
                     const TextMeasure &measure)
{
    describePods(node, service, measure);
    node.detail = exposure(service, called, measure);
    const double squares = 12.0 * (node.podsRunning + node.podsPossible);
    const double pods = 16 + squares + measure.width(node.podText, TextStyle::Caption) + 12;
    const double name = 40 + measure.width(node.name, TextStyle::Name) + 28;
    const double last = 12 + measure.width(node.detail, TextStyle::Caption) + 12;
    node.box.width = upToGrid(std::clamp(std::max({name, pods, last}), 168.0, 240.0));
    node.box.height = 72;
}

void describeIngress(SceneNode &node, const Ingress &ingress, const TextMeasure &measure)
{
    node.tls = ingress.tls && ingress.tls->enabled;
    node.host = ingress.host.value_or("");
    double width = 54 - 16 + measure.width(node.name, TextStyle::Name) + 32;
    for (const IngressRule &rule : ingress.rules) {
        node.rows.push_back(rule.path);
        width = std::max(width, 16 + measure.width(rule.path, TextStyle::Code) + 16);
    }
    node.box.width = upToGrid(std::clamp(width, 124.0, 240.0));
    const double rows = std::max<double>(1, static_cast<double>(node.rows.size()));
    node.box.height = ingressHeader + ingressRow * rows + 8;
}

void describeExternal(SceneNode &node, const External &external, const TextMeasure &measure)
{
    node.alias = external.alias.has_value();
    node.detail = external.alias  ? external.alias->text
                  : external.host ? *external.host
                                  : measure.say(phrase("canvas", "no host"));
    node.box.width = 152;
    node.box.height = 40;
}

void describeNote(SceneNode &node, const Note &note, const TextMeasure &measure)
{
    node.rows = wrapped(note.text, noteWidth - 2 * notePadding, TextStyle::Caption, measure);
    const double rows = std::max<double>(1, static_cast<double>(node.rows.size()));
    node.box = {0, 0, noteWidth, 2 * notePadding + noteLine * rows};
}

/// Code points, so that no letter is cut in two.
std::vector<std::string> lettersOf(const std::string &text)
{
    std::vector<std::string> letters;
    for (const char c : text) {
        if ((c & 0xC0) != 0x80 || letters.empty())
            letters.emplace_back();
        letters.back() += c;
    }
    return letters;
}

template<class Store>
void describeStore(SceneNode &node, const Store &store, Size size)
{
    node.engine = store.engine;
    node.detail = engineTitle(store.engine);
    if (store.version)
        node.detail += ' ' + *store.version;
    node.box.width = size.width;
    node.box.height = size.height;
}

} // namespace

double brokerHeight(int channels)
{
    return brokerHeader + channelPitch * std::max(1, channels);
}

std::string engineTitle(const std::string &engine)
{
    static const std::array<std::pair<std::string_view, std::string_view>, 7> titles{{
        {"postgresql", "PostgreSQL"},
        {"mariadb", "MariaDB"},
        {"mongodb", "MongoDB"},
        {"redis", "Redis"},
        {"nats", "NATS"},
        {"rabbitmq", "RabbitMQ"},
        {"kafka", "Kafka"},
    }};
    for (const auto &[id, title] : titles) {
        if (id == engine)
            return std::string(title);
    }
    return engine;
}

double nameRoom(const SceneNode &node, const TextMeasure &measure)
{
    switch (node.kind) {
    case ElementKind::Service:
        return node.box.width - 52;
    case ElementKind::Database:
    case ElementKind::External:
        return node.box.width - 33 - 13;
    case ElementKind::Broker:
        return node.box.width - 56 - measure.width(engineTitle(node.engine), TextStyle::Caption);
    case ElementKind::Ingress:
        return node.box.width - 38 - 28;
    default:
        return node.box.width - 16;
    }
}

std::string elided(const std::string &text, double width, TextStyle style,
                   const TextMeasure &measure)
{
    if (measure.width(text, style) <= width)
        return text;
    const std::vector<std::string> letters = lettersOf(text);
    for (std::size_t kept = letters.size(); kept-- > 1;) {
        std::string shorter;
        const std::size_t head = (kept + 1) / 2;
        for (std::size_t i = 0; i < head; ++i)
            shorter += letters[i];
        shorter += "…";
        for (std::size_t i = letters.size() - (kept - head); i < letters.size(); ++i)
            shorter += letters[i];
        if (measure.width(shorter, style) <= width)
            return shorter;
    }
    return "…";
}

std::string beginning(const std::string &text, double width, TextStyle style,
                      const TextMeasure &measure)
{
    if (measure.width(text, style) <= width)
        return text;
    const std::vector<std::string> letters = lettersOf(text);
    for (std::size_t kept = letters.size(); kept-- > 3;) {
        std::string shorter;
        for (std::size_t i = 0; i < kept; ++i)
            shorter += letters[i];
        shorter += "…";
        if (measure.width(shorter, style) <= width)
            return shorter;
    }
    return {};
}

std::vector<std::string> wrapped(const std::string &text, double width, TextStyle style,
                                 const TextMeasure &measure)
{
    std::vector<std::string> lines;
    const auto fits = [&](const std::string &line) { return measure.width(line, style) <= width; };
    const std::vector<std::string> paragraphs = split(text, '\n');
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (i + 1 == paragraphs.size() && paragraphs[i].empty())
            break; // the text ends with its line
        std::string line;
        for (const std::string &word : split(paragraphs[i], ' ')) {
            if (fits(line.empty() ? word : line + ' ' + word)) {
                line += (line.empty() ? "" : " ") + word;
                continue;
            }
            if (!line.empty())
                lines.push_back(std::exchange(line, {}));
            for (const std::string &letter : lettersOf(word)) {
                if (!line.empty() && !fits(line + letter))
                    lines.push_back(std::exchange(line, {}));
                line += letter;
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

SceneNode describe(const Record &record, bool called, int channels, const TextMeasure &measure)
{
    SceneNode node;
    node.id = record.id;
    node.kind = record.kind();
    node.name = record.name;
    if (const auto *service = record.as<Service>())
        describeService(node, *service, called, measure);
    else if (const auto *database = record.as<Database>())
        describeStore(node, *database, {128, 40});
    else if (const auto *broker = record.as<Broker>())
        describeStore(node, *broker, {152, brokerHeight(channels)});
    else if (const auto *external = record.as<External>())
        describeExternal(node, *external, measure);
    else if (const auto *ingress = record.as<Ingress>())
        describeIngress(node, *ingress, measure);
    else if (const auto *note = record.as<Note>())
        describeNote(node, *note, measure);
    else
        node.box = {0, 0, 136, 32}; // a channel
    return node;
}

} // namespace moldloft::canvas
