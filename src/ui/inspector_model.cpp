#include "ui/inspector_model.h"

#include <algorithm>

#include "kinds/kind.h"
#include "model/edits.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/element_words.h"
#include "ui/field_path.h"
#include "ui/meaning_name.h"
#include "ui/shared_values.h"

namespace moldloft::ui
{

namespace
{

/// Of which a view can make the items within a frame: 1 to 1.5 ms each.
constexpr int rowsAnEvent = 2;
constexpr int everything = std::numeric_limits<int>::max();

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
    Unit,
    ElementNumber,
    Removable,
    Addable,
    Offers,
    Ruled,
    Expandable,
    Expanded
};

QString meaningOfKind(ElementKind kind)
{
    if (kind == ElementKind::Database)
        return QStringLiteral("data");
    if (kind == ElementKind::Broker || kind == ElementKind::Channel)
        return QStringLiteral("async");
    return kind == ElementKind::Ingress ? QStringLiteral("entry") : QString();
}

/// "3 services", "5 elements".
QString countOf(const std::vector<const Record *> &records)
{
    const int count = static_cast<int>(records.size());
    const ElementKind kind = records.front()->kind();
    const bool alike = std::all_of(records.begin(), records.end(),
                                   [kind](const Record *record) { return record->kind() == kind; });
    if (alike) {
        switch (kind) {
        case ElementKind::Service:
            return InspectorModel::tr("%n services", nullptr, count);
        case ElementKind::Database:
            return InspectorModel::tr("%n databases", nullptr, count);
        case ElementKind::Broker:
            return InspectorModel::tr("%n brokers", nullptr, count);
        case ElementKind::Channel:
            return InspectorModel::tr("%n channels", nullptr, count);
        case ElementKind::External:
            return InspectorModel::tr("%n externals", nullptr, count);
        case ElementKind::Ingress:
            return InspectorModel::tr("%n ingresses", nullptr, count);
        case ElementKind::Namespace:
            return InspectorModel::tr("%n namespaces", nullptr, count);
        case ElementKind::Note:
            return InspectorModel::tr("%n notes", nullptr, count);
        }
    }
    return InspectorModel::tr("%n elements", nullptr, count);
}

} // namespace

InspectorModel::InspectorModel(Editor *editor)
    : RowsModel(editor), m_editor(editor), m_room(everything)
{
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, [this] {
        m_room += std::min(rowsAnEvent, everything - m_room);
        showMore();
    });
    connect(editor, &Editor::documentChanged, this, [this] {
        m_isStale = true;
        rebuild();
    });
    connect(editor, &Editor::findingsChanged, this, &InspectorModel::rebuild);
    connect(editor, &Editor::selectionChanged, this, &InspectorModel::retarget);
    m_source.candidates = [this](const Field &field) { return candidates(field); };
    m_source.hasCandidates = [this](const Field &field) { return hasCandidates(field); };
    rebuild();
}

void InspectorModel::retarget()
{
    m_source.drafts.clear();
    m_source.expanded.clear();
    m_source.naming.clear();
    m_isStale = true;
    m_nameError.clear();
    m_nameWarning.clear();
    Q_EMIT nameChecked();
    m_source.fields = &m_fields; // a field that goes commits nothing to what comes
    setRows({});
    m_room = rowsAnEvent;
    rebuild();
}

void InspectorModel::showMore()
{
    const bool all = static_cast<int>(m_all.size()) <= m_room;
    setRows(all ? m_all : std::vector<InspectorEntry>(m_all.begin(), m_all.begin() + m_room));
    if (all)
        m_room = everything; // what is added to them is not much
    else
        m_more.start();
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

void InspectorModel::readTargets()
{
    const std::vector<const Record *> records = targets();
    m_source.ends.clear();
    m_source.impliedService.clear();
    m_source.mixed.clear();
    m_source.several = records.size() > 1;
    m_edgePrefix.clear();
    if (records.empty()) {
        m_fields = settingsFields();
        m_value = writeSettings(m_editor->document().settings());
        std::erase_if(m_fields, [](const Field &field) { return field.key == "name"; });
    } else {
        SharedValues shared = sharedValues(records);
        m_fields = std::move(shared.fields);
        m_value = std::move(shared.value);
        m_source.mixed = std::move(shared.mixed);
        if (records.size() == 1 && !m_editor->selectedEdge())
            m_source.impliedService = impliedService(*records.front());
    }
    m_isStale = false;
}

/// Only the object of this one reference: its members stand there as an element's fields do.
void InspectorModel::readEdge(std::vector<Field> &described)
{
    const Edge &edge = *m_editor->selectedEdge();
    m_edgePrefix = fromUtf8(parentPath(edge.path));
    const Field *object =
        m_edgePrefix.contains(QLatin1Char('/')) ? fieldAt(m_fields, toUtf8(m_edgePrefix)) : nullptr;
    const Value *value = valueAt(m_value, toUtf8(m_edgePrefix));
    Value held = object && value ? *value : Value();
    if (object && held.isScalar() && !held.isNull())
        held = Value::map({{object->shortForm, held}});
    m_source.value = held;
    described = object ? object->members : std::vector<Field>();
    std::erase_if(described, [](const Field &field) { return field.key == "to"; }); // an end
    m_source.ends.clear();
    const auto add = [this](const QString &label, ElementId id) {
        if (const Record *record = m_editor->document().find(id))
            m_source.ends.push_back({label, fromUtf8(record->path()), iconOf(*record), id.value});
    };
    add(tr("From"), edge.from);
    add(tr("To"), edge.to);
}

void InspectorModel::rebuild()
{
    if (m_isStale)
        readTargets();
    std::vector<Field> ofEdge;
    m_source.fields = &m_fields;
    m_source.value = m_value;
    if (m_editor->selectedEdge() && m_editor->document().find(m_editor->selectedEdge()->from)) {
        readEdge(ofEdge);
        m_source.fields = &ofEdge;
    }
    m_source.findings = m_editor->inspectorFindings();
    m_all = inspectorRows(m_source);
    showMore();
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
        m_title = tr("%1 → %2").arg(fromUtf8(records.front()->name), fromUtf8(edge.ref.text));
        m_subtitle = tr("%1 %2 %3")
                         .arg(fromUtf8(records.front()->name), fromUtf8(verbOf(edge.kind)),
                              fromUtf8(edge.ref.text));
        m_icon = QStringLiteral("connect");
        m_meaning = nameOf(meaningOf(edge.kind));
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
        m_title = countOf(records);
        m_subtitle =
            m_fields.empty() ? tr("They share no field") : tr("Changes apply to all of them");
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
            if (!m_editor->isSelected(record->id))
                names += fromUtf8(Ref::to(record->ns, record->name, from).text);
        }
    }
    return names;
}

bool InspectorModel::hasCandidates(const Field &field) const
{
    return std::any_of(field.targets.begin(), field.targets.end(), [this](ElementKind kind) {
        const auto &all = m_editor->document().all(kind);
        return std::any_of(all.begin(), all.end(), [this](const Record *record) {
            return !m_editor->isSelected(record->id);
        });
    });
}

QStringList InspectorModel::choicesOf(const QString &path)
{
    m_source.fields = &m_fields;
    const QStringList choices = inspectorChoices(m_source, toUtf8(path));
    m_source.fields = nullptr;
    return choices;
}

QString InspectorModel::impliedService(const Record &record) const
{
    const auto *service = record.as<Service>();
    if (!service || !service->expose.empty())
        return {};
    const auto leadHere = [&](const Record &from, const auto &entries) {
        return std::any_of(entries.begin(), entries.end(), [&](const auto &entry) {
            return entry.to.text.ends_with(record.name) && entry.to.name() == record.name &&
                   entry.to.namespaceFrom(from.ns) == record.ns;
        });
    };
    for (const RecordPtr &other : m_editor->document().records()) {
        const auto *caller = other->as<Service>();
        if (caller && leadHere(*other, caller->calls))
            return tr("because it is called");
        const auto *ingress = other->as<Ingress>();
        if (ingress && leadHere(*other, ingress->rules))
            return tr("because it is routed to");
    }
    return {};
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
            {Unit, "unit"},
            {ElementNumber, "element"},
            {Removable, "removable"},
            {Addable, "addable"},
            {Offers, "offers"},
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
    case Unit:
        return entry.unit;
    case ElementNumber:
        return entry.element;
    case Removable:
        return entry.removable;
    case Addable:
        return entry.addable;
    case Offers:
        return entry.offers;
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
