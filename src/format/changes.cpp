#include "format/changes.h"

#include <algorithm>

#include <fmt/format.h>

#include "format/design_file.h"
#include "kinds/kind.h"
#include "model/diff.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

namespace moldloft::format
{

namespace
{

constexpr int changesVersion = 1;

std::string sectionOf(ElementKind kind)
{
    return kind == ElementKind::Namespace ? "namespaces" : kindOf(kind).section;
}

/// "services tickets/orders"
std::string nameOf(const Record &record)
{
    return sectionOf(record.kind()) + ' ' + record.path();
}

const Record *findNamed(const Document &document, const std::string &name)
{
    const auto space = name.find(' ');
    if (space == name.npos)
        return nullptr;
    const std::string section = name.substr(0, space), path = name.substr(space + 1);
    if (section == "namespaces")
        return document.findNamespace(path);
    const Kind *kind = kindOfSection(section);
    const auto slash = path.find('/');
    if (!kind)
        return nullptr;
    if (slash == path.npos)
        return document.find(kind->kind, {}, path);
    return document.find(kind->kind, path.substr(0, slash), path.substr(slash + 1));
}

Value listOf(const Document &document, const std::vector<ElementId> &ids)
{
    Value list = Value::list();
    for (const ElementId id : ids)
        list.push(nameOf(*document.find(id)));
    return list;
}

Value elementOf(const Document &base, const Record &record)
{
    Value entry = Value::map({{"kind", sectionOf(record.kind())}, {"name", record.name}});
    if (!record.ns.empty())
        entry.set("ns", record.ns);
    const Record *before = base.find(record.id);
    if (before)
        entry.set("from", nameOf(*before));
    return entry.set("fields", writeElement(record));
}

std::vector<ElementId> idsOf(const Document &document)
{
    std::vector<ElementId> ids;
    for (const RecordPtr &record : document.records())
        ids.push_back(record->id);
    return ids;
}

/// Places that differ, as the text of a layout file, and the elements that have none any more.
void addPlaces(Value &text, const Layout &before, const Changed &now)
{
    if (before == now.layout)
        return;
    std::unordered_map<ElementId, Placement> moved;
    Value unplaced = Value::list();
    for (const RecordPtr &record : now.document.records()) {
        const auto was = before.find(record->id), is = now.layout.find(record->id);
        if (is && was != is)
            moved.emplace(record->id, *is);
        else if (was && !is)
            unplaced.push(nameOf(*record));
    }
    if (!moved.empty())
        text.set("layout", writeLayout(now.document, Layout(std::move(moved))));
    text.setIfAny("unplaced", std::move(unplaced));
}

/// Reads what writeChanges() wrote, one key after the other.
class ChangesReader
{
public:
    ChangesReader(Value text, std::string fileName, const Document &base, const Layout &layout)
        : m_text(std::move(text)), m_file(std::move(fileName)), m_base(base), m_layout(layout)
    {
    }

    Result<Changed, Errors> read()
    {
        const Value *version = m_text.find("changes");
        if (!version || *version != Value(changesVersion))
            fail("This journal is of another version of Moldloft.");
        Document document = m_base.without(removedIds());
        if (const Value *settings = m_text.find("settings"))
            document = document.withSettings(readSettingsOf(*settings));
        document = ordered(document.with(changedRecords()));
        Layout layout = placed(document);
        if (!m_errors.empty())
            return m_errors;
        return Changed{std::move(document), std::move(layout)};
    }

private:
    void fail(const std::string &message)
    {
        m_errors.push_back({ErrorCode::Input, m_file + ": " + message, {}, {}});
    }

    std::vector<std::string> names(const char *key)
    {
        std::vector<std::string> list;
        const Value *value = m_text.find(key);
        for (std::size_t i = 0; value && value->isList() && i < value->asList().size(); ++i)
            list.push_back(value->asList()[i].scalarText());
        return list;
    }

    std::vector<ElementId> removedIds()
    {
        std::vector<ElementId> ids;
        for (const std::string &name : names("removed")) {
            const Record *record = findNamed(m_base, name);
            record ? ids.push_back(record->id) : fail("there is no " + name + " to remove.");
        }
        return ids;
    }

    Settings readSettingsOf(const Value &value)
    {
        Settings settings;
        FieldProblems problems;
        readSettings(value, settings, problems);
        if (!problems.empty())
            fail("settings: " + problems.front().message.text());
        return settings;
    }

    std::vector<Record> changedRecords()
    {
        std::vector<Record> records;
        std::uint64_t last = m_base.lastId().value;
        const Value *elements = m_text.find("elements");
        for (std::size_t i = 0; elements && elements->isList() && i < elements->size(); ++i) {
            const Value &entry = elements->asList()[i];
            const auto text = [&entry](const char *key) {
                const Value *value = entry.find(key);
                return value ? value->scalarText() : std::string();
            };
            const Kind *kind = text("kind") == "namespaces" ? &kindOf(ElementKind::Namespace)
                                                            : kindOfSection(text("kind"));
            const Value *fields = entry.find("fields");
            const Record *before = findNamed(m_base, text("from"));
            if (!kind || !fields || (!before && !text("from").empty())) {
                fail("element " + std::to_string(i + 1) + " cannot be read.");
                continue;
            }
            Record record = makeRecord(kind->kind, text("ns"), text("name"));
            record.id = before ? before->id : ElementId{++last};
            FieldProblems problems;
            readElement(*fields, record, problems);
            if (!problems.empty())
                fail(record.path() + ": " + problems.front().message.text());
            records.push_back(std::move(record));
        }
        return records;
    }

    Document ordered(const Document &document)
    {
        const std::vector<std::string> order = names("order");
        if (order.empty())
            return document;
        std::vector<RecordPtr> records;
        for (const std::string &name : order) {
            const Record *record = findNamed(document, name);
            record ? records.push_back(document.findPtr(record->id))
                   : fail("there is no " + name + " to put in order.");
        }
        if (records.size() != document.records().size()) {
            fail("the order does not name every element.");
            return document;
        }
        return {document.settings(), std::move(records)};
    }

    Layout placed(const Document &document)
    {
        std::vector<ElementId> gone;
        for (const std::string &name : names("unplaced")) {
            if (const Record *record = findNamed(document, name))
                gone.push_back(record->id);
        }
        for (const auto &place : m_layout.placements()) {
            if (!document.find(place.first))
                gone.push_back(place.first);
        }
        const Layout kept = gone.empty() ? m_layout : m_layout.without(gone);
        const Value *text = m_text.find("layout");
        if (!text)
            return kept;
        Errors warnings;
        const Layout moved = readLayout(text->scalarText(), m_file, document, warnings);
        m_errors.insert(m_errors.end(), warnings.begin(), warnings.end());
        return kept.with(moved.placements());
    }

    Value m_text;
    std::string m_file;
    const Document &m_base;
    const Layout &m_layout;
    Errors m_errors;
};

} // namespace

int countChanges(const Document &base, const Document &now)
{
    const Diff difference = diff(base, now);
    return static_cast<int>(difference.added.size() + difference.removed.size() +
                            difference.changed.size()) +
           (difference.settings ? 1 : 0);
}

std::string writeChanges(const Document &base, const Layout &baseLayout, const Changed &now)
{
    const Diff difference = diff(base, now.document);
    Value text = Value::map({{"changes", changesVersion}});
    if (difference.settings)
        text.set("settings", writeSettings(now.document.settings()));
    text.setIfAny("removed", listOf(base, difference.removed));
    std::unordered_map<ElementId, bool> wanted;
    for (const auto *ids : {&difference.added, &difference.changed}) {
        for (const ElementId id : *ids)
            wanted.emplace(id, true);
    }
    Value elements = Value::list();
    std::vector<Record> records;
    for (const RecordPtr &record : now.document.records()) {
        if (!wanted.contains(record->id))
            continue;
        elements.push(elementOf(base, *record));
        records.push_back(*record);
    }
    text.setIfAny("elements", std::move(elements));
    const Document follows = base.without(difference.removed).with(std::move(records));
    if (idsOf(follows) != idsOf(now.document))
        text.set("order", listOf(now.document, idsOf(now.document)));
    addPlaces(text, baseLayout, now);
    return std::string(yaml::endMarkerLine) + '\n' + yaml::write(text, {.flowColumns = 100}) +
           "...\n";
}

Result<Changed, Errors> readChanges(std::string_view text, const std::string &fileName,
                                    const Document &base, const Layout &baseLayout)
{
    const auto tree = yaml::read(text, fileName);
    if (!tree)
        return tree.error();
    return ChangesReader(yaml::toValue((*tree)->root), fileName, base, baseLayout).read();
}

} // namespace moldloft::format
