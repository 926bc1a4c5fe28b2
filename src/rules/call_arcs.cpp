#include "rules/call_arcs.h"

#include "rules/calls.h"

namespace moldloft::rules
{

ElementId CallArcs::targetOf(const Document &document, const Edge &call)
{
    const Record *target = document.find(call.to);
    if (!target)
        return {};
    if (const auto *external = target->as<External>()) {
        target = external->alias ? resolve(document, EdgeKind::Alias, *external->alias, target->ns)
                                 : nullptr;
    }
    return target ? target->id : ElementId{};
}

CallArcs::CallArcs(const Context &context)
{
    for (const ElementId service : context.services())
        renew(context, service);
}

void CallArcs::update(const Context &context, const Context::Touched &touched)
{
    for (const ElementId id : touched.removed) {
        if (id.value < m_arcs.size()) // what came and went without a call was never seen here
            m_arcs[id.value].clear();
    }
    for (const ElementId id : touched.own) {
        renew(context, id);
        // an alias may lead elsewhere now
        for (const Edge *edge : context.edgesTo(id)) {
            if (edge->kind == EdgeKind::Call && context.document().find(id)->as<External>())
                renew(context, edge->from);
        }
    }
}

void CallArcs::renew(const Context &context, ElementId id)
{
    if (id.value >= m_arcs.size())
        m_arcs.resize(id.value + 1);
    std::vector<Arc> &arcs = m_arcs[id.value];
    arcs.clear();
    const Record *service = context.document().find(id);
    if (!service || !service->as<Service>())
        return;
    for (const Edge &edge : context.edgesFrom(id)) {
        if (edge.kind != EdgeKind::Call)
            continue;
        const Record *to = context.document().find(targetOf(context.document(), edge));
        if (to && to->as<Service>())
            arcs.push_back({to->id, &edge, attemptsOf(callAt(*service, edge))});
    }
}

const std::vector<CallArcs::Arc> &CallArcs::of(ElementId service) const
{
    static const std::vector<Arc> none;
    return service.value < m_arcs.size() ? m_arcs[service.value] : none;
}

} // namespace moldloft::rules
