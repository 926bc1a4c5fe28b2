#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/field.h"
#include "model/elements.h"

namespace moldloft
{

/// One thing in the palette: an element kind with some fields already filled in.
struct PaletteEntry {
    std::string id;    ///< "service", "postgresql", …
    Message title;     ///< "PostgreSQL"
    std::string group; ///< Run | Store | Events | Reach | Explain
    std::string icon;  ///< name of an icon in resources/icons
    char shortcut = 0;
    std::string baseName; ///< what the first one is called
    Value preset;         ///< fields of the new element
};

/// What can stand on the canvas: a file each in kinds/. Everything that differs from kind to kind
/// and is no rule, no exporter and no picture is asked here.
struct Kind {
    ElementKind kind = ElementKind::Service;
    std::string section; ///< its key below a namespace: "services"; empty for the namespace itself
    Message title;       ///< "Service"
    Message doc;         ///< what it is, one or two sentences
    std::vector<PaletteEntry> palette;
    std::vector<Field> fields;
    std::function<Value(const Record &)> writeBody;
    std::function<void(const Value &, Record &, FieldProblems &)> readBody;
};

/// All kinds, in the order in which their sections stand in a design file (the namespace first).
const std::vector<Kind> &allKinds();
const Kind &kindOf(ElementKind kind);
/// nullptr for a key that is no section.
const Kind *kindOfSection(std::string_view section);

/// The element's mapping as it stands in a canonical design file: fields, `was`, x-… keys.
Value writeElement(const Record &record);
/// Fills body, was and extras of `record` (whose body must be of the kind) from a mapping.
/// What is wrong is appended to `problems`, everything else is read.
void readElement(const Value &value, Record &record, FieldProblems &problems);
/// An empty record of the kind.
Record makeRecord(ElementKind kind, std::string ns, std::string name);

/// The fields of the design itself (name, kubernetes, registry, cluster, patches); `moldloft` and
/// `namespaces` belong to format/.
const std::vector<Field> &settingsFields();
Value writeSettings(const Settings &settings);
void readSettings(const Value &value, Settings &settings, FieldProblems &problems);

} // namespace moldloft
