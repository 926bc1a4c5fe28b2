#include "ui/command_finder.h"

#include <QFileInfo>
#include <QKeySequence>
#include <QSettings>

#include <numeric>

#include "ui/command_list.h"
#include "ui/editor.h"
#include "ui/kind_words.h"

namespace moldloft::ui
{

namespace
{

enum Role { Title = Qt::UserRole + 1, Detail, Keys, IconName, Reason };

constexpr int mostRemembered = 12;
const QString rememberedKey = QStringLiteral("palette/used");

QString nativeKeys(const QObject &command)
{
    const QStringList keys = command.property("keys").toStringList();
    return keys.isEmpty() ? QString()
                          : QKeySequence(keys.first()).toString(QKeySequence::NativeText);
}

} // namespace

Editor *CommandFinder::editor() const
{
    return m_editor;
}

void CommandFinder::setEditor(Editor *editor)
{
    m_editor = editor;
    Q_EMIT editorChanged();
}

void CommandFinder::begin()
{
    m_all.clear();
    addCommands();
    if (m_editor) {
        addElements();
        addFiles();
    }
    const QStringList used = QSettings().value(rememberedKey).toStringList();
    for (Candidate &candidate : m_all) {
        const auto at = used.indexOf(candidate.line.key);
        candidate.bonus = at < 0 ? 0 : 60 - 4 * static_cast<int>(at);
    }
    m_narrowed.clear();
    m_query.clear();
    show();
}

void CommandFinder::add(PaletteLine line, QObject *command)
{
    // What stands beside the title is found too, but a match across both counts less.
    const QString text = line.title + QLatin1Char(' ') + line.detail;
    m_all.push_back({std::move(line), FuzzyText(text), command, 0});
}

void CommandFinder::addCommands()
{
    for (QObject *command : CommandList::under(m_source)) {
        PaletteLine line{QStringLiteral("command:") + command->objectName(),
                         PaletteLine::What::Command,
                         command->property("text").toString(),
                         CommandList::groupOf(command),
                         nativeKeys(*command),
                         command->property("iconName").toString(),
                         command->property("reason").toString(),
                         0};
        add(std::move(line), command);
    }
}

void CommandFinder::addElements()
{
    for (const RecordPtr &record : m_editor->document().records()) {
        if (record->kind() == ElementKind::Note)
            continue;
        PaletteLine line{QStringLiteral("element:") + QString::fromStdString(record->path()),
                         PaletteLine::What::Element,
                         QString::fromStdString(record->name),
                         kindAndPlace(*record),
                         {},
                         kindIcon(*record),
                         {},
                         record->id.value};
        add(std::move(line));
    }
}

void CommandFinder::addFiles()
{
    for (const RecentDesign &design : m_editor->recentDesigns()->rows()) {
        const QFileInfo file(design.key);
        add({QStringLiteral("design:") + design.key,
             PaletteLine::What::Design,
             tr("Open %1").arg(file.fileName()),
             file.path(),
             {},
             QStringLiteral("file"),
             {},
             0});
    }
    for (const TemplateCardRow &one : m_editor->templates()->rows())
        add({QStringLiteral("template:") + one.key,
             PaletteLine::What::Template,
             tr("New design from %1").arg(one.key),
             tr("Template"),
             {},
             QStringLiteral("plus"),
             {},
             0});
}

void CommandFinder::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    show();
}

std::vector<CommandFinder::Match> CommandFinder::matches()
{
    const FuzzyPattern pattern(m_query);
    if (m_narrowed.isEmpty() || !m_query.startsWith(m_narrowed)) {
        m_left.resize(m_all.size());
        std::iota(m_left.begin(), m_left.end(), std::size_t(0));
    }
    std::vector<Match> found;
    for (const std::size_t at : m_left) {
        const Candidate &candidate = m_all[at];
        // Nothing typed: what was used last, then the commands.
        if (pattern.isEmpty() && !candidate.command && candidate.bonus == 0)
            continue;
        if (const auto score = pattern.score(candidate.text)) {
            const int ready = candidate.line.reason.isEmpty() ? 20 : 0;
            found.push_back({*score + candidate.bonus + (pattern.isEmpty() ? 0 : ready), at});
        }
    }
    if (!pattern.isEmpty()) {
        m_left.clear();
        for (const Match &match : found)
            m_left.push_back(match.candidate);
        m_narrowed = m_query;
    }
    return found;
}

void CommandFinder::show()
{
    std::vector<Match> found = matches();
    const auto shown =
        found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), mostLines));
    std::partial_sort(found.begin(), shown, found.end(), [](const Match &a, const Match &b) {
        return a.score != b.score ? a.score > b.score : a.candidate < b.candidate;
    });
    std::vector<PaletteLine> lines;
    for (auto match = found.begin(); match != shown; ++match)
        lines.push_back(m_all[match->candidate].line);
    setRows(std::move(lines));
    Q_EMIT queryChanged();
}

void CommandFinder::remember(const QString &key)
{
    QStringList used = QSettings().value(rememberedKey).toStringList();
    used.removeAll(key);
    used.prepend(key);
    QSettings().setValue(rememberedKey, used.mid(0, mostRemembered));
}

bool CommandFinder::activate(int row)
{
    if (row < 0 || row >= rowCount() || !at(row).reason.isEmpty())
        return false;
    const PaletteLine line = at(row);
    remember(line.key);
    switch (line.what) {
    case PaletteLine::What::Command:
        for (const Candidate &candidate : m_all) {
            if (candidate.line.key == line.key && candidate.command)
                return QMetaObject::invokeMethod(candidate.command, "trigger");
        }
        return false;
    case PaletteLine::What::Element:
        m_editor->selectElement(line.element);
        Q_EMIT m_editor->revealRequested(line.element);
        return true;
    case PaletteLine::What::Design:
        Q_EMIT designChosen(line.key.section(QLatin1Char(':'), 1));
        return true;
    case PaletteLine::What::Template:
        Q_EMIT templateChosen(line.key.section(QLatin1Char(':'), 1));
        return true;
    }
    return false;
}

QHash<int, QByteArray> CommandFinder::roleNames() const
{
    return {{Title, "title"},
            {Detail, "detail"},
            {Keys, "keys"},
            {IconName, "glyph"},
            {Reason, "reason"}};
}

QVariant CommandFinder::rowData(const PaletteLine &line, int role) const
{
    switch (role) {
    case Title:
        return line.title;
    case Detail:
        return line.detail;
    case Keys:
        return line.keys;
    case IconName:
        return line.icon;
    case Reason:
        return line.reason;
    default:
        return {};
    }
}

} // namespace moldloft::ui
