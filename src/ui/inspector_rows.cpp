#include "ui/inspector_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

#include "model/references.h"
#include "ui/field_path.h"
#include "ui/meaning_name.h"
#include "ui/translated.h"

namespace moldloft::ui
{

namespace
{

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The context of this file's words.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(InspectorRows)
};

/// The meaning of the references that a field holds; nothing for other fields.
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

QString titleOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Entry:
        return Words::tr("Routes");
    case Meaning::Sync:
        return Words::tr("Calls");
    case Meaning::Async:
        return Words::tr("Events");
    case Meaning::Data:
        return Words::tr("Data");
    }
    return {};
}

bool isScalar(const Field &field)
{
    return field.type != FieldType::Object && field.type != FieldType::List &&
           field.type != FieldType::Map && field.type != FieldType::Any &&
           field.type != FieldType::Tls;
}

bool isReferenceList(const Field &field)
{
    return field.type == FieldType::List && field.item.front().type == FieldType::Reference;
}

/// "2 retries", "port 80", "500ms": a member in the short description of its object.
QString brief(const Field &member, const Value &value)
{
    const QString text = fromUtf8(value.scalarText());
    if (!value.isScalar() || text.isEmpty())
        return {};
    if (member.type != FieldType::Integer && member.type != FieldType::Boolean &&
        member.type != FieldType::Quantity)
        return text;
    const QString word = translated(member.title).toLower();
    return member.key.ends_with('s') ? text + QLatin1Char(' ') + word
                                     : word + QLatin1Char(' ') + text;
}

class Builder
{
public:
    explicit Builder(const InspectorSource &source) : m_source(source) {}

    std::vector<InspectorEntry> build()
    {
        addFindings({});
        for (const Field &field : *m_source.fields) {
            if (isScalar(field))
                addField(field, field.key, 0);
        }
        if (m_source.scalarsOnly)
            return std::move(m_rows);
        for (const Field &field : *m_source.fields) {
            if (field.type == FieldType::Object)
                addObject(field, field.key, translated(field.title), 0);
            else if (field.type == FieldType::Tls)
                addTls(field);
        }
        addGroups();
        return std::move(m_rows);
    }

private:
    void addGroups()
    {
        std::vector<const Field *> quiet;
        const std::vector<Field> &fields = *m_source.fields;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const Field &field = fields[i];
            if (field.type != FieldType::List && field.type != FieldType::Map)
                continue;
            const Value *value = valueAt(m_source.value, field.key);
            const bool important = field.type == FieldType::List &&
                                   (meaningOfField(field.key) || field.key == "expose" ||
                                    field.item.front().type == FieldType::Endpoint);
            if (!important && (!value || value->empty()) && fields.size() > 4 &&
                !m_source.naming.contains(fromUtf8(field.key))) {
                quiet.push_back(&field);
                continue;
            }
            std::vector<const Field *> together{&field};
            while (isReferenceList(field) && i + 1 < fields.size() &&
                   isReferenceList(fields[i + 1]) &&
                   meaningOfField(fields[i + 1].key) == meaningOfField(field.key))
                together.push_back(&fields[++i]);
            addGroup(together);
        }
        if (!quiet.empty())
            addQuiet(quiet);
    }

    void addGroup(const std::vector<const Field *> &fields)
    {
        const Field &first = *fields.front();
        const Value *held = valueAt(m_source.value, first.key);
        if (!canBeAdded(first.item.front()) && (!held || held->empty()))
            return; // nothing to see, nothing to do
        InspectorEntry row = start("group", fromUtf8(first.key));
        row.label =
            fields.size() > 1 ? titleOf(*meaningOfField(first.key)) : translated(first.title);
        row.doc = translated(first.doc);
        row.addable = canBeAdded(first.item.front());
        row.ruled = !m_rows.empty();
        for (const Field *field : fields)
            row.choices += choicesFor(*field, fields.size() > 1);
        if (isReferenceList(first) && row.choices.isEmpty())
            row.addable = false;
        m_rows.push_back(row);
        for (const Field *field : fields) {
            addEntries(*field);
            addFindings(fromUtf8(field->key));
        }
    }

    QStringList choicesFor(const Field &field, bool withVerb) const
    {
        const Field &item = field.item.front();
        const Field *named = &item;
        if (item.type == FieldType::Object) {
            for (const Field &member : item.members) {
                if (member.required || member.type == FieldType::Choice) {
                    named = &member;
                    break;
                }
            }
        }
        QStringList names;
        if (named->type == FieldType::Reference)
            names = m_source.candidates(*named);
        else if (named->type == FieldType::Choice && field.type == FieldType::List) {
            for (const std::string &choice : named->choices)
                names += fromUtf8(choice);
        }
        const Value *held = valueAt(m_source.value, field.key);
        if (held && held->isList() && named == &item) {
            for (const Value &value : held->asList())
                names.removeAll(fromUtf8(value.scalarText()));
        }
        if (withVerb) {
            for (QString &name : names)
                name = choiceText(field, name);
        }
        return names;
    }

    void addEntries(const Field &field)
    {
        const Value *value = valueAt(m_source.value, field.key);
        if (value && value->isList()) {
            for (std::size_t i = 0; i < value->size(); ++i)
                addEntry(field, joinPath(field.key, std::to_string(i)), value->asList()[i], {});
        } else if (value && value->isMap()) {
            for (const Value::Entry &entry : value->asMap())
                addEntry(field, joinPath(field.key, entry.key), entry.value, fromUtf8(entry.key));
        }
        if (m_source.naming.contains(fromUtf8(field.key))) {
            InspectorEntry row = start("field", fromUtf8(field.key) + QStringLiteral("/+"));
            row.label = Words::tr("New name");
            row.control = QStringLiteral("text");
            row.removable = true;
            m_rows.push_back(withDraft(row));
        }
    }

    void addEntry(const Field &field, const std::string &path, const Value &value,
                  const QString &key)
    {
        const Field &item = field.item.front();
        if (item.type == FieldType::Object) {
            addObject(item, path, key, 1, &field);
        } else if (item.type == FieldType::Reference || item.type == FieldType::Endpoint) {
            InspectorEntry row = start("item", fromUtf8(path));
            row.label = fromUtf8(value.scalarText());
            if (item.type == FieldType::Endpoint) {
                row.verb = row.label.section(QLatin1Char(' '), 0, 0);
                row.label = row.label.section(QLatin1Char(' '), 1);
                row.expandable = true;
                row.expanded = m_source.expanded.contains(row.path);
            } else {
                row.detail =
                    field.key == "owns" ? Words::tr("owner") : translated(field.title).toLower();
                row.meaning =
                    meaningOfField(field.key) ? nameOf(*meaningOfField(field.key)) : QString();
            }
            m_rows.push_back(row);
            if (row.expanded || m_source.drafts.contains(row.path))
                addField(item, path, 1, Words::tr("Route"));
        } else {
            addField(item, path, 0, key.isEmpty() ? translated(field.title) : key, true);
        }
    }

    /// An object as one row that opens its members.
    void addObject(const Field &field, const std::string &path, const QString &title, int depth,
                   const Field *list = nullptr)
    {
        const Value *value = valueAt(m_source.value, path);
        InspectorEntry row = start("item", fromUtf8(path));
        QStringList details;
        row.label = title;
        for (const Field &member : field.members) {
            const Value *part = value && value->isMap() ? value->find(member.key)
                                : value && value->isScalar() && member.key == field.shortForm
                                    ? value
                                    : nullptr;
            if (!part)
                continue;
            const QString text = brief(member, *part);
            if (row.label.isEmpty())
                row.label = text;
            else if (!text.isEmpty())
                details += text;
        }
        row.detail =
            details.isEmpty() && !list ? Words::tr("not set") : details.join(QStringLiteral(", "));
        if (list) {
            const auto meaning = meaningOfField(
                list->key == "rules" ? std::string(fieldOf(EdgeKind::Route)) : list->key);
            row.meaning = meaning ? nameOf(*meaning) : QString();
            if (list->key == "expose")
                row.icon = row.label.toLower();
        }
        row.expandable = true;
        row.expanded = m_source.expanded.contains(row.path);
        row.depth = depth;
        if (row.label.isEmpty())
            row.label = translated(field.title);
        m_rows.push_back(row);
        if (row.expanded)
            addMembers(field, path);
        if (!list)
            addFindings(row.path);
    }

    void addMembers(const Field &object, const std::string &path)
    {
        for (const Field &member : object.members) {
            const std::string at = joinPath(path, member.key);
            if (isScalar(member))
                addField(member, at, 1);
            else if (member.type == FieldType::Object)
                addObject(member, at, translated(member.title), 1);
        }
    }

    /// On or off, and where it is on, its secret or issuer.
    void addTls(const Field &field)
    {
        const Value *value = valueAt(m_source.value, field.key);
        const bool isOn = value && !(value->isBool() && !value->asBool());
        InspectorEntry row = start("field", fromUtf8(field.key));
        row.label = translated(field.title);
        row.doc = translated(field.doc);
        row.control = QStringLiteral("boolean");
        row.value = isOn ? QStringLiteral("true") : QString();
        m_rows.push_back(withDraft(row));
        if (isOn)
            addMembers(field, field.key);
        addFindings(row.path);
    }

    /// Whether a new entry can be made of single values; what needs more is written in the file.
    static bool canBeAdded(const Field &item)
    {
        return std::all_of(item.members.begin(), item.members.end(), [](const Field &member) {
            return isScalar(member) || (!member.required && member.type != FieldType::Any);
        });
    }

    void addQuiet(const std::vector<const Field *> &fields)
    {
        InspectorEntry row = start("group", QStringLiteral("more"));
        QStringList titles;
        for (const Field *field : fields)
            titles +=
                titles.isEmpty() ? translated(field->title) : translated(field->title).toLower();
        row.label = titles.join(QStringLiteral(", "));
        row.ruled = true;
        row.expandable = true;
        row.expanded = m_source.expanded.contains(row.path);
        m_rows.push_back(row);
        if (row.expanded) {
            for (const Field *field : fields)
                addGroup({field});
        }
    }

    void addField(const Field &field, const std::string &path, int depth, const QString &label = {},
                  bool removable = false)
    {
        const Value *value = valueAt(m_source.value, path);
        InspectorEntry row = start("field", fromUtf8(path));
        row.label = label.isEmpty() ? translated(field.title) : label;
        row.doc = translated(field.doc);
        row.value = value ? fromUtf8(value->scalarText()) : QString();
        if (!value && depth == 1 && !valueAt(m_source.value, path)) {
            const Value *object = valueAt(m_source.value, parentPath(path));
            if (object && object->isScalar()) // the short form
                row.value = fieldIsShortForm(path) ? fromUtf8(object->scalarText()) : QString();
        }
        row.placeholder =
            m_source.mixed.contains(row.path) ? Words::tr("mixed") : fromUtf8(field.fallback);
        row.depth = depth;
        row.removable = removable;
        describe(field, row);
        row.key += QLatin1Char(':') + row.control; // another control is another delegate
        m_rows.push_back(withDraft(row));
        if (depth == 0 && !removable)
            addFindings(row.path);
    }

    bool fieldIsShortForm(const std::string &path) const
    {
        const Field *object = fieldAt(*m_source.fields, parentPath(path));
        return object && object->shortForm == lastPart(path);
    }

    void describe(const Field &field, InspectorEntry &row) const
    {
        row.control = QStringLiteral("text");
        if (field.type == FieldType::Integer && (field.max.value_or(1 << 20) <= 1000) &&
            !m_source.mixed.contains(row.path) &&
            (!row.value.isEmpty() || !row.placeholder.isEmpty())) {
            row.control = QStringLiteral("integer");
            row.from = static_cast<int>(field.min.value_or(0));
            row.to = static_cast<int>(field.max.value_or(1 << 20));
        } else if (field.type == FieldType::Boolean) {
            row.control = QStringLiteral("boolean");
        } else if (field.type == FieldType::Choice) {
            row.control = QStringLiteral("choice");
            for (const std::string &choice : field.choices)
                row.choices += fromUtf8(choice);
        } else if (field.type == FieldType::Reference) {
            row.control = QStringLiteral("choice");
            row.choices = m_source.candidates(field);
            if (!row.value.isEmpty() && !row.choices.contains(row.value))
                row.choices.prepend(row.value);
        } else if (field.type == FieldType::Endpoint) {
            row.control = QStringLiteral("endpoint");
        }
    }

    InspectorEntry withDraft(InspectorEntry row) const
    {
        const auto draft = m_source.drafts.constFind(row.path);
        if (draft != m_source.drafts.constEnd()) {
            row.value = draft->first;
            row.error = draft->second;
        }
        return row;
    }

    void addFindings(const QString &path)
    {
        for (const InspectorSource::Finding &finding : m_source.findings) {
            if (finding.path.section(QLatin1Char('/'), 0, 0) != path)
                continue;
            InspectorEntry row = start("finding", finding.path + QLatin1Char('#') + finding.text);
            row.label = finding.text;
            row.icon = finding.icon;
            m_rows.push_back(row);
        }
    }

    static InspectorEntry start(const char *kind, const QString &path)
    {
        InspectorEntry row;
        row.kind = QString::fromLatin1(kind);
        row.path = path;
        row.key = row.kind + QLatin1Char(':') + path;
        return row;
    }

    const InspectorSource &m_source;
    std::vector<InspectorEntry> m_rows;
};

} // namespace

QString choiceText(const Field &field, const QString &name)
{
    return translated(field.title).toLower() + QLatin1Char(' ') + name;
}

std::vector<InspectorEntry> inspectorRows(const InspectorSource &source)
{
    return Builder(source).build();
}

} // namespace moldloft::ui
