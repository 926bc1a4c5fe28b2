// What is typed, added, removed and renamed in the inspector: each becomes a pure edit of every
// target, or stays in its field with the reason.
#include "ui/inspector_model.h"

#include <algorithm>

#include "kinds/kind.h"
#include "model/edits.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/field_path.h"

namespace moldloft::ui
{

namespace
{

/// A typed text as the value that the field's reader expects.
Value typedValue(const Field *field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    bool isNumber = false;
    const qlonglong number = trimmed.toLongLong(&isNumber);
    if (field && field->type == FieldType::Integer && isNumber)
        return Value(static_cast<std::int64_t>(number));
    if (field && (field->type == FieldType::Boolean || field->type == FieldType::Tls))
        return trimmed == QLatin1String("true") ? Value(true) : Value();
    return Value(toUtf8(trimmed));
}

/// A new object of a list: what it needs, filled in.
Value presetOf(const Field &item, const QString &choice)
{
    if (item.type == FieldType::Endpoint)
        return Value(choice.isEmpty() ? "GET /" : toUtf8(choice));
    if (item.type != FieldType::Object)
        return Value(choice.isEmpty() ? (item.type == FieldType::Name ? "secret" : "value")
                                      : toUtf8(choice));
    Value object = Value::map();
    bool chosen = choice.isEmpty();
    for (const Field &member : item.members) {
        const bool takesChoice =
            !chosen && (member.type == FieldType::Reference || member.type == FieldType::Choice);
        if (takesChoice)
            object.set(member.key, Value(toUtf8(choice)));
        else if (member.required && member.type == FieldType::Integer)
            object.set(member.key, Value(static_cast<std::int64_t>(
                                       std::max<std::int64_t>(member.min.value_or(1), 8080))));
        else if (member.required)
            object.set(member.key,
                       Value(member.key == "path" ? "/"
                             : member.key == "image"
                                 ? "example/image:1.0"
                                 : toUtf8(QString::fromStdString(member.title).toLower())));
        chosen = chosen || takesChoice;
    }
    return object;
}

} // namespace

bool InspectorModel::write(const QString &path, const Value &value, const QString &typed)
{
    const std::string full = toUtf8(
        m_edgePrefix.contains(QLatin1Char('/')) ? m_edgePrefix + QLatin1Char('/') + path : path);
    const std::vector<Field> &described = fields();
    const std::vector<const Record *> records = targets();
    Document changed = m_editor->document();
    FieldProblems problems;
    if (records.empty()) {
        Settings settings;
        readSettings(withValueAt(valueOf(nullptr), described, full, value), settings, problems);
        changed = changed.withSettings(settings);
    }
    for (const Record *record : records) {
        Record next = makeRecord(record->kind(), record->ns, record->name);
        next.id = record->id;
        readElement(withValueAt(valueOf(record), described, full, value), next, problems);
        changed = changed.with(std::move(next));
    }
    const auto concerns = [&full](const FieldProblem &problem) {
        return problem.path.rfind(full, 0) == 0 || full.rfind(problem.path, 0) == 0;
    };
    const auto problem = std::find_if(problems.begin(), problems.end(), concerns);
    if (problem != problems.end()) {
        const QString hint = fromUtf8(problem->hint);
        m_source.drafts.insert(path,
                               {typed, fromUtf8(problem->message) +
                                           (hint.isEmpty() ? QString() : QLatin1Char(' ') + hint)});
        rebuild();
        return false;
    }
    m_source.drafts.remove(path);
    const Field *field = fieldAt(described, full);
    const QString title =
        field && !field->title.empty() ? fromUtf8(field->title) : fromUtf8(lastPart(full));
    const QString label = tr("Change %1 of %2").arg(title.toLower(), m_title);
    if (!m_editor->apply(label, changed))
        rebuild();
    return true;
}

bool InspectorModel::writeOrSay(const QString &path, const Value &value, const QString &typed)
{
    if (write(path, value, typed))
        return true;
    m_editor->setStatus(m_source.drafts.take(path).second);
    rebuild();
    return false;
}

void InspectorModel::setValue(const QString &path, const QString &text)
{
    if (path.endsWith(QLatin1String("/+")))
        return addNamed(path.chopped(2), text);
    const QString trimmed = text.trimmed();
    const auto row =
        std::find_if(rows().begin(), rows().end(), [&path](const InspectorEntry &entry) {
            return entry.kind == QLatin1String("field") && entry.path == path;
        });
    if (row != rows().end() && row->value == trimmed)
        return;
    const std::string full = toUtf8(
        m_edgePrefix.contains(QLatin1Char('/')) ? m_edgePrefix + QLatin1Char('/') + path : path);
    write(path, typedValue(fieldAt(fields(), full), trimmed), trimmed);
}

void InspectorModel::revert(const QString &path)
{
    m_source.naming.remove(path.endsWith(QLatin1String("/+")) ? path.chopped(2) : QString());
    m_source.drafts.remove(path);
    rebuild();
}

void InspectorModel::addNamed(const QString &path, const QString &name)
{
    const QString trimmed = name.trimmed();
    const Field *field = fieldAt(fields(), toUtf8(path));
    m_source.naming.remove(path);
    if (trimmed.isEmpty() || !field || field->item.empty())
        return rebuild();
    const Field &item = field->item.front();
    Value preset =
        item.type == FieldType::Choice ? Value(item.choices.front()) : presetOf(item, {});
    const QString entry = fromUtf8(joinPath(toUtf8(path), toUtf8(trimmed)));
    if (writeOrSay(entry, preset, trimmed) && item.type == FieldType::Object)
        toggle(entry);
}

void InspectorModel::add(const QString &path, const QString &choice)
{
    QString list = path;
    QString chosen = choice;
    for (const Field &field : fields()) {
        const QString verb = choiceText(field, {});
        if (field.type == FieldType::List && !choice.isEmpty() && choice.startsWith(verb)) {
            list = fromUtf8(field.key);
            chosen = choice.mid(verb.size());
        }
    }
    const Field *field = fieldAt(fields(), toUtf8(list));
    if (!field || field->item.empty())
        return;
    if (field->type == FieldType::Map) {
        m_source.naming.insert(list);
        return rebuild();
    }
    const Value whole = valueOf(targets().empty() ? nullptr : targets().front());
    const Value *held = valueAt(whole, toUtf8(list));
    const QString entry = list + QLatin1Char('/') + QString::number(held ? held->size() : 0);
    const FieldType type = field->item.front().type;
    if (writeOrSay(entry, presetOf(field->item.front(), chosen), chosen) &&
        (type == FieldType::Endpoint || type == FieldType::Object) &&
        !m_source.expanded.contains(entry))
        toggle(entry);
}

void InspectorModel::remove(const QString &path)
{
    if (path.endsWith(QLatin1String("/+")))
        return revert(path);
    m_source.drafts.clear();
    m_source.expanded.clear();
    writeOrSay(path, Value(), {});
}

void InspectorModel::toggle(const QString &path)
{
    if (!m_source.expanded.remove(path))
        m_source.expanded.insert(path);
    rebuild();
}

int InspectorModel::indexOf(const QStringList &choices, const QString &choice) const
{
    return static_cast<int>(choices.indexOf(choice));
}

void InspectorModel::rename(const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted == m_title && m_nameError.isEmpty())
        return;
    m_nameError.clear();
    const std::vector<const Record *> records = targets();
    if (wanted.isEmpty() || wanted.contains(QLatin1Char('/'))) {
        m_nameError = wanted.isEmpty() ? tr("A name is needed.") : tr("A name cannot contain “/”.");
    } else if (records.empty()) {
        Settings settings = m_editor->document().settings();
        settings.name = toUtf8(wanted);
        m_editor->apply(tr("Rename the design"), m_editor->document().withSettings(settings));
    } else if (wanted != m_title) {
        const Result<Document> renamed =
            renameElement(m_editor->document(), records.front()->id, toUtf8(wanted));
        if (renamed)
            m_editor->apply(tr("Rename %1 to %2").arg(m_title, wanted), *renamed);
        else
            m_nameError = fromUtf8(renamed.error().message);
    }
    Q_EMIT targetChanged();
}

} // namespace moldloft::ui
