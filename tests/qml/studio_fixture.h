#pragma once

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "ui/editor.h"
#include "ui/preferences.h"
#include "ui/studio.h"

/// The whole window as the program makes it, with every warning of its QML collected, and settings
/// that belong to the test alone.
class Studio
{
public:
    Studio()
    {
        QSettings().clear();
        load();
        preferences->overrideScheme(QStringLiteral("light"));
    }
    ~Studio()
    {
        engine.reset(); // before what its bindings look at
    }
    /// The window anew, as after a restart: with the settings that were kept.
    void reopen()
    {
        engine.reset();
        load();
    }
    void load()
    {
        preferences = std::make_unique<moldloft::ui::Preferences>();
        editor = std::make_unique<moldloft::ui::Editor>();
        if (!journal.isEmpty())
            editor->recovery()->start(journal);
        engine = std::make_unique<QQmlApplicationEngine>();
        QObject::connect(engine.get(), &QQmlEngine::warnings, engine.get(),
                         [this](const QList<QQmlError> &found) {
                             for (const QQmlError &error : found)
                                 warnings += error.toString();
                         });
        window = moldloft::ui::loadWindow(*engine, *editor, *preferences);
        if (window) {
            window->resize(1440, 900);
            window->requestActivate(); // keys go to the active window alone
            active = QTest::qWaitForWindowActive(window);
        }
    }

    /// nullptr where it is not, or not visible. The inspector shows its rows one after the other.
    QQuickItem *item(const QString &name) const
    {
        (void)QTest::qWaitFor([this] { return editor->inspector()->isShown(); }, 2000);
        return named(window->contentItem(), name);
    }

    /// The visible item of that object name, popups included: they are children of the overlay.
    static QQuickItem *named(QQuickItem *root, const QString &name)
    {
        if (root->objectName() == name && root->isVisible())
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = named(child, name))
                return found;
        }
        return nullptr;
    }

    static QPoint centreOf(const QQuickItem *item)
    {
        return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    }
    /// Waits for the next frame: what has just appeared is placed between frames.
    void settle()
    {
        (void)QTest::qWaitFor([this] { return editor->inspector()->isShown(); }, 2000);
        bool drawn = false;
        const auto frame = QObject::connect(window, &QQuickWindow::frameSwapped, window,
                                            [&drawn] { drawn = true; });
        window->update();
        (void)QTest::qWaitFor([&drawn] { return drawn; }, 2000);
        QObject::disconnect(frame);
    }
    bool click(const QString &name)
    {
        settle(); // it is clicked where a person sees it
        const QQuickItem *target = item(name);
        if (!target || !target->isEnabled())
            return false;
        QTest::mouseClick(window, Qt::LeftButton, {}, centreOf(target));
        return true;
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(window, c.toLatin1());
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(window, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step) {
            QTest::mouseMove(window, from + (to - from) * step / 8);
            QTest::qWait(
                10); // the pointer of a hand: hover and drag events are delivered between frames
        }
        QTest::mouseRelease(window, Qt::LeftButton, {}, to);
    }

    QString journal; ///< the folder that the next load() keeps its journal in
    std::unique_ptr<moldloft::ui::Preferences> preferences;
    std::unique_ptr<moldloft::ui::Editor> editor;
    std::unique_ptr<QQmlApplicationEngine> engine;
    QQuickWindow *window = nullptr;
    QStringList warnings;
    bool active = false;
};

/// main() of a window test: the application as the program prepares it, but with its own settings.
#define MOLDLOFT_WINDOW_MAIN(Test)                                                                 \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        moldloft::ui::prepareProcess(argc, argv);                                                  \
        QGuiApplication app(argc, argv);                                                           \
        moldloft::ui::prepareApplication();                                                        \
        QStandardPaths::setTestModeEnabled(true);                                                  \
        const QTemporaryDir settings;                                                              \
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());        \
        Test test;                                                                                 \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
