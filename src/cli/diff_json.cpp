#include <cmath>

#include <nlohmann/json.hpp>

#include "cli/diff_report.h"
#include "cli/json.h"
#include "kinds/kind.h"

namespace moldloft::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using pipeline::DesignDifference;
using pipeline::EntryDifference;
using What = ElementChange::What;

Json toJson(const Value &value)
{
    if (value.isMap()) {
        Json map = Json::object();
        for (const auto &[key, entry] : value.asMap())
            map[key] = toJson(entry);
        return map;
    }
    if (value.isList()) {
        Json list = Json::array();
        for (const Value &item : value.asList())
            list.push_back(toJson(item));
        return list;
    }
    if (value.isBool())
        return value.asBool();
    if (value.isInt())
        return value.asInt();
    return value.isNull() ? Json() : Json(value.scalarText());
}

Json fieldsJson(const FieldChanges &fields)
{
    Json list = Json::array();
    for (const FieldChange &field : fields) {
        Json one{{"field", field.path},
                 {"before", field.before ? toJson(*field.before) : Json()},
                 {"after", field.after ? toJson(*field.after) : Json()}};
        if (field.order)
            one["order"] = true;
        if (field.echo)
            one["sameMeaning"] = true;
        list.push_back(std::move(one));
    }
    return list;
}

Json elementJson(const ElementChange &change)
{
    Json one{{"element", change.path},
             {"kind", kindOf(change.kind).title.text()},
             {"change", change.what == What::Added     ? "added"
                        : change.what == What::Removed ? "removed"
                        : change.saysOther()           ? "changed"
                        : change.moved                 ? "moved"
                                                       : "unchanged"}};
    if (change.isRenamed())
        one["before"] = change.pathBefore;
    if (change.what == What::Changed) {
        one["moved"] = change.moved;
        one["fields"] = fieldsJson(change.fields);
    }
    return one;
}

Json findingsJson(const std::vector<pipeline::FindingDifference> &findings)
{
    Json list = Json::array();
    for (const pipeline::FindingDifference &finding : findings)
        list.push_back({{"severity", rules::nameOf(finding.severity)},
                        {"rule", finding.rule},
                        {"element", finding.element},
                        {"message", finding.message}});
    return list;
}

/// The paths of what was added, removed or changed.
Json pathsOf(const DesignChanges &changes, What what)
{
    Json list = Json::array();
    for (const ElementChange &change : changes.elements) {
        if (change.what == what && change.saysOther())
            list.push_back(change.path);
    }
    return list;
}

Json numbersOf(const DesignDifference &found)
{
    const auto number = [](const std::optional<double> &value) {
        return value ? Json(std::round(*value * 1e6) / 1e6) : Json();
    };
    const auto side = [&](const std::optional<simulate::EntryLatency> &entry, double available) {
        return !entry ? Json()
                      : Json{{"p50", number(entry->answer.p50)},
                             {"p95", number(entry->answer.p95)},
                             {"p99", number(entry->answer.p99)},
                             {"served", entry->served},
                             {"availability", available}};
    };
    Json entries = Json::array();
    for (const EntryDifference &entry : found.entries)
        entries.push_back({{"name", entry.name},
                           {"before", side(entry.before, entry.availableBefore)},
                           {"after", side(entry.after, entry.availableAfter)}});
    return entries;
}

Json blastsOf(const DesignDifference &found)
{
    const auto blast = [](const simulate::Blast &one) {
        return Json{{"entryPointsLost", one.entriesLost},
                    {"servicesDown", one.servicesDown},
                    {"servicesDegraded", one.servicesDegraded}};
    };
    Json blasts = Json::array();
    for (const auto &one : found.blasts)
        blasts.push_back(
            {{"element", one.name}, {"before", blast(one.before)}, {"after", blast(one.after)}});
    return blasts;
}

} // namespace

std::string differenceJson(const DesignDifference &found)
{
    Json elements = Json::array();
    for (const ElementChange &change : found.changes.elements)
        elements.push_back(elementJson(change));
    return dumped(
        {{"added", pathsOf(found.changes, What::Added)},
         {"removed", pathsOf(found.changes, What::Removed)},
         {"changed", pathsOf(found.changes, What::Changed)},
         {"settingsChanged", !found.changes.settings.empty()},
         {"elements", std::move(elements)},
         {"settings", fieldsJson(found.changes.settings)},
         {"findings",
          {{"errors", {{"before", found.errorsBefore}, {"after", found.errorsAfter}}},
           {"warnings", {{"before", found.warningsBefore}, {"after", found.warningsAfter}}},
           {"appeared", findingsJson(found.appeared)},
           {"gone", findingsJson(found.gone)}}},
         {"entryPoints", numbersOf(found)},
         {"blastRadii", blastsOf(found)}});
}

} // namespace moldloft::cli
