#include "rules/calls.h"

#include <algorithm>
#include <charconv>

#include "rules/mend.h"

namespace moldloft::rules
{

namespace
{

std::size_t positionOf(const Edge &edge)
{
    std::size_t at = 0; // "calls/2/to"
    const auto begin = edge.path.data() + edge.path.find('/') + 1;
    std::from_chars(begin, edge.path.data() + edge.path.size(), at);
    return at;
}

} // namespace

const Call &callAt(const Record &caller, const Edge &edge)
{
    return caller.as<Service>()->calls.at(positionOf(edge));
}

int attemptsOf(const Call &call)
{
    return 1 + call.retries.value_or(0);
}

Duration waitOf(const Call &call)
{
    return call.timeout.value_or(Duration{defaultWait});
}

Result<Document> withCallChanged(const Document &document, const Edge &edge,
                                 const std::function<void(Call &)> &change)
{
    return mendedAs<Service>(document, edge.from, [&](Service &service) {
        const std::size_t at = positionOf(edge);
        auto call =
            service.calls.begin() + static_cast<std::ptrdiff_t>(std::min(at, service.calls.size()));
        if (call == service.calls.end() || !(call->to == edge.ref))
            call = std::find_if(service.calls.begin(), service.calls.end(),
                                [&](const Call &other) { return other.to == edge.ref; });
        if (call == service.calls.end())
            return false;
        change(*call);
        return true;
    });
}

} // namespace moldloft::rules
