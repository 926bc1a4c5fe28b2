#include "ui/problems_model.h"

#include <QtConcurrentRun>

#include "rules/engine.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui {

namespace {

enum Role { Severity = Qt::UserRole + 1, Message, Consequence, Location, RuleId, Fixes, ElementRole };

} // namespace

struct ProblemsModel::Private {
    /// Row i of the model is about finding i.
    using Findings = std::vector<rules::Finding>;
    QFutureWatcher<Findings> watcher;
    Document wanted;
    bool again = false;
    Findings findings;
};

ProblemsModel::ProblemsModel(Editor *editor) : RowsModel(editor), d(std::make_unique<Private>()), m_editor(editor)
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
    d->wanted = m_editor->document();
    d->again = d->watcher.isRunning();
    if (!d->again)
        d->watcher.setFuture(QtConcurrent::run([document = d->wanted] { return rules::runAll(document); }));
}

void ProblemsModel::adopt()
{
    if (d->again)
        return check();
    d->findings = d->watcher.result();
    std::stable_sort(d->findings.begin(), d->findings.end(), [](const rules::Finding &a, const rules::Finding &b) {
        return a.severity < b.severity;
    });
    std::vector<Problem> rows;
    QHash<QString, int> seen;
    for (const rules::Finding &finding : d->findings) {
        Problem row;
        row.severity = fromUtf8(rules::nameOf(finding.severity));
        row.message = fromUtf8(finding.message);
        row.consequence = fromUtf8(finding.consequence);
        row.ruleId = fromUtf8(finding.rule);
        row.path = fromUtf8(finding.path);
        row.element = finding.element.value;
        for (const rules::Fix &fix : finding.fixes)
            row.fixes += fromUtf8(fix.title);
        row.location = m_editor->locationOf(finding.element, finding.path);
        row.key = QStringLiteral("%1:%2:%3").arg(row.ruleId).arg(row.element).arg(row.path);
        if (const int repeated = seen[row.key]++)
            row.key += QLatin1Char('#') + QString::number(repeated);
        rows.push_back(std::move(row));
    }
    m_errors = rules::count(d->findings, rules::Severity::Error);
    m_warnings = rules::count(d->findings, rules::Severity::Warning);
    setRows(std::move(rows));
    Q_EMIT countChanged();
    m_editor->adoptProblems(this->rows());
}

void ProblemsModel::selectElement(int row)
{
    if (row < 0 || row >= rowCount() || at(row).element == 0)
        return;
    m_editor->selectElement(at(row).element);
    Q_EMIT m_editor->revealRequested(at(row).element);
}

void ProblemsModel::applyFix(int row, int fix)
{
    if (row < 0 || row >= rowCount())
        return;
    const rules::Finding &finding = d->findings[static_cast<std::size_t>(row)];
    if (fix < 0 || fix >= static_cast<int>(finding.fixes.size()))
        return;
    const rules::Fix &chosen = finding.fixes[static_cast<std::size_t>(fix)];
    const QString title = fromUtf8(chosen.title);
    const Result<Document> mended = chosen.apply(m_editor->document());
    if (mended)
        m_editor->apply(title, *mended);
    else
        m_editor->setStatus(fromUtf8(mended.error().message));
}

QHash<int, QByteArray> ProblemsModel::roleNames() const
{
    return {{Severity, "severity"}, {Message, "message"}, {Consequence, "consequence"}, {Location, "location"},
            {RuleId, "ruleId"}, {Fixes, "fixes"}, {ElementRole, "element"}};
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
