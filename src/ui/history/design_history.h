#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <stop_token>

#include "history/history.h"
#include "pipeline/design_history.h"
#include "ui/history/revision_list.h"

namespace moldloft::ui
{

class Editor;

/// The versions of the open design that git has, with what is open and what is saved on top. Read
/// on another thread while somebody looks (`shown`), and again when the file or the repository has
/// changed.
class DesignHistory : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("ui/editor.h")
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor REQUIRED)
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged)
    Q_PROPERTY(moldloft::ui::RevisionList *revisions READ revisions CONSTANT)
    Q_PROPERTY(bool reading READ isReading NOTIFY changed)
    /// What is, where there is no history to be shown, and what to do about it; "" where there is.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    /// Where the versions come from, and what is missing of them.
    Q_PROPERTY(QString source READ source NOTIFY changed)

public:
    explicit DesignHistory(QObject *parent = nullptr);
    ~DesignHistory() override;

    Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    RevisionList *revisions() { return &m_revisions; }
    bool isReading() const { return m_reading; }
    QString title() const;
    QString hint() const;
    QString source() const;
    const std::optional<pipeline::HistoryPlace> &place() const { return m_place; }

    /// Reads what git has now.
    Q_INVOKABLE void read();

Q_SIGNALS:
    void shownChanged();
    void changed();

private:
    struct Heard;
    void hear(const std::shared_ptr<const Heard> &heard);
    void compareOpen();
    void readSoon();

    QPointer<Editor> m_editor;
    RevisionList m_revisions;
    std::optional<pipeline::HistoryPlace> m_place;
    std::vector<RevisionRow> m_commits; ///< as far as they are read
    RevisionRow m_open, m_saved;
    std::optional<Error> m_fault;
    bool m_endsShallow = false;
    bool m_isFile = false; ///< the design was saved once
    bool m_shown = false;
    bool m_reading = false;
    bool m_stale = true;
    int m_generation = 0;
    std::stop_source m_stop;
    QTimer m_soon;
    QThreadPool m_threads; ///< of one. Waits before the rest goes
};

} // namespace moldloft::ui
