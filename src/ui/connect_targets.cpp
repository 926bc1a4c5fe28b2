#include "ui/connect_targets.h"

#include "ui/canvas/canvas_view.h"
#include "ui/editor.h"
#include "ui/kind_words.h"

namespace moldloft::ui
{

CanvasView *ConnectTargets::canvas() const
{
    return qobject_cast<CanvasView *>(m_canvas);
}

void ConnectTargets::setCanvas(CanvasView *canvas)
{
    m_canvas = canvas;
    Q_EMIT changed();
}

bool ConnectTargets::begin()
{
    Editor *editor = canvas() ? canvas()->editor() : nullptr;
    const Record *from =
        editor ? editor->document().find(ElementId{editor->selectedId()}) : nullptr;
    if (!from)
        return false;
    m_from = from->id.value;
    m_fromName = QString::fromStdString(from->name);
    m_query.clear();
    m_all.clear();
    std::unordered_set<ElementId> lit{from->id};
    const QPointF centre = canvas()->elementRect(m_from).center();
    for (const RecordPtr &record : editor->document().records()) {
        QVariantList choices = editor->connectionChoices(m_from, record->id.value);
        const bool backwards = choices.isEmpty();
        if (backwards)
            choices = editor->connectionChoices(record->id.value, m_from);
        if (choices.isEmpty())
            continue;
        QStringList meanings;
        for (const QVariant &choice : choices)
            meanings += choice.toMap().value(QStringLiteral("label")).toString();
        const QPointF by = canvas()->elementRect(record->id.value).center() - centre;
        const QString name = QString::fromStdString(record->name);
        m_all.push_back(
            {{QString::number(record->id.value), record->id.value, name, kindAndPlace(*record),
              kindIcon(*record), meanings.join(QStringLiteral(" · "))},
             FuzzyText(name + QLatin1Char(' ') + kindAndPlace(*record)),
             by.manhattanLength()});
        lit.insert(record->id);
    }
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const Target &a, const Target &b) { return a.distance < b.distance; });
    if (m_all.empty()) {
        editor->setStatus(tr("Nothing here can be connected to %1.").arg(m_fromName));
        return false;
    }
    canvas()->setHighlight(std::move(lit));
    show();
    return true;
}

void ConnectTargets::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    show();
}

void ConnectTargets::show()
{
    const FuzzyPattern pattern(m_query);
    std::vector<std::pair<int, const Target *>> found;
    for (const Target &target : m_all) {
        if (const auto score = pattern.score(target.text))
            found.emplace_back(*score, &target);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    if (found.size() > mostRows)
        found.resize(mostRows);
    std::vector<FoundRow> rows;
    for (const auto &[score, target] : found)
        rows.push_back(target->row);
    setRows(std::move(rows));
    setCurrent(rowCount() > 0 ? 0 : -1);
}

void ConnectTargets::setCurrent(int row)
{
    m_current = row < rowCount() ? row : -1;
    if (m_current >= 0 && canvas())
        canvas()->reveal(at(m_current).element);
    Q_EMIT changed();
}

bool ConnectTargets::connectCurrent()
{
    if (m_current < 0 || !canvas())
        return false;
    const quint64 target = at(m_current).element;
    const bool backwards = std::any_of(m_all.begin(), m_all.end(), [&](const Target &one) {
        return one.row.element == target && one.backwards;
    });
    end();
    const quint64 from = backwards ? target : m_from;
    const quint64 to = backwards ? m_from : target;
    const QVariantList choices = canvas()->editor()->connectionChoices(from, to);
    if (choices.size() == 1)
        return canvas()->editor()->connectElements(from, to);
    Q_EMIT canvas()->connectionMenuRequested(from, to, choices,
                                             canvas()->elementRect(target).center());
    return true;
}

void ConnectTargets::end()
{
    if (canvas())
        canvas()->setHighlight(std::nullopt);
}

} // namespace moldloft::ui
