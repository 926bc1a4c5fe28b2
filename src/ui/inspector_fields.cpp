#include <algorithm>
#include <array>

#include "ui/editor_private.h"
#include "ui/field_path.h"
#include "ui/inspector_builder.h"
#include "ui/meaning_name.h"
#include "yaml/writer.h"

namespace moldloft::ui
{

namespace
{

/// A list that is longer shows its beginning, until it is asked for all.
constexpr std::size_t longList = 12;

/// "retries 2", "port 80", "500ms": a member in the short description of its object.
QString brief(const Field &member, const Value &value)
{
    const QString text = fromUtf8(value.scalarText());
    if (!value.isScalar() || text.isEmpty())
        return {};
    if (member.type != FieldType::Integer && member.type != FieldType::Number &&
        member.type != FieldType::Boolean && member.type != FieldType::Quantity)
        return text;
    return lowered(fromUtf8(member.title)) + QLatin1Char(' ') + text;
}

} // namespace

std::optional<Meaning> meaningOfField(const std::string &key)
{
    constexpr std::array kinds{EdgeKind::Owns,    EdgeKind::Uses,      EdgeKind::Call,
                               EdgeKind::Publish, EdgeKind::Subscribe, EdgeKind::Route,
                               EdgeKind::Alias};
    for (EdgeKind kind : kinds) {
        if (key == fieldOf(kind))
            return meaningOf(kind);
    }
    return std::nullopt;
}

bool isCollection(const Field &field)
{
    return field.type == FieldType::List || field.type == FieldType::Map;
}

bool isScalar(const Field &field)
{
    return field.type != FieldType::Object && !isCollection(field) &&
           field.type != FieldType::Any && field.type != FieldType::Tls;
}

void InspectorBuilder::addEntries(const FieldPlace &place, int depth)
{
    const Value *value = valueAt(m_source.value, place.path);
    const std::size_t count = value ? value->size() : 0;
    const QString all = fromUtf8(place.path) + QStringLiteral("/*");
    const bool isCut = count > longList && !m_source.expanded.contains(all);
    const std::size_t shown = isCut ? longList - 2 : count;
    for (std::size_t i = 0; i < shown; ++i) {
        if (value->isList())
            addEntry(place, joinPath(place.path, std::to_string(i)), value->asList()[i], {}, depth);
        else
            addEntry(place, joinPath(place.path, value->asMap()[i].key), value->asMap()[i].value,
                     fromUtf8(value->asMap()[i].key), depth);
    }
    if (count > longList) {
        InspectorEntry row = start("group", all);
        row.label = isCut ? tr("Show all %n", nullptr, static_cast<int>(count)) : tr("Show fewer");
        row.expandable = true;
        row.expanded = !isCut;
        m_rows.push_back(row);
    }
    if (isMixed(place.path))
        addLine(place.path + "/mixed", tr("mixed"), {}, {}, depth);
    if (m_source.naming.contains(fromUtf8(place.path))) {
        InspectorEntry row = start("field", fromUtf8(place.path) + QStringLiteral("/+"));
        row.label = tr("New name");
        row.control = QStringLiteral("text");
        row.removable = true;
        row.depth = depth;
        m_rows.push_back(withDraft(row));
    }
}

void InspectorBuilder::addEntry(const FieldPlace &place, const std::string &path,
                                const Value &value, const QString &key, int depth)
{
    const Field &field = *place.field;
    const Field &item = field.item.front();
    const bool isText = item.type != FieldType::Object && item.type != FieldType::Reference &&
                        item.type != FieldType::Endpoint;
    if (item.type == FieldType::Object) {
        addObject(item, path, key, depth, &field);
    } else if (isText && !m_source.several) {
        addField(item, path, depth, key.isEmpty() ? fromUtf8(field.title) : key, true);
        if (m_rows.back().doc.isEmpty())
            m_rows.back().doc = fromUtf8(field.doc);
    } else {
        InspectorEntry row = start("item", fromUtf8(path));
        row.label = fromUtf8(value.scalarText());
        row.depth = depth;
        row.removable = true;
        if (item.type == FieldType::Endpoint) {
            row.verb = row.label.section(QLatin1Char(' '), 0, 0);
            row.label = row.label.section(QLatin1Char(' '), 1);
            row.expandable = !m_source.several;
            row.expanded = m_source.expanded.contains(row.path);
        } else if (isText) {
            row.detail = key.isEmpty() ? QString() : row.label;
            row.label = key.isEmpty() ? row.label : key;
        } else {
            row.detail = field.key == "owns" ? tr("owner") : lowered(fromUtf8(field.title));
            row.meaning =
                meaningOfField(field.key) ? nameOf(*meaningOfField(field.key)) : QString();
        }
        m_rows.push_back(row);
        if (row.expanded || m_source.drafts.contains(row.path))
            addField(item, path, depth + 1, tr("Route"));
    }
}

void InspectorBuilder::addObject(const Field &field, const std::string &path, const QString &title,
                                 int depth, const Field *list)
{
    InspectorEntry row = start("item", fromUtf8(path));
    row.label = title;
    row.doc = fromUtf8(field.doc);
    row.detail = briefOf(field, valueAt(m_source.value, path), row.label);
    const bool differs =
        std::any_of(field.members.begin(), field.members.end(),
                    [&](const Field &member) { return isMixed(joinPath(path, member.key)); });
    if (differs)
        row.detail = tr("mixed");
    else if (row.detail.isEmpty() && !list)
        row.detail = tr("not set");
    if (list) {
        const auto meaning = meaningOfField(
            list->key == "rules" ? std::string(fieldOf(EdgeKind::Route)) : list->key);
        row.meaning = meaning ? nameOf(*meaning) : QString();
        if (list->key == "expose")
            row.icon = row.label.toLower();
    }
    row.removable = list != nullptr || valueAt(m_source.value, path) != nullptr;
    row.expandable = !list || !m_source.several;
    row.expanded = row.expandable && m_source.expanded.contains(row.path);
    row.depth = depth;
    if (row.label.isEmpty())
        row.label = fromUtf8(field.title);
    m_rows.push_back(row);
    if (row.expanded) {
        for (const Field &member : field.members)
            addMember(member, joinPath(path, member.key), depth + 1);
    }
    if (!list)
        addFindings(row.path);
}

QString InspectorBuilder::briefOf(const Field &field, const Value *value, QString &label)
{
    QStringList details;
    const auto add = [&](const QString &text) {
        if (label.isEmpty())
            label = text;
        else if (!text.isEmpty() && !details.contains(text))
            details += text;
    };
    for (const Field &member : field.members) {
        const bool isShort = value && value->isScalar() && member.key == field.shortForm;
        const Value *part = isShort                   ? value
                            : value && value->isMap() ? value->find(member.key)
                                                      : nullptr;
        if (part && member.type == FieldType::Object)
            add(briefOf(member, part, label));
        else if (part)
            add(brief(member, *part));
    }
    return details.join(QStringLiteral(", "));
}

void InspectorBuilder::addMember(const Field &member, const std::string &path, int depth)
{
    if (isScalar(member))
        addField(member, path, depth);
    else if (member.type == FieldType::Object)
        addObject(member, path, fromUtf8(member.title), depth);
    else if (member.type == FieldType::Tls)
        addTls(member, path, depth);
    else if (member.type == FieldType::Any)
        addYaml(member, path, depth);
    else
        addInnerGroup({&member, path}, depth);
}

void InspectorBuilder::addInnerGroup(const FieldPlace &place, int depth)
{
    InspectorEntry row = start("item", fromUtf8(place.path));
    const Value *value = valueAt(m_source.value, place.path);
    row.label = fromUtf8(place.field->title);
    row.doc = fromUtf8(place.field->doc);
    row.detail = value && !value->empty() ? QString::number(value->size()) : tr("none");
    row.depth = depth;
    row.addable = true;
    m_rows.push_back(row);
    addEntries(place, depth + 1);
}

void InspectorBuilder::addYaml(const Field &field, const std::string &path, int depth)
{
    const Value *value = valueAt(m_source.value, path);
    InspectorEntry row = start("field", fromUtf8(path));
    row.label = fromUtf8(field.title);
    row.doc = fromUtf8(field.doc);
    row.control = QStringLiteral("yaml");
    row.value = value ? fromUtf8(yaml::write(*value)).trimmed() : QString();
    row.depth = depth;
    m_rows.push_back(withDraft(row));
}

void InspectorBuilder::addTls(const Field &field, const std::string &path, int depth)
{
    const Value *value = valueAt(m_source.value, path);
    const bool isOn = value && !(value->isBool() && !value->asBool());
    InspectorEntry row = start("field", fromUtf8(path));
    row.label = fromUtf8(field.title);
    row.doc = fromUtf8(field.doc);
    row.control = QStringLiteral("boolean");
    row.value = isOn ? QStringLiteral("true") : QString();
    row.depth = depth;
    m_rows.push_back(withDraft(row));
    for (const Field &member : field.members) {
        if (isOn)
            addMember(member, joinPath(path, member.key), depth + 1);
    }
    addFindings(row.path);
}

void InspectorBuilder::addField(const Field &field, const std::string &path, int depth,
                                const QString &label, bool removable)
{
    const Value *value = valueAt(m_source.value, path);
    InspectorEntry row = start("field", fromUtf8(path));
    row.label = label.isEmpty() ? fromUtf8(field.title) : label;
    row.doc = fromUtf8(field.doc);
    row.value = value ? fromUtf8(value->scalarText()) : QString();
    if (!value && isShortForm(path))
        row.value = fromUtf8(valueAt(m_source.value, parentPath(path))->scalarText());
    row.placeholder = isMixed(path)            ? tr("mixed")
                      : field.fallback.empty() ? fromUtf8(field.absent)
                                               : fromUtf8(field.fallback);
    row.depth = depth;
    row.removable = removable;
    describe(field, row);
    row.key += QLatin1Char(':') + row.control; // another control is another delegate
    m_rows.push_back(withDraft(row));
    if (depth == 0 && !removable)
        addFindings(row.path);
}

bool InspectorBuilder::isShortForm(const std::string &path) const
{
    const std::string around = parentPath(path);
    const Value *object = around.empty() ? nullptr : valueAt(m_source.value, around);
    const Field *field = object ? fieldAt(*m_source.fields, around) : nullptr;
    return field && object->isScalar() && field->shortForm == lastPart(path);
}

void InspectorBuilder::describe(const Field &field, InspectorEntry &row) const
{
    row.control = QStringLiteral("text");
    if (field.type == FieldType::Integer) {
        row.control = QStringLiteral("integer");
        row.from = static_cast<int>(field.min.value_or(0));
        row.to = static_cast<int>(field.max.value_or(1 << 30));
        if (field.max == 100)
            row.unit = QStringLiteral("%");
    } else if (field.type == FieldType::Boolean) {
        row.control = QStringLiteral("boolean");
    } else if (field.type == FieldType::Choice) {
        row.control = QStringLiteral("choice");
        for (const std::string &choice : field.choices)
            row.choices += fromUtf8(choice);
        if (!field.absent.empty()) // the way back
            row.choices.prepend(fromUtf8(field.absent));
    } else if (field.type == FieldType::Reference) {
        row.control = QStringLiteral("choice");
        row.choices = m_source.candidates(field);
    } else if (field.type == FieldType::Endpoint) {
        row.control = QStringLiteral("endpoint");
    } else if (field.type == FieldType::Text && field.key == "text") {
        row.control = QStringLiteral("lines"); // of a note
    }
    const bool isOther = !row.value.isEmpty() && !row.choices.contains(row.value);
    if (row.control == QLatin1String("choice") && isOther)
        row.choices.prepend(row.value);
}

bool InspectorBuilder::isMixed(const std::string &path) const
{
    return m_source.mixed.contains(fromUtf8(path));
}

InspectorEntry InspectorBuilder::withDraft(InspectorEntry row) const
{
    const auto draft = m_source.drafts.constFind(row.path);
    if (draft != m_source.drafts.constEnd()) {
        row.value = draft->first;
        row.error = draft->second;
    }
    return row;
}
} // namespace moldloft::ui
