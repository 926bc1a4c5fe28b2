#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"
#include "model/elements.h"

namespace moldloft::services
{

/// How a type of a payload (kinds/payload.h) is kept in C++ and described in JSON Schema.
struct PayloadType {
    std::string_view type;
    std::string_view cppType;
    std::string_view initial;
    std::string_view reader;    ///< of chassis::Json
    std::string_view filler;    ///< of chassis::fill
    std::string_view fieldType; ///< of chassis::FieldType
    std::string_view comment;
    std::string_view jsonType;
    std::string_view narrowedBy; ///< a keyword of JSON Schema; may be empty
    std::string_view narrowedTo;
    std::string_view sample; ///< a value of it, as text
};

/// The entry of a type; that of string where there is none.
const PayloadType &payloadType(std::string_view type);

/// Entries for templates: key, member, cpp_type and what else the type and the limits say. The
/// field `idField` of an event is filled with the id of the document.
Value fieldData(const Ordered<DataField> &fields, const std::string &idField = {});
/// A value that fits the type and the limits, in C++ and as JSON.
std::string cppSample(const DataField &field);
std::string jsonSample(const DataField &field);
/// Values that are just outside of its limits, in C++, each of which is refused.
std::vector<std::string> cppMisfits(const DataField &field);
std::string jsonString(std::string_view text);
/// The JSON Schema of a field, or of a type without limits.
Value fieldSchema(const DataField &field);
Value fieldSchema(std::string_view type);

} // namespace moldloft::services
