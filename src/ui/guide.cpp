#include "ui/guide.h"

#include <algorithm>

#include "ui/editor_private.h"

namespace moldloft::ui
{

void Guide::setEditor(Editor *editor)
{
    m_editor = editor;
    connect(editor, &Editor::documentChanged, this, &Guide::look);
    connect(editor, &Editor::findingsChanged, this, &Guide::look);
    connect(editor->project(), &ProjectJob::changed, this, &Guide::look);
    // Another design, or none: the example is left, what was done stays done.
    connect(editor, &Editor::started, this, [this] {
        if (m_opening || !m_isExample)
            return;
        m_isExample = false;
        leave();
    });
}

void Guide::openExample()
{
    m_opening = true;
    m_editor->newFromTemplate(QStringLiteral("guide/first"));
    m_opening = false;
    m_isExample = true;
    m_first.clear();
    for (const Record *service : m_editor->document().all(ElementKind::Service))
        m_first.insert(service->id);
}

void Guide::start()
{
    if (!m_isExample)
        openExample();
    m_shown = true;
    look();
    Q_EMIT changed();
}

void Guide::restart()
{
    m_step = 0;
    m_done = 0;
    m_broken = false;
    m_isExample = false;
    start();
}

void Guide::leave()
{
    m_shown = false;
    Q_EMIT changed();
}

void Guide::next()
{
    m_step = std::min(m_step + 1, steps);
    look();
    Q_EMIT changed();
}

void Guide::finish(int step)
{
    if (m_done & (1 << step))
        return;
    m_done |= 1 << step;
    Q_EMIT changed();
}

bool Guide::hasNewService() const
{
    const auto &services = m_editor->document().all(ElementKind::Service);
    return std::any_of(services.begin(), services.end(),
                       [this](const Record *service) { return !m_first.contains(service->id); });
}

bool Guide::hasSharedDatabase() const
{
    for (int row = 0; row < m_editor->problems()->rowCount(); ++row) {
        if (m_editor->problems()->at(row).ruleId == QLatin1String("database-shared"))
            return true;
    }
    return false;
}

/// What has really happened, whoever did it and how.
void Guide::look()
{
    if (!m_shown || !m_isExample)
        return;
    if (m_step == 0 && hasNewService())
        finish(0);
    if (m_step == 1 && hasSharedDatabase() && !m_broken) {
        m_broken = true;
        Q_EMIT changed();
    } else if (m_step == 1 && m_broken && !hasSharedDatabase()) {
        finish(1);
    }
    if (m_step == 2 && m_editor->project()->state() == QLatin1String("done"))
        finish(2);
}

} // namespace moldloft::ui
