#include "ui/history/change_list.h"

#include <algorithm>
#include <cmath>

#include "kinds/kind.h"
#include "rules/finding.h"
#include "ui/editor_private.h"
#include "ui/field_title.h"
#include "ui/what_if_rows.h"

namespace moldloft::ui
{

namespace
{

enum Role { Key = Qt::UserRole + 1, RowRole, Change, Title, Detail, Before, After, Element };

using What = ElementChange::What;

QString signOf(const ElementChange &change)
{
    return change.what == What::Added     ? QStringLiteral("added")
           : change.what == What::Removed ? QStringLiteral("removed")
           : change.saysOther()           ? QStringLiteral("changed")
                                          : QStringLiteral("moved");
}

ChangeRow heading(const char *key, const QString &title, const QString &detail)
{
    ChangeRow row;
    row.key = QString::fromLatin1(key);
    row.role = QStringLiteral("heading");
    row.title = title;
    row.detail = detail;
    return row;
}

ChangeRow note(const char *key, const QString &title)
{
    ChangeRow row = heading(key, title, {});
    row.role = QStringLiteral("note");
    return row;
}

ChangeRow fieldRow(const FieldChange &field, const std::vector<Field> &fields, const QString &owner,
                   quint64 element)
{
    ChangeRow row;
    row.key = owner + QLatin1Char('/') + fromUtf8(field.path) +
              (field.order ? QStringLiteral("#order") : QString());
    row.role = QStringLiteral("field");
    row.change = field.order || (field.before && field.after) ? QStringLiteral("changed")
                 : field.after                                ? QStringLiteral("added")
                                                              : QStringLiteral("removed");
    const QString title = fieldTitle(fields, field.path);
    row.title = field.order ? ChangeList::tr("Order of %1").arg(title) : title;
    row.before = valueWords(field.before);
    row.after = valueWords(field.after);
    row.element = element;
    return row;
}

void addElement(const ElementChange &change, std::vector<ChangeRow> &rows)
{
    ChangeRow row;
    row.key = QString::number(change.element.value);
    row.role = QStringLiteral("element");
    row.change = signOf(change);
    row.title = fromUtf8(change.path);
    row.detail = fromUtf8(kindOf(change.kind).title);
    if (change.isRenamed())
        row.detail = ChangeList::tr("%1, was %2").arg(row.detail, fromUtf8(change.pathBefore));
    if (change.moved && row.change == QLatin1String("changed"))
        row.detail = ChangeList::tr("%1, moved").arg(row.detail);
    row.element = change.element.value;
    const QString owner = row.key;
    rows.push_back(std::move(row));
    for (const FieldChange &field : change.fields) {
        if (!field.echo)
            rows.push_back(
                fieldRow(field, kindOf(change.kind).fields, owner, change.element.value));
    }
}

void addElements(const DesignChanges &changes, std::vector<ChangeRow> &rows)
{
    const auto says = [&](const ElementChange &change) {
        return change.saysOther() || change.moved;
    };
    const auto count =
        static_cast<int>(std::count_if(changes.elements.begin(), changes.elements.end(), says));
    rows.push_back(heading("elements", ChangeList::tr("Elements"),
                           count > 0 ? QString::number(count) : QString()));
    if (changes.empty())
        rows.push_back(note("same", ChangeList::tr("Both versions say the same.")));
    if (!changes.settings.empty()) {
        ChangeRow row;
        row.key = QStringLiteral("settings");
        row.role = QStringLiteral("element");
        row.change = QStringLiteral("changed");
        row.title = ChangeList::tr("The design's own settings");
        rows.push_back(std::move(row));
        for (const FieldChange &field : changes.settings)
            rows.push_back(fieldRow(field, settingsFields(), QStringLiteral("settings"), 0));
    }
    for (const ElementChange &change : changes.elements) {
        if (says(change))
            addElement(change, rows);
    }
    if (changes.order)
        rows.push_back(note("order", ChangeList::tr("The elements stand in another order.")));
}

void addFindings(const pipeline::DesignDifference &found, std::vector<ChangeRow> &rows)
{
    rows.push_back(heading("findings", ChangeList::tr("Findings"),
                           ChangeList::tr("%1 → %2")
                               .arg(found.errorsBefore + found.warningsBefore)
                               .arg(found.errorsAfter + found.warningsAfter)));
    if (found.appeared.empty() && found.gone.empty())
        rows.push_back(note("same-findings", ChangeList::tr("The same findings in both.")));
    const auto add = [&rows](const pipeline::FindingDifference &finding, bool isGone) {
        ChangeRow row;
        row.role = QStringLiteral("finding");
        row.change = isGone ? QStringLiteral("gone") : fromUtf8(rules::nameOf(finding.severity));
        row.title = fromUtf8(finding.words);
        row.detail = fromUtf8(finding.rule);
        row.element = finding.id.value;
        row.key = QStringLiteral("finding/%1/%2/%3/%4")
                      .arg(isGone)
                      .arg(row.detail)
                      .arg(row.element)
                      .arg(fromUtf8(finding.message));
        rows.push_back(std::move(row));
    };
    for (const pipeline::FindingDifference &finding : found.appeared)
        add(finding, false);
    for (const pipeline::FindingDifference &finding : found.gone)
        add(finding, true);
}

QString timeOf(const std::optional<simulate::EntryLatency> &entry)
{
    return !entry              ? QStringLiteral("–")
           : entry->answer.p95 ? timeWords(*entry->answer.p95)
                               : ChangeList::tr("fails");
}

ChangeRow number(const QString &key, const QString &title, const QString &detail,
                 const QString &before, const QString &after)
{
    ChangeRow row;
    row.key = key;
    row.role = QStringLiteral("number");
    row.title = title;
    row.detail = detail;
    row.before = before;
    row.after = after;
    return row;
}

void addEntries(const pipeline::DesignDifference &found, std::vector<ChangeRow> &rows)
{
    const QString none = QStringLiteral("–");
    for (const pipeline::EntryDifference &entry : found.entries) {
        const QString name = fromUtf8(entry.name);
        const QString was = timeOf(entry.before), is = timeOf(entry.after);
        if (was != is)
            rows.push_back(number(QStringLiteral("time/") + name, name,
                                  ChangeList::tr("95th percentile"), was, is));
        const QString stood = entry.before ? shareWords(entry.availableBefore) : none;
        const QString stands = entry.after ? shareWords(entry.availableAfter) : none;
        if (stood != stands)
            rows.push_back(number(QStringLiteral("share/") + name, name,
                                  ChangeList::tr("available"), stood, stands));
    }
}

void addBlasts(const pipeline::DesignDifference &found, std::vector<ChangeRow> &rows)
{
    for (const pipeline::BlastDifference &blast : found.blasts) {
        const QString name = fromUtf8(blast.name);
        const auto add = [&](const char *key, const QString &detail, int was, int is) {
            if (was == is)
                return;
            ChangeRow row = number(QStringLiteral("%1/%2").arg(QLatin1String(key), name),
                                   ChangeList::tr("When %1 is down").arg(name), detail,
                                   QString::number(was), QString::number(is));
            row.element = blast.after.id.value;
            rows.push_back(std::move(row));
        };
        add("lost", ChangeList::tr("entry points lost"), blast.before.entriesLost,
            blast.after.entriesLost);
        add("down", ChangeList::tr("services down"), blast.before.servicesDown,
            blast.after.servicesDown);
        add("degraded", ChangeList::tr("services degraded"), blast.before.servicesDegraded,
            blast.after.servicesDegraded);
    }
}

} // namespace

std::vector<ChangeRow> changeRows(const pipeline::DesignDifference &found, bool hasNumbers)
{
    std::vector<ChangeRow> rows;
    addElements(found.changes, rows);
    addFindings(found, rows);
    rows.push_back(heading("numbers", ChangeList::tr("What-if"), {}));
    if (!hasNumbers) {
        rows.push_back(note("computing", ChangeList::tr("Computing…")));
        return rows;
    }
    const std::size_t before = rows.size();
    addEntries(found, rows);
    addBlasts(found, rows);
    if (rows.size() == before)
        rows.push_back(note("same-numbers", ChangeList::tr("The same latency, availability and "
                                                           "reach of failures.")));
    return rows;
}

void ChangeList::show(std::vector<ChangeRow> rows)
{
    QHash<QString, int> seen;
    for (ChangeRow &row : rows) { // a rule may say the same of an element twice
        if (const int repeated = seen[row.key]++)
            row.key += QLatin1Char('#') + QString::number(repeated);
    }
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

quint64 ChangeList::elementAt(int row) const
{
    return row >= 0 && row < rowCount() ? at(row).element : 0;
}

bool ChangeList::isHeading(int row) const
{
    return row >= 0 && row < rowCount() && at(row).role == QLatin1String("heading");
}

int ChangeList::rowOf(quint64 element) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [element](const ChangeRow &row) {
        return row.element == element && row.role == QLatin1String("element");
    });
    return element == 0 || found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QHash<int, QByteArray> ChangeList::roleNames() const
{
    return {{Key, "key"},       {RowRole, "part"},  {Change, "change"}, {Title, "title"},
            {Detail, "detail"}, {Before, "before"}, {After, "after"},   {Element, "element"}};
}

QVariant ChangeList::rowData(const ChangeRow &row, int role) const
{
    switch (role) {
    case Key:
        return row.key;
    case RowRole:
        return row.role;
    case Change:
        return row.change;
    case Title:
        return row.title;
    case Detail:
        return row.detail;
    case Before:
        return row.before;
    case After:
        return row.after;
    case Element:
        return row.element;
    default:
        return {};
    }
}

} // namespace moldloft::ui
