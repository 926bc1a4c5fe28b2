#pragma once

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <set>

#include "ui/editor.h"

namespace moldloft::ui
{

/// The guided example: three things to do on a small design, each ticked when it has really
/// happened, however it was done. It watches and asks for nothing; it can be left at any time and
/// taken up where it was.
class Guide : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor REQUIRED)
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    /// 0 draw, 1 break a rule and mend it, 2 export, 3 all is done.
    Q_PROPERTY(int step READ step NOTIFY changed)
    Q_PROPERTY(bool broken READ isBroken NOTIFY changed) ///< the first half of step 1
    /// Its design is the one that is open: taking it up again opens nothing.
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(int done READ done NOTIFY changed) ///< a bit a step; skipped ones are not set

public:
    static constexpr int steps = 3;

    explicit Guide(QObject *parent = nullptr) : QObject(parent) {}

    Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    bool isShown() const { return m_shown; }
    int step() const { return m_step; }
    bool isBroken() const { return m_broken; }
    bool isOpen() const { return m_isExample; }
    int done() const { return m_done; }

    /// The first time, and where its design is no longer open, with the design of the example.
    Q_INVOKABLE void start();
    Q_INVOKABLE void leave();
    /// On to the next step, whether or not this one is done.
    Q_INVOKABLE void next();
    Q_INVOKABLE void restart();

Q_SIGNALS:
    void changed();

private:
    void openExample();
    void look();
    bool hasNewService() const;
    bool hasSharedDatabase() const;
    void finish(int step);

    QPointer<Editor> m_editor;
    std::set<ElementId> m_first; ///< the services that were there
    int m_step = 0;
    int m_done = 0;
    bool m_broken = false;
    bool m_shown = false;
    bool m_opening = false;
    bool m_isExample = false; ///< its design is the one that is open
};

} // namespace moldloft::ui
