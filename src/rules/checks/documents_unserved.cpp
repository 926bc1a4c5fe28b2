#include <algorithm>

#include "kinds/collections.h"
#include "kinds/defaults.h"
#include "kinds/field.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    for (const auto &[collection, shape] : service->documents) {
        const bool served = isGenerated(*service) &&
                            std::ranges::any_of(service->api, [&](const std::string &route) {
                                return takesBody(route) && collectionOf(route) == collection;
                            });
        if (served)
            continue;
        report.add(joinPath("documents", collection),
                   phrase("rules", "No route of {0} adds a document to {1} or changes one.")(
                       record.name, collection),
                   phrase("rules", "What its fields are held to is never looked at."));
    }
}

} // namespace

Rule documentsUnservedRule()
{
    return {.id = "documents-unserved",
            .title = phrase("rules", "Documents are described where a route takes them."),
            .severity = Severity::Warning,
            .why = phrase("rules",
                          "The fields under `documents:` become the check of what a client sends. "
                          "Where no route takes a body for that collection, or the service is a "
                          "foreign image, there is nothing to check, and the name is likely "
                          "misspelt."),
            .remediation =
                phrase("rules", "Name the collection as its path does (orders for /orders/{id}, "
                                "orders_lines for /orders/{id}/lines), or add the route."),
            .example = {.wrong = "orders:\n"
                                 "  api: [\"POST /orders\"]\n"
                                 "  documents:\n"
                                 "    order: {fields: {pieces: integer}}\n",
                        .right = "orders:\n"
                                 "  api: [\"POST /orders\"]\n"
                                 "  documents:\n"
                                 "    orders: {fields: {pieces: integer}}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
