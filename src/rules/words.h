#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "model/document.h"

// How findings speak: names as the reader of that element would write them, lists that stay short.
namespace moldloft::rules
{

/// "service", "database", "external", …
Phrase kindWord(ElementKind kind);
/// The same with its article: "an ingress".
Phrase aKind(ElementKind kind);
/// "two" … "ten", beyond that digits.
Message numberWord(std::size_t number);
/// The name as an element of namespace `ns` writes it: "charges", or "payments/charges".
std::string nameFrom(const Record &element, const std::string &ns);
/// enumerate(), but at most `limit` names and then "… and 12 others".
Message enumerateSome(const std::vector<std::string> &names, std::size_t total,
                      std::size_t limit = 4);

} // namespace moldloft::rules
