#include "ui/fix_preview.h"

#include <QtConcurrentRun>

#include "ui/changed_lines.h"
#include "ui/design_snapshot.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

constexpr qsizetype mostLines = 16;

QStringList changesBy(const rules::Fix &fix, DesignSnapshot state)
{
    const Result<pipeline::Design> before = state.written();
    Result<Document> mended = fix.apply(state.document);
    if (!before || !mended)
        return {};
    state.document = *std::move(mended);
    const Result<pipeline::Design> after = state.written();
    if (!after)
        return {};
    return lineChanges(fromUtf8(before->file.text), fromUtf8(after->file.text), mostLines);
}

} // namespace

FixPreview::FixPreview(Editor *editor) : QObject(editor), m_editor(editor)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() == 0)
            return; // nobody asks any more
        m_lines = m_watcher.result();
        Q_EMIT changed();
    });
    connect(editor, &Editor::documentChanged, this, &FixPreview::clear);
}

FixPreview::~FixPreview()
{
    m_watcher.waitForFinished();
}

QString FixPreview::spoken() const
{
    QStringList sentences;
    for (const QString &line : m_lines) {
        if (line.startsWith(QLatin1String("+ ")))
            sentences += tr("Adds %1.").arg(line.mid(2).trimmed());
        else if (line.startsWith(QLatin1String("- ")))
            sentences += tr("Removes %1.").arg(line.mid(2).trimmed());
    }
    return sentences.join(QLatin1Char(' '));
}

void FixPreview::show(int row, int fix, const rules::Fix &what)
{
    if (row == m_row && fix == m_fix)
        return;
    m_row = row;
    m_fix = fix;
    m_lines.clear();
    Q_EMIT changed();
    m_watcher.setFuture(
        QtConcurrent::run([what, state = m_editor->snapshot()] { return changesBy(what, state); }));
}

void FixPreview::clear()
{
    if (m_row < 0)
        return;
    m_row = -1;
    m_fix = -1;
    m_lines.clear();
    m_watcher.setFuture({}); // what is still worked out is for nobody
    Q_EMIT changed();
}

} // namespace moldloft::ui
