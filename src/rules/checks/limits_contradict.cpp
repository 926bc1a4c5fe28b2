#include "kinds/field.h"
#include "kinds/limits.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void checkFields(const Ordered<DataField> &fields, const std::string &path, Reporter &report)
{
    for (const auto &[name, field] : fields) {
        for (const auto &[key, message] : kinds::limitProblems(field)) {
            report.add(joinPath(joinPath(path, name), key),
                       phrase("rules", "{0}: {1}")(name, message),
                       phrase("rules", "What the generated code asks of this field cannot be met, "
                                       "or is not what was meant."));
        }
    }
}

void check(const Context &, const Record &record, Reporter &report)
{
    if (const auto *channel = record.as<Channel>())
        checkFields(channel->payload, "payload", report);
    const auto *service = record.as<Service>();
    if (!service)
        return;
    for (const auto &[collection, shape] : service->documents)
        checkFields(shape.fields, joinPath(joinPath("documents", collection), "fields"), report);
}

} // namespace

Rule limitsContradictRule()
{
    return {
        .id = "limits-contradict",
        .title = phrase("rules", "The limits of a field can be met."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "The limits of a field become checks of every request and event, lines of openapi.yaml "
            "and asyncapi.yaml, and values of tests and example requests. Where they contradict "
            "each other, every request is refused; where they say nothing about the type, nothing "
            "is checked although it looks so."),
        .remediation = phrase("rules", "Mend the limits, or remove those that mean nothing for the "
                                       "type: ranges are for numbers, lengths, patterns and enum "
                                       "for strings. A pattern wants an example that fits."),
        .example = {.wrong = "channels:\n"
                             "  order-placed:\n"
                             "    broker: events\n"
                             "    payload:\n"
                             "      pieces: {type: integer, minimum: 10, maximum: 1}\n",
                    .right = "channels:\n"
                             "  order-placed:\n"
                             "    broker: events\n"
                             "    payload:\n"
                             "      pieces: {type: integer, minimum: 1, maximum: 10}\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
