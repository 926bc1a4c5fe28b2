#pragma once

#include <functional>
#include <string>

#include "model/edits.h"
#include "rules/finding.h"

// The edits that fixes are made of. Each finds its place again in the document that it is given,
// and fails where that has changed since the check.
namespace moldloft::rules
{

/// "orders has changed since it was checked."
Error changedSince(const Message &element);

/// Changes one element; `change` answers false where what it mends is no longer there.
Result<Document> mended(const Document &document, ElementId id,
                        const std::function<bool(Record &)> &change);
/// The same for an element that holds a T: mendedAs<Service>(document, id, [](Service &service)
/// {…}).
template<class T, class Change>
Result<Document> mendedAs(const Document &document, ElementId id, const Change &change)
{
    return mended(document, id, [&](Record &record) {
        auto *body = record.as<T>();
        return body && change(*body);
    });
}

/// Removes the reference; where the record holds several alike, the one at edge.path.
Result<Document> withoutReference(const Document &document, const Edge &edge);
/// Lets the reference name `now` instead.
Result<Document> withReference(const Document &document, const Edge &edge, const Ref &now);

/// Makes `caller` call `target`, with an alias where that is in another namespace. Nothing is added
/// twice.
Result<Document> withCall(const Document &document, ElementId caller, ElementId target);
/// Adds an ExternalName for `target` to the namespace, unless there is one.
Result<Document> withAlias(const Document &document, const std::string &ns, ElementId target);
/// The name that withAlias gives: the target's, or with its namespace before it where that is
/// taken.
std::string aliasName(const Document &document, const std::string &ns, const Record &target);

} // namespace moldloft::rules
