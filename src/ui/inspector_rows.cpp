#include "ui/inspector_builder.h"

#include <algorithm>

#include "kinds/shape.h"
#include "ui/editor_private.h"
#include "ui/field_path.h"
#include "yaml/writer.h"

namespace moldloft::ui
{

namespace
{

QString titleOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Entry:
        return InspectorBuilder::tr("Routes");
    case Meaning::Sync:
        return InspectorBuilder::tr("Calls");
    case Meaning::Async:
        return InspectorBuilder::tr("Events");
    case Meaning::Data:
        return InspectorBuilder::tr("Data");
    }
    return {};
}

bool isReferenceList(const Field &field)
{
    return field.type == FieldType::List && field.item.front().type == FieldType::Reference;
}

/// An object that only holds others: its members stand there as if they were its owner's.
bool isFrame(const Field &field)
{
    return field.type == FieldType::Object &&
           std::none_of(field.members.begin(), field.members.end(), isScalar) &&
           std::any_of(field.members.begin(), field.members.end(), isCollection);
}

/// What a new entry of a list is asked for: the item, or the first of its members that counts.
const Field &namingField(const Field &list)
{
    const Field &item = list.item.front();
    if (item.type == FieldType::Object) {
        for (const Field &member : item.members) {
            if (member.required || member.type == FieldType::Choice)
                return member;
        }
    }
    return item;
}

} // namespace

std::vector<InspectorEntry> InspectorBuilder::build()
{
    addFindings({});
    addEnds();
    addTop(*m_source.fields, {});
    addGroups();
    addWhatIf();
    addExtras();
    return std::move(m_rows);
}

void InspectorBuilder::addTop(const std::vector<Field> &fields, const std::string &path)
{
    for (const Field &field : fields) {
        if (isScalar(field) && !field.forWhatIf && isAsked(field, path))
            addField(field, joinPath(path, field.key), 0);
    }
    for (const Field &field : fields) {
        const std::string at = joinPath(path, field.key);
        if (field.forWhatIf || !isAsked(field, path))
            continue;
        if (isFrame(field))
            addTop(field.members, at);
        else if (isCollection(field))
            m_groups.push_back({&field, at});
        else if (!isScalar(field))
            addMember(field, at, 0);
    }
}

bool InspectorBuilder::isAsked(const Field &field, const std::string &parent) const
{
    const std::string at = joinPath(parent, field.key);
    if (!field.onlyWith || valueAt(m_source.value, at) || isMixed(at))
        return true;
    const Value *sibling = valueAt(m_source.value, joinPath(parent, field.onlyWith->first));
    return sibling && sibling->scalarText() == field.onlyWith->second;
}

void InspectorBuilder::addGroups()
{
    std::vector<FieldPlace> quiet;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const FieldPlace &place = m_groups[i];
        const Field &field = *place.field;
        const Value *value = valueAt(m_source.value, place.path);
        const bool important =
            field.type == FieldType::List && (meaningOfField(field.key) || field.key == "expose" ||
                                              field.item.front().type == FieldType::Endpoint);
        if (!important && (!value || value->empty()) && m_groups.size() > 4 &&
            !m_source.naming.contains(fromUtf8(place.path)) && !isMixed(place.path)) {
            quiet.push_back(place);
            continue;
        }
        std::vector<FieldPlace> together{place};
        while (isReferenceList(field) && i + 1 < m_groups.size() &&
               isReferenceList(*m_groups[i + 1].field) &&
               meaningOfField(m_groups[i + 1].field->key) == meaningOfField(field.key))
            together.push_back(m_groups[++i]);
        addGroup(together);
    }
    if (!quiet.empty())
        addQuiet(quiet);
}

void InspectorBuilder::addGroup(const std::vector<FieldPlace> &places)
{
    const Field &first = *places.front().field;
    InspectorEntry row = start("group", fromUtf8(places.front().path));
    row.label = places.size() > 1 ? titleOf(*meaningOfField(first.key)) : fromUtf8(first.title);
    row.doc = fromUtf8(first.doc);
    row.ruled = !m_rows.empty();
    row.offers = std::any_of(places.begin(), places.end(),
                             [this](const FieldPlace &place) { return offersAny(*place.field); });
    row.addable = !isReferenceList(first) || row.offers;
    m_rows.push_back(row);
    for (const FieldPlace &place : places) {
        addEntries(place, 0);
        if (place.field->key == "expose" && !m_source.impliedService.isEmpty())
            addLine("expose/implied", tr("ClusterIP 80"), m_source.impliedService,
                    QStringLiteral("clusterip"));
        addFindings(fromUtf8(place.path));
    }
}

bool InspectorBuilder::offersAny(const Field &field) const
{
    const Field &named = namingField(field);
    if (named.type == FieldType::Reference)
        return m_source.hasCandidates(named);
    return named.type == FieldType::Choice && field.type == FieldType::List;
}

QStringList InspectorBuilder::choicesAt(const std::string &path) const
{
    const Field *first = fieldAt(*m_source.fields, path);
    if (!first || !isCollection(*first))
        return {};
    if (!isReferenceList(*first))
        return choicesFor({first, path}, false);
    std::vector<const Field *> kin; // they stand under one heading
    for (const Field &field : *m_source.fields) {
        if (isReferenceList(field) && meaningOfField(field.key) == meaningOfField(first->key))
            kin.push_back(&field);
    }
    QStringList names;
    for (const Field *field : kin)
        names += choicesFor({field, field->key}, kin.size() > 1);
    return names;
}

QStringList InspectorBuilder::choicesFor(const FieldPlace &place, bool withVerb) const
{
    const Field &field = *place.field;
    const Field &item = field.item.front();
    const Field *named = &namingField(field);
    QStringList names;
    if (named->type == FieldType::Reference)
        names = m_source.candidates(*named);
    else if (named->type == FieldType::Choice && field.type == FieldType::List) {
        for (const std::string &choice : named->choices)
            names += fromUtf8(choice);
    }
    const Value *held = valueAt(m_source.value, place.path);
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

void InspectorBuilder::addQuiet(const std::vector<FieldPlace> &places)
{
    InspectorEntry row = start("group", QStringLiteral("more"));
    QStringList titles;
    for (const FieldPlace &place : places) {
        const QString title = fromUtf8(place.field->title);
        titles += titles.isEmpty() ? title : lowered(title);
    }
    row.label = titles.join(QStringLiteral(", "));
    row.ruled = true;
    row.expandable = true;
    row.expanded = m_source.expanded.contains(row.path);
    m_rows.push_back(row);
    if (row.expanded) {
        for (const FieldPlace &place : places)
            addGroup({place});
    }
}

/// What only the what-if reads stands together, open where the element says any of it.
void InspectorBuilder::addWhatIf()
{
    std::vector<const Field *> fields;
    bool isSaid = false;
    for (const Field &field : *m_source.fields) {
        if (!field.forWhatIf)
            continue;
        fields.push_back(&field);
        isSaid = isSaid || valueAt(m_source.value, field.key) != nullptr;
    }
    if (fields.empty())
        return;
    InspectorEntry row = start("group", QStringLiteral("what-if"));
    row.label = tr("What-if");
    row.doc = tr("What latency, failures and load are computed from.");
    row.ruled = !m_rows.empty();
    row.expandable = true;
    row.expanded = m_source.expanded.contains(row.path) != isSaid;
    m_rows.push_back(row);
    for (const Field *field : fields) {
        if (row.expanded)
            addMember(*field, field->key, 0);
    }
}

void InspectorBuilder::addFindings(const QString &path)
{
    for (const InspectorSource::Finding &finding : m_source.findings) {
        if (finding.path.section(QLatin1Char('/'), 0, path.count(QLatin1Char('/'))) != path)
            continue;
        InspectorEntry row = start("finding", finding.path + QLatin1Char('#') + finding.text);
        row.label = finding.text;
        row.icon = finding.icon;
        m_rows.push_back(row);
    }
}

void InspectorBuilder::addEnds()
{
    for (const InspectorSource::End &end : m_source.ends) {
        InspectorEntry row = start("link", end.label);
        row.label = end.label;
        row.value = end.name;
        row.icon = end.icon;
        row.element = end.element;
        m_rows.push_back(row);
    }
}

void InspectorBuilder::addLine(const std::string &path, const QString &label, const QString &detail,
                               const QString &icon, int depth)
{
    InspectorEntry row = start("line", fromUtf8(path));
    row.label = label;
    row.detail = detail;
    row.icon = icon;
    row.depth = depth;
    m_rows.push_back(row);
}

void InspectorBuilder::addExtras()
{
    bool isFirst = true;
    for (std::size_t i = 0; m_source.value.isMap() && i < m_source.value.size(); ++i) {
        const Value::Entry &entry = m_source.value.asMap()[i];
        if (!kinds::isExtra(entry.key))
            continue;
        if (isFirst) {
            InspectorEntry heading = start("group", QStringLiteral("x-"));
            heading.label = tr("Kept as it is");
            heading.doc = tr("Keys that begin with x- belong to others; Moldloft keeps them.");
            heading.ruled = !m_rows.empty();
            m_rows.push_back(heading);
            isFirst = false;
        }
        addLine(entry.key, fromUtf8(entry.key),
                entry.value.isScalar() ? fromUtf8(entry.value.scalarText())
                                       : fromUtf8(yaml::writeFlow(entry.value)),
                {});
    }
}

InspectorEntry InspectorBuilder::start(const char *kind, const QString &path)
{
    InspectorEntry row;
    row.kind = QString::fromLatin1(kind);
    row.path = path;
    row.key = row.kind + QLatin1Char(':') + path;
    return row;
}
QString choiceText(const Field &field, const QString &name)
{
    return lowered(fromUtf8(field.title)) + QLatin1Char(' ') + name;
}

QString lowered(const QString &title)
{
    const bool isAcronym = title.size() > 1 && title[1].isUpper();
    return isAcronym || title.isEmpty() ? title : title[0].toLower() + title.mid(1);
}

QStringList inspectorChoices(const InspectorSource &source, const std::string &path)
{
    return InspectorBuilder(source).choicesAt(path);
}

std::vector<InspectorEntry> inspectorRows(const InspectorSource &source)
{
    return InspectorBuilder(source).build();
}

} // namespace moldloft::ui
