// What is typed, added, removed and renamed in the inspector: each becomes a pure edit of every
// target, or stays in its field with the reason.
#include "ui/inspector_model.h"

#include <algorithm>

#include "kinds/kind.h"
#include "model/edits.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/field_path.h"
#include "ui/renaming.h"
#include "yaml/reader.h"

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
    if (field && field->type == FieldType::Number) {
        if (isNumber)
            return Value(static_cast<std::int64_t>(number));
        trimmed.toDouble(&isNumber);
        return isNumber ? Value(Value::Number{toUtf8(trimmed)}) : Value(toUtf8(trimmed));
    }
    if (field && (field->type == FieldType::Boolean || field->type == FieldType::Tls))
        return trimmed == QLatin1String("true") ? Value(true) : Value();
    return Value(toUtf8(trimmed));
}

/// What is typed as YAML, with the place of what is wrong in the text.
Result<Value, QString> typedYaml(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Value();
    const auto tree = yaml::read(toUtf8(text), {});
    if (tree)
        return yaml::toValue((*tree)->root);
    const Error &error = tree.error().front();
    const QString message = fromUtf8(error.message);
    return error.mark ? InspectorModel::tr("Line %1, column %2: %3")
                            .arg(error.mark->line)
                            .arg(error.mark->column)
                            .arg(message)
                      : message;
}

/// A new entry of a list or map: what it needs, filled in.
Value presetOf(const Field &item, const QString &choice)
{
    switch (item.type) {
    case FieldType::Endpoint:
        return Value(choice.isEmpty() ? "GET /" : toUtf8(choice));
    case FieldType::Choice:
        return Value(choice.isEmpty() ? item.choices.front() : toUtf8(choice));
    case FieldType::Integer:
        return Value(std::max<std::int64_t>(item.min.value_or(1), 8080));
    case FieldType::Name:
        return Value(choice.isEmpty() ? "name" : toUtf8(choice));
    case FieldType::Any:
        return Value::map();
    case FieldType::Object:
        break;
    default:
        if (!choice.isEmpty())
            return Value(toUtf8(choice));
        return Value(item.example.empty() ? "value" : item.example);
    }
    Value object = Value::map();
    bool chosen = choice.isEmpty();
    for (const Field &member : item.members) {
        const bool takesChoice =
            !chosen && (member.type == FieldType::Reference || member.type == FieldType::Choice);
        chosen = chosen || takesChoice;
        if (takesChoice)
            object.set(member.key, Value(toUtf8(choice)));
        else if (member.required && !member.example.empty())
            object.set(member.key, Value(member.example));
        else if (member.required && member.key == "path")
            object.set(member.key, Value("/"));
        else if (member.required && member.key == "image")
            object.set(member.key, Value("example/image:1.0"));
        else if (member.required && member.key == "kind")
            object.set(member.key, Value("Deployment"));
        else if (member.required && member.type == FieldType::Text)
            object.set(member.key, Value("name"));
        else if (member.required || member.mayBeEmpty)
            object.set(member.key, presetOf(member, {}));
    }
    return object;
}

bool holds(const Value &list, const Value &item)
{
    return list.isList() &&
           std::find(list.asList().begin(), list.asList().end(), item) != list.asList().end();
}

} // namespace

std::string InspectorModel::fullPath(const QString &path) const
{
    return toUtf8(m_edgePrefix.contains(QLatin1Char('/')) ? m_edgePrefix + QLatin1Char('/') + path
                                                          : path);
}

QString InspectorModel::place(const QString &field) const
{
    return tr("%1 of %2").arg(field, m_title);
}

bool InspectorModel::change(const QString &path, const QString &label, const QString &typed,
                            const Change &changed, bool merged)
{
    const std::string full = fullPath(path);
    const std::vector<const Record *> records = targets();
    Document next = m_editor->document();
    FieldProblems problems;
    if (records.empty()) {
        Settings settings;
        readSettings(changed(nullptr, writeSettings(next.settings())), settings, problems);
        next = next.withSettings(std::move(settings));
    }
    std::vector<Record> edited;
    edited.reserve(records.size());
    for (const Record *record : records) {
        edited.push_back(makeRecord(record->kind(), record->ns, record->name));
        edited.back().id = record->id;
        readElement(changed(record, writeElement(*record)), edited.back(), problems);
    }
    if (!edited.empty())
        next = next.with(std::move(edited));
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
    const bool applied = merged ? m_editor->applyMerged(label, next, m_editor->layout())
                                : m_editor->apply(label, next);
    if (!applied)
        rebuild();
    return true;
}

bool InspectorModel::write(const QString &path, const Value &value, const QString &typed,
                           bool merged)
{
    const std::string full = fullPath(path);
    const std::vector<Field> fields = targets().empty() ? settingsFields() : m_fields;
    const Field *field = fieldAt(fields, full);
    const QString title =
        field && !field->title.empty() ? lowered(fromUtf8(field->title)) : fromUtf8(lastPart(full));
    const QString label =
        m_source.several ? tr("Set %1").arg(place(title)) : tr("Change %1").arg(place(title));
    return change(
        path, label, typed,
        [&](const Record *, const Value &whole) { return withValueAt(whole, fields, full, value); },
        merged);
}

bool InspectorModel::saying(const QString &path, bool written)
{
    if (!written) {
        m_editor->setStatus(m_source.drafts.take(path).second);
        rebuild();
    }
    return written;
}

void InspectorModel::setValue(const QString &path, const QString &text)
{
    if (m_source.fields)
        return; // the rows are being made: this one is on its way out
    if (path.endsWith(QLatin1String("/+")))
        return addNamed(path.chopped(2), text);
    const Field *field = fieldAt(m_fields, fullPath(path));
    const bool isAbsent = field && field->type == FieldType::Choice && !field->absent.empty() &&
                          text == fromUtf8(field->absent);
    const QString typed = isAbsent ? QString() : text.trimmed();
    const auto row =
        std::find_if(rows().begin(), rows().end(), [&path](const InspectorEntry &entry) {
            return entry.kind == QLatin1String("field") && entry.path == path;
        });
    if (row != rows().end() && row->value == typed)
        return;
    if (!field || field->type != FieldType::Any) {
        write(path, typedValue(field, typed), typed);
        return;
    }
    const Result<Value, QString> value = typedYaml(typed);
    if (value) {
        write(path, *value, typed);
    } else {
        m_source.drafts.insert(path, {typed, value.error()});
        rebuild();
    }
}

void InspectorModel::step(const QString &path, int steps)
{
    const auto row =
        std::find_if(rows().begin(), rows().end(), [&path](const InspectorEntry &entry) {
            return entry.kind == QLatin1String("field") && entry.path == path;
        });
    if (row == rows().end())
        return;
    bool isNumber = false;
    int number = (row->value.isEmpty() ? row->placeholder : row->value).toInt(&isNumber);
    if (!isNumber && !targets().empty()) { // they differ: from the first
        const Value whole = writeElement(*targets().front());
        const Value *first = valueAt(whole, fullPath(path));
        number = first && first->isInt() ? static_cast<int>(first->asInt()) : row->from;
    }
    number = std::clamp(number + steps, row->from, row->to);
    write(path, Value(number), QString::number(number), true);
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
    const Field *field = fieldAt(m_fields, fullPath(path));
    m_source.naming.remove(path);
    if (trimmed.isEmpty() || !field || field->item.empty())
        return rebuild();
    const bool opens = field->item.front().type == FieldType::Object && !m_source.several;
    const QString entry =
        path + QLatin1Char('/') + QString(trimmed).replace(QLatin1Char('/'), QLatin1String("~1"));
    const Value preset = presetOf(field->item.front(), {});
    if (saying(entry, write(entry, preset, trimmed)) && opens)
        toggle(entry);
}

void InspectorModel::add(const QString &path, const QString &choice)
{
    QString list = path;
    QString chosen = choice;
    for (const Field &field : m_fields) {
        const QString verb = choiceText(field, {});
        if (field.type == FieldType::List && !choice.isEmpty() && choice.startsWith(verb)) {
            list = fromUtf8(field.key);
            chosen = choice.mid(verb.size());
        }
    }
    const std::vector<Field> fields = targets().empty() ? settingsFields() : m_fields;
    const std::string full = fullPath(list);
    const Field *field = fieldAt(fields, full);
    if (!field || field->item.empty())
        return;
    if (field->type == FieldType::Map) {
        m_source.naming.insert(list);
        return rebuild();
    }
    const Field item = field->item.front();
    const std::string home = targets().empty() ? std::string() : targets().front()->ns;
    const Value *held = valueAt(m_value, full);
    const QString entry = list + QLatin1Char('/') + QString::number(held ? held->size() : 0);
    const auto withItem = [&](const Record *record, const Value &whole) {
        QString name = chosen;
        if (record && !choice.isEmpty() && record->ns != home) { // named as from the first
            const Ref ref{toUtf8(chosen)};
            name = fromUtf8(Ref::to(ref.namespaceFrom(home), ref.name(), record->ns).text);
        }
        const Value *before = valueAt(whole, full);
        const Value preset = presetOf(item, name);
        if (m_source.several && before && holds(*before, preset))
            return whole;
        const std::size_t at = before ? before->size() : 0;
        return withValueAt(whole, fields, joinPath(full, std::to_string(at)), preset);
    };
    const QString label = tr("Add to %1").arg(place(lowered(fromUtf8(field->title))));
    const bool opens =
        !m_source.several && (item.type == FieldType::Endpoint || item.type == FieldType::Object);
    if (saying(entry, change(entry, label, chosen, withItem)) && opens &&
        !m_source.expanded.contains(entry))
        toggle(entry);
}

void InspectorModel::remove(const QString &path)
{
    if (path.endsWith(QLatin1String("/+")))
        return revert(path);
    m_source.drafts.clear();
    m_source.expanded.clear();
    removeEntry(path);
}

void InspectorModel::removeEntry(const QString &path)
{
    const std::vector<Field> fields = targets().empty() ? settingsFields() : m_fields;
    const std::string full = fullPath(path);
    const std::string around = parentPath(full);
    const Field *list = fieldAt(fields, around);
    const bool isItem = list && list->type == FieldType::List;
    const Field *own = list && !list->title.empty() ? list : fieldAt(fields, full);
    const Value *found = valueAt(m_value, full);
    const Value item = found ? *found : Value();
    const auto without = [&](const Record *, const Value &whole) {
        const Value *held = m_source.several && isItem ? valueAt(whole, around) : nullptr;
        if (!held || !held->isList())
            return withValueAt(whole, fields, full, Value());
        const auto &items = held->asList(); // each has it at a place of its own
        const auto at = std::find(items.begin(), items.end(), item) - items.begin();
        return static_cast<std::size_t>(at) == items.size()
                   ? whole
                   : withValueAt(whole, fields, joinPath(around, std::to_string(at)), Value());
    };
    const QString title = own ? lowered(fromUtf8(own->title)) : fromUtf8(lastPart(full));
    saying(path, change(path, tr("Remove from %1").arg(place(title)), {}, without));
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

void InspectorModel::checkName(const QString &name)
{
    const quint64 id = m_editor->selectedId();
    m_nameError = name.trimmed() == m_title ? QString() : m_editor->renaming()->problem(id, name);
    m_nameWarning = m_nameError.isEmpty() ? m_editor->renaming()->warning(id, name) : QString();
    Q_EMIT nameChecked();
}

void InspectorModel::rename(const QString &name)
{
    checkName(name);
    if (!m_renamable || !m_nameError.isEmpty() || name.trimmed() == m_title)
        return;
    m_nameWarning.clear();
    m_editor->renaming()->rename(m_editor->selectedId(), name);
    Q_EMIT nameChecked();
}

void InspectorModel::follow(quint64 element)
{
    m_editor->selectElement(element);
    Q_EMIT m_editor->revealRequested(element);
}

void InspectorModel::undo()
{
    m_editor->undo();
}

void InspectorModel::redo()
{
    m_editor->redo();
}

} // namespace moldloft::ui
