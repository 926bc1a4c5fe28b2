#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"
#include "base/value.h"
#include "model/elements.h"

namespace moldloft
{

enum class FieldType {
    Text,
    Name, ///< a name of ours: lower case letters, digits, hyphens
    Integer,
    Number, ///< whole or not
    Boolean,
    Duration,  ///< 500ms, 2s
    Quantity,  ///< 100m, 128Mi
    Percent,   ///< 99.9%
    Choice,    ///< one of Field::choices
    Reference, ///< NAME or NAMESPACE/NAME of an element of one of Field::targets
    Endpoint,  ///< "METHOD /path"
    Object,    ///< Field::members
    List,      ///< of Field::item
    Map,       ///< name → Field::item
    Any,       ///< any YAML
    Tls,       ///< true, or an object with Field::members
};

/// A form that a text has to have (kinds/text_forms.h).
struct TextForm {
    Message (*problem)(std::string_view text); ///< what is wrong; empty: nothing
    std::string_view pattern; ///< for the JSON Schema: refuses nothing that is fine
};

/// Everything that the reader, the JSON Schema, the documentation and the inspector know of one
/// field of the design file. There is no second place that lists fields.
struct Field {
    std::string key;
    Message title; ///< for the inspector, sentence case
    Message doc;   ///< one sentence, for documentation and tooltips
    FieldType type = FieldType::Text;
    bool required = false;
    std::string fallback; ///< what an absent field means, as text; empty: nothing
    Message absent;       ///< the same in words, where it is no value: "the cluster's own"
    /// The sibling field and its value with which alone this one means something: the inspector
    /// asks for it only then.
    std::optional<std::pair<std::string, std::string>> onlyWith;
    std::vector<std::string> choices;
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    std::vector<ElementKind> targets;
    std::vector<Field> members; ///< of Object and Tls
    bool forWhatIf = false;     ///< read by simulate/ alone: the inspector keeps it in its place
    std::string shortForm;      ///< Object: the member that a bare scalar stands for ("to", "port")
    const TextForm *form = nullptr;      ///< of a Text
    std::string example;                 ///< a text of that form
    bool mayBeEmpty = false;             ///< an empty mapping says something: it is written
    std::vector<std::string> needsOneOf; ///< Object: members of which one has to be there
    std::vector<Field> item; ///< List and Map: exactly one, the item's description (no key)
};

/// Why a value cannot stand in a field. The path leads from the element's mapping to the place:
/// "calls/0/timeout"; `onKey` means the key itself, not its value.
struct FieldProblem {
    std::string path;
    bool onKey = false;
    Message message;
    Message hint;
    bool operator==(const FieldProblem &) const = default;
};
using FieldProblems = std::vector<FieldProblem>;

/// "replicas" below "": "replicas"; "0" below "calls": "calls/0". A `/` within a key is written
/// `~1`.
std::string joinPath(std::string_view parent, std::string_view key);

} // namespace moldloft
