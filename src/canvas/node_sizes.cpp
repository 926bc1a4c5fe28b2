#include "canvas/node_sizes.h"

#include "canvas/node_metrics.h"

namespace moldloft::canvas
{

Relations relationsOf(const Document &document)
{
    Relations relations;
    for (Edge &edge : edges(document)) {
        if (!edge.to)
            continue;
        if (edge.kind == EdgeKind::ChannelBroker) {
            relations.laneOf[edge.from] = edge.to;
            relations.channelsOf[edge.to].push_back(edge.from);
        }
        if (edge.kind == EdgeKind::Call || edge.kind == EdgeKind::Route ||
            edge.kind == EdgeKind::Alias)
            relations.called[edge.to] = true;
        relations.edges.push_back(std::move(edge));
    }
    return relations;
}

std::vector<SceneNode> describeAll(const Document &document, const Relations &relations,
                                   const TextMeasure &measure)
{
    std::vector<SceneNode> nodes;
    for (const RecordPtr &record : document.records()) {
        if (record->kind() == ElementKind::Namespace || relations.laneOf.contains(record->id))
            continue;
        const auto found = relations.channelsOf.find(record->id);
        const bool lane = found != relations.channelsOf.end();
        const int channels = lane ? static_cast<int>(found->second.size()) : 0;
        nodes.push_back(
            describe(*record, relations.called.contains(record->id), channels, measure));
        if (const Record *ns = document.findNamespace(record->ns))
            nodes.back().ns = ns->id;
        for (int i = 0; i < channels; ++i) {
            const ElementId id = found->second[static_cast<std::size_t>(i)];
            SceneNode channel = describe(*document.find(id), false, 0, measure);
            channel.lane = record->id;
            channel.ns = nodes.back().ns;
            channel.box.x = channelInset;
            channel.box.y = brokerHeader + channelPitch * i;
            nodes.push_back(std::move(channel));
        }
    }
    return nodes;
}

NodeSizes sizesOf(const std::vector<SceneNode> &nodes)
{
    NodeSizes sizes;
    for (const SceneNode &node : nodes)
        sizes[node.id] = node.box;
    return sizes;
}

} // namespace moldloft::canvas
