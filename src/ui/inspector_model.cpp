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

enum Role {
    Kind_ = Qt::UserRole + 1,
    Path,
    LabelText,
    Control,
    ValueText,
    Placeholder,
    ErrorText,
    Doc,
    Choices,
    From,
    To,
    Depth,
    Detail,
    MeaningName,
    IconName,
    Verb,
    Removable,
    Addable,
    Ruled,
    Expandable,
    Expanded
};

QString iconOf(const Record &record)
{
    if (const auto *database = record.as<Database>())
        return fromUtf8(database->engine);
    if (const auto *external = record.as<External>())
        return external->alias ? QStringLiteral("alias") : QStringLiteral("globe");
    const moldloft::Kind &kind = kindOf(record.kind());
    return kind.palette.empty() ? QStringLiteral("service") : fromUtf8(kind.palette.front().icon);
}

QString meaningOfKind(ElementKind kind)
{
    if (kind == ElementKind::Database)
        return QStringLiteral("data");
    if (kind == ElementKind::Broker || kind == ElementKind::Channel)
        return QStringLiteral("async");
    return kind == ElementKind::Ingress ? QStringLiteral("entry") : QString();
}

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
                       Value(member.key == "path"    ? "/"
                             : member.key == "image" ? "example/image:1.0"
                                                     : toUtf8(fromUtf8(member.title).toLower())));
        chosen = chosen || takesChoice;
    }
    return object;
}

} // namespace

InspectorModel::InspectorModel(Editor *editor) : RowsModel(editor), m_editor(editor)
{
    connect(editor, &Editor::documentChanged, this, &InspectorModel::rebuild);
    connect(editor, &Editor::findingsChanged, this, &InspectorModel::rebuild);
    connect(editor, &Editor::selectionChanged, this, &InspectorModel::retarget);
    m_source.candidates = [this](const Field &field) { return candidates(field); };
    rebuild();
}

void InspectorModel::retarget()
{
    m_source.drafts.clear();
    m_source.expanded.clear();
    m_source.naming.clear();
    m_nameError.clear();
    setRows({});
    rebuild();
}

std::vector<const Record *> InspectorModel::targets() const
{
    std::vector<const Record *> records;
    const Document &document = m_editor->document();
    if (m_editor->selectedEdge()) {
        if (const Record *record = document.find(m_editor->selectedEdge()->from))
            records.push_back(record);
    }
    for (ElementId id : m_editor->selection()) {
        if (const Record *record = document.find(id))
            records.push_back(record);
    }
    return records;
}

const std::vector<Field> &InspectorModel::fields() const
{
    static const std::vector<Field> none;
    const std::vector<const Record *> records = targets();
    if (records.empty())
        return settingsFields();
    const bool alike =
        std::all_of(records.begin(), records.end(), [&records](const Record *record) {
            return record->kind() == records.front()->kind();
        });
    return alike ? kindOf(records.front()->kind()).fields : none;
}

Value InspectorModel::valueOf(const Record *record) const
{
    return record ? writeElement(*record) : writeSettings(m_editor->document().settings());
}

void InspectorModel::rebuild()
{
    const std::vector<const Record *> records = targets();
    std::vector<Field> described = fields();
    m_source.value = valueOf(records.empty() ? nullptr : records.front());
    m_source.scalarsOnly = records.size() > 1;
    m_source.mixed.clear();
    for (const Field &field : described) {
        const Value *first = m_source.value.find(field.key);
        for (std::size_t i = 1; i < records.size(); ++i) {
            const Value other = valueOf(records[i]);
            const Value *second = other.find(field.key);
            if ((first ? *first : Value()) == (second ? *second : Value()))
                continue;
            m_source.mixed.insert(fromUtf8(field.key));
            m_source.value.erase(field.key);
            break;
        }
    }
    m_edgePrefix.clear();
    if (m_editor->selectedEdge() && !records.empty()) {
        // Only the object of this one reference: its members stand there as an element's fields do.
        m_edgePrefix = fromUtf8(parentPath(m_editor->selectedEdge()->path));
        const Field *object = m_edgePrefix.contains(QLatin1Char('/'))
                                  ? fieldAt(described, toUtf8(m_edgePrefix))
                                  : nullptr;
        const Value *value = valueAt(m_source.value, toUtf8(m_edgePrefix));
        Value held = object && value ? *value : Value();
        if (object && held.isScalar() && !held.isNull())
            held = Value::map({{object->shortForm, held}});
        m_source.value = held;
        described = object ? object->members : std::vector<Field>();
    } else {
        // The name stands in the header, and a rename keeps `was` itself.
        std::erase_if(described,
                      [](const Field &field) { return field.key == "name" || field.key == "was"; });
    }
    m_source.findings = m_editor->inspectorFindings();
    m_source.fields = &described;
    setRows(inspectorRows(m_source));
    m_source.fields = nullptr;
    describeTarget();
}

void InspectorModel::describeTarget()
{
    const std::vector<const Record *> records = targets();
    m_meaning.clear();
    m_renamable = false;
    if (m_editor->selectedEdge() && !records.empty()) {
        const Edge &edge = *m_editor->selectedEdge();
        m_title = fromUtf8(records.front()->name) + QStringLiteral(" → ") + fromUtf8(edge.ref.text);
        m_subtitle = tr("%1 %2").arg(fromUtf8(records.front()->name), fromUtf8(verbOf(edge.kind)) +
                                                                          QLatin1Char(' ') +
                                                                          fromUtf8(edge.ref.text));
        m_icon = QStringLiteral("connect");
    } else if (records.empty()) {
        m_title = m_editor->name();
        m_subtitle = tr("The design itself");
        m_icon = QStringLiteral("file");
        m_renamable = true;
    } else if (records.size() == 1) {
        const Record &record = *records.front();
        const QString kind = fromUtf8(kindOf(record.kind()).title);
        m_title = fromUtf8(record.name);
        m_subtitle = record.ns.empty() ? kind : tr("%1 in %2").arg(kind, fromUtf8(record.ns));
        m_icon = iconOf(record);
        m_meaning = meaningOfKind(record.kind());
        m_renamable = true;
    } else {
        m_title = tr("%1 elements").arg(records.size());
        m_subtitle = fields().empty() ? tr("Of several kinds") : tr("Changes apply to all of them");
        m_icon = QStringLiteral("select");
    }
    Q_EMIT targetChanged();
}

QStringList InspectorModel::candidates(const Field &field) const
{
    QStringList names;
    const std::vector<const Record *> records = targets();
    const std::string from = records.empty() ? std::string() : records.front()->ns;
    for (ElementKind kind : field.targets) {
        for (const Record *record : m_editor->document().all(kind)) {
            if (std::find(records.begin(), records.end(), record) == records.end())
                names += fromUtf8(Ref::to(record->ns, record->name, from).text);
        }
    }
    return names;
}

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
    if (write(entry, preset, trimmed) && item.type == FieldType::Object)
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
    if (write(entry, presetOf(field->item.front(), chosen), chosen) &&
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
    write(path, Value(), {});
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

QHash<int, QByteArray> InspectorModel::roleNames() const
{
    return {{Kind_, "kind"},
            {Path, "path"},
            {LabelText, "label"},
            {Control, "control"},
            {ValueText, "value"},
            {Placeholder, "placeholder"},
            {ErrorText, "error"},
            {Doc, "doc"},
            {Choices, "choices"},
            {From, "from"},
            {To, "to"},
            {Depth, "depth"},
            {Detail, "detail"},
            {MeaningName, "meaning"},
            {IconName, "glyph"},
            {Verb, "verb"},
            {Removable, "removable"},
            {Addable, "addable"},
            {Ruled, "ruled"},
            {Expandable, "expandable"},
            {Expanded, "expanded"}};
}

QVariant InspectorModel::rowData(const InspectorEntry &entry, int role) const
{
    switch (role) {
    case Kind_:
        return entry.kind;
    case Path:
        return entry.path;
    case LabelText:
        return entry.label;
    case Control:
        return entry.control;
    case ValueText:
        return entry.value;
    case Placeholder:
        return entry.placeholder;
    case ErrorText:
        return entry.error;
    case Doc:
        return entry.doc;
    case Choices:
        return entry.choices;
    case From:
        return entry.from;
    case To:
        return entry.to;
    case Depth:
        return entry.depth;
    case Detail:
        return entry.detail;
    case MeaningName:
        return entry.meaning;
    case IconName:
        return entry.icon;
    case Verb:
        return entry.verb;
    case Removable:
        return entry.removable;
    case Addable:
        return entry.addable;
    case Ruled:
        return entry.ruled;
    case Expandable:
        return entry.expandable;
    case Expanded:
        return entry.expanded;
    default:
        return {};
    }
}

} // namespace moldloft::ui
