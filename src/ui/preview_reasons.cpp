#include "ui/preview_reasons.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <optional>

#include "export/explain/explained_file.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/translated.h"

namespace moldloft::ui
{

namespace
{

using explain::Cause;
using explain::ExplainedFile;
using Explained = std::optional<ExplainedFile>;

enum Role { Word = Qt::UserRole + 1, Text, Element };

struct Subject {
    Document document;
    QString path;
    QString text;
    bool operator==(const Subject &) const = default;
};

QString wordOf(Cause::Kind kind)
{
    switch (kind) {
    case Cause::Kind::Written:
        return PreviewReasons::tr("field");
    case Cause::Kind::Drawn:
        return PreviewReasons::tr("line");
    case Cause::Kind::Named:
        return PreviewReasons::tr("name");
    case Cause::Kind::Assumed:
        return PreviewReasons::tr("default");
    case Cause::Kind::Asked:
        return PreviewReasons::tr("option");
    }
    return {};
}

/// Long values by their first line.
QString briefly(const Value &value)
{
    if (value.isNull())
        return PreviewReasons::tr("not there");
    if (!value.isScalar())
        return value.isMap() ? QStringLiteral("{}") : QStringLiteral("[]");
    constexpr qsizetype most = 60;
    const QString text = fromUtf8(value.scalarText());
    const QString first = text.section(QLatin1Char('\n'), 0, 0);
    return first.size() > most || first.size() < text.size()
               ? first.left(most) + QStringLiteral(" …")
               : first;
}

std::vector<WhyLine> rowsOf(const explain::LineReason &found)
{
    std::vector<WhyLine> rows;
    const auto add = [&rows](QString word, QString text, quint64 element = 0) {
        rows.push_back({QString::number(rows.size()), std::move(word), std::move(text), element});
    };
    for (const Cause &cause : found.causes)
        add(wordOf(cause.kind), translated(cause.message), cause.element.value);
    if (!found.reason.empty() && found.causes.empty())
        add(PreviewReasons::tr("rule"), translated(found.reason));
    for (const auto &[overlay, value] : found.elsewhere)
        add(PreviewReasons::tr("in %1").arg(fromUtf8(overlay)), briefly(value));
    return rows;
}

} // namespace

struct PreviewReasons::Private {
    Subject wanted;
    Subject explained; ///< what the watcher works at, or `file` is about
    Explained file;
    QFutureWatcher<Explained> watcher;
};

PreviewReasons::PreviewReasons(Editor *editor)
    : RowsModel(editor), d(std::make_unique<Private>()), m_editor(editor)
{
    connect(&d->watcher, &QFutureWatcherBase::finished, this, &PreviewReasons::adopt);
}

PreviewReasons::~PreviewReasons()
{
    d->watcher.waitForFinished();
}

void PreviewReasons::show(const Document &document, const QString &path, const QString &text)
{
    Subject wanted{document, path, text};
    if (wanted == d->wanted)
        return;
    if (wanted.path != d->wanted.path)
        m_line = 0;
    d->wanted = std::move(wanted);
    d->file.reset();
    if (!d->watcher.isRunning())
        start();
    refresh();
}

void PreviewReasons::start()
{
    d->explained = d->wanted;
    if (d->wanted.path.isEmpty())
        return;
    d->watcher.setFuture(QtConcurrent::run([subject = d->wanted] {
        return ExplainedFile::of(subject.document, {}, subject.path.toStdString(),
                                 subject.text.toStdString());
    }));
}

void PreviewReasons::adopt()
{
    if (!(d->explained == d->wanted))
        start();
    else
        d->file = d->watcher.result();
    refresh();
}

void PreviewReasons::setLine(int line)
{
    if (m_line == line)
        return;
    m_line = line;
    refresh();
}

bool PreviewReasons::isReady() const
{
    return d->file.has_value();
}

bool PreviewReasons::isWorking() const
{
    return d->watcher.isRunning() && !d->wanted.path.isEmpty();
}

void PreviewReasons::refresh()
{
    const auto found =
        d->file && m_line >= 0 ? d->file->at(static_cast<std::size_t>(m_line)) : std::nullopt;
    m_place = found ? fromUtf8(found->place) : QString();
    setRows(found ? rowsOf(*found) : std::vector<WhyLine>());
    Q_EMIT changed();
}

QString PreviewReasons::spoken() const
{
    QStringList parts;
    for (const WhyLine &reason : rows())
        parts += tr("%1: %2").arg(reason.word, reason.text);
    return parts.isEmpty() ? QString()
                           : tr("%1. %2").arg(m_place, parts.join(QStringLiteral(". ")));
}

void PreviewReasons::selectElement(int row)
{
    if (row < 0 || row >= rowCount() || at(row).element == 0)
        return;
    const quint64 element = at(row).element; // the rows go with the selection
    m_editor->selectElement(element);
    Q_EMIT m_editor->revealRequested(element);
}

void PreviewReasons::retranslate()
{
    refresh();
}

QHash<int, QByteArray> PreviewReasons::roleNames() const
{
    return {{Word, "word"}, {Text, "reason"}, {Element, "element"}};
}

QVariant PreviewReasons::rowData(const WhyLine &reason, int role) const
{
    if (role == Word)
        return reason.word;
    return role == Element ? QVariant(reason.element) : role == Text ? reason.text : QVariant();
}

} // namespace moldloft::ui
