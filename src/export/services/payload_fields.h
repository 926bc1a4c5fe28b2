#pragma once

#include <string>
#include <string_view>

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
    std::string_view sample; ///< as JSON, and in C++
};

/// The entry of a type; that of string where there is none.
const PayloadType &payloadType(std::string_view type);

/// Entries for templates: key, member, cpp_type and what else the type says.
Value fieldData(const Ordered<std::string> &fields);
std::string jsonString(std::string_view text);
/// The JSON Schema of a field.
Value fieldSchema(std::string_view type);

} // namespace moldloft::services
