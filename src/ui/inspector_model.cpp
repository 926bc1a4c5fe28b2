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
        m_subtitle = tr("%1 %2").arg(fromUtf8(records.front()->name),
                                     translated(verbOf(edge.kind)) + QLatin1Char(' ') +
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
        m_title = tr("%n element(s)", nullptr, static_cast<int>(records.size()));
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
