#include "ui/problems_model.h"

#include <QtConcurrentRun>

#include "pipeline/design.h"
#include "rules/engine.h"
#include "rules/live.h"
#include "ui/design_snapshot.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/free_later.h"

namespace moldloft::ui
{

namespace
{

enum Role {
    Severity = Qt::UserRole + 1,
    Message,
    Consequence,
    Location,
    RuleId,
    Fixes,
    ElementRole
};

} // namespace

using Found = std::vector<pipeline::Problem>;

namespace
{

/// The findings with their places in the text that a save would write now; without places where the
/// design cannot be said as text (two elements of one name).
Found validated(const DesignSnapshot &state, rules::LiveFindings &live)
{
    if (const Result<pipeline::Design> design = state.written())
        return pipeline::validate(*design, live);
    Found found;
    live.update(state.document);
    for (rules::Finding &finding : live.all())
        found.push_back({std::move(finding), {}});
    return found;
}

/// What is waived stands last.
std::pair<bool, rules::Severity> rankOf(const rules::Finding &finding)
{
    return {finding.waived.has_value(), finding.severity};
}

QString locationOf(const SourceMark &mark)
{
    if (mark.file.empty())
        return {};
    const QString file = fromUtf8(mark.file).section(QLatin1Char('/'), -1);
    return QStringLiteral("%1:%2:%3").arg(file).arg(mark.line).arg(mark.column);
}

/// What the worker hands over: findings in the order in which they are shown, and their rows.
struct Checked {
    Found found;
    std::vector<Problem> rows;
    QLocale language; ///< which the rows speak
    int errors = 0;
    int warnings = 0;
};

Problem rowOf(const pipeline::Problem &problem)
{
    const auto &[finding, mark] = problem;
    Problem row;
    row.severity =
        finding.waived ? QStringLiteral("waived") : fromUtf8(rules::nameOf(finding.severity));
    row.message = fromUtf8(finding.message);
    row.consequence = finding.waived
                          ? ProblemsModel::tr("Accepted because: %1").arg(fromUtf8(*finding.waived))
                          : fromUtf8(finding.consequence);
    row.ruleId = fromUtf8(finding.rule);
    row.path = fromUtf8(finding.path);
    row.element = finding.element.value;
    for (const ElementId id : finding.related)
        row.related.push_back(id.value);
    for (const rules::Fix &fix : finding.fixes)
        row.fixes += fromUtf8(fix.title);
    row.location = locationOf(mark);
    row.key = QStringLiteral("%1:%2:%3").arg(row.ruleId).arg(row.element).arg(row.path);
    return row;
}

void setRowsOf(Checked &checked)
{
    checked.language = QLocale();
    checked.rows.clear();
    checked.errors = checked.warnings = 0;
    QHash<QString, int> seen;
    for (const pipeline::Problem &problem : checked.found) {
        Problem row = rowOf(problem);
        if (const int repeated = seen[row.key]++)
            row.key += QLatin1Char('#') + QString::number(repeated);
        checked.errors += row.severity == QLatin1String("error") ? 1 : 0;
        checked.warnings += row.severity == QLatin1String("warning") ? 1 : 0;
        checked.rows.push_back(std::move(row));
    }
}

/// All that does not need the window's thread.
std::shared_ptr<Checked> checkedOf(const DesignSnapshot &state, rules::LiveFindings &live)
{
    auto checked = std::make_shared<Checked>();
    checked->found = validated(state, live);
    std::stable_sort(checked->found.begin(), checked->found.end(),
                     [](const pipeline::Problem &a, const pipeline::Problem &b) {
                         return rankOf(a.finding) < rankOf(b.finding);
                     });
    setRowsOf(*checked);
    return checked;
}

} // namespace

struct ProblemsModel::Private {
    QFutureWatcher<std::shared_ptr<Checked>> watcher;
    rules::LiveFindings live{Document()}; ///< the worker's: there is one at a time
    bool again = false;
    Found found; ///< row i of the model is about the i-th
};

ProblemsModel::ProblemsModel(Editor *editor)
    : RowsModel(editor), d(std::make_unique<Private>()), m_editor(editor),
      m_preview(new FixPreview(editor))
{
    connect(editor, &Editor::documentChanged, this, &ProblemsModel::check);
    connect(&d->watcher, &QFutureWatcherBase::finished, this, &ProblemsModel::adopt);
}

ProblemsModel::~ProblemsModel()
{
    d->watcher.waitForFinished();
}

void ProblemsModel::check()
{
    if (m_editor->isReadOnly())
        return;
    d->again = d->watcher.isRunning();
    if (!d->again)
        d->watcher.setFuture(QtConcurrent::run(
            [state = m_editor->snapshot(), &live = d->live] { return checkedOf(state, live); }));
}

void ProblemsModel::adopt()
{
    if (d->again)
        return check();
    const std::shared_ptr<Checked> checked = d->watcher.result();
    if (checked->language != QLocale()) // it was changed meanwhile
        setRowsOf(*checked);
    freeLater(std::exchange(d->found, std::move(checked->found)));
    m_errors = checked->errors;
    m_warnings = checked->warnings;
    adoptRows(std::move(checked->rows));
}

void ProblemsModel::adoptRows(std::vector<Problem> rows)
{
    setRows(std::move(rows));
    Q_EMIT countChanged();
    m_editor->adoptProblems(this->rows());
}

/// The same findings in another language.
void ProblemsModel::retranslate()
{
    Checked checked;
    checked.found = std::move(d->found);
    setRowsOf(checked);
    d->found = std::move(checked.found);
    adoptRows(std::move(checked.rows));
}

void ProblemsModel::selectElement(int row)
{
    if (row < 0 || row >= rowCount() || at(row).element == 0)
        return;
    m_editor->selectElement(at(row).element);
    Q_EMIT m_editor->revealRequested(at(row).element);
}

int ProblemsModel::rowAboutSelection(int current) const
{
    const quint64 element = m_editor->selectedId();
    if (current >= 0 && current < rowCount() && (element == 0 || at(current).isAbout(element)))
        return current;
    const auto found =
        std::find_if(rows().begin(), rows().end(),
                     [element](const Problem &problem) { return problem.isAbout(element); });
    return element == 0 || found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

const rules::Fix *ProblemsModel::fixAt(int row, int fix) const
{
    if (row < 0 || row >= rowCount() || fix < 0)
        return nullptr;
    const auto &fixes = d->found[static_cast<std::size_t>(row)].finding.fixes;
    return fix < static_cast<int>(fixes.size()) ? &fixes[static_cast<std::size_t>(fix)] : nullptr;
}

void ProblemsModel::applyFix(int row, int fix)
{
    const rules::Fix *chosen = fixAt(row, fix);
    if (!chosen)
        return;
    const QString title = fromUtf8(chosen->title);
    const Result<Document> mended = chosen->apply(m_editor->document());
    if (mended)
        m_editor->apply(title, *mended);
    else
        m_editor->setStatus(fromUtf8(mended.error().message));
}

void ProblemsModel::previewFix(int row, int fix)
{
    if (const rules::Fix *chosen = fixAt(row, fix))
        m_preview->show(row, fix, *chosen);
}

QHash<int, QByteArray> ProblemsModel::roleNames() const
{
    return {{Severity, "severity"},  {Message, "message"}, {Consequence, "consequence"},
            {Location, "location"},  {RuleId, "ruleId"},   {Fixes, "fixes"},
            {ElementRole, "element"}};
}

QVariant ProblemsModel::rowData(const Problem &problem, int role) const
{
    switch (role) {
    case Severity:
        return problem.severity;
    case Message:
        return problem.message;
    case Consequence:
        return problem.consequence;
    case Location:
        return problem.location;
    case RuleId:
        return problem.ruleId;
    case Fixes:
        return problem.fixes;
    case ElementRole:
        return problem.element;
    default:
        return {};
    }
}

} // namespace moldloft::ui
