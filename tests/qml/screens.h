#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QQuickItem>

#include <functional>
#include <vector>

#include "qml/lost_edits.h"
#include "qml/studio_fixture.h"

// Every screen of the window, and what stands on it: for the tests that walk all of them.
namespace screens
{

using namespace moldloft;
using namespace moldloft::ui;

struct Screen {
    const char *name;
    /// Brings a new window there. False where it did not work.
    std::function<bool(Studio &)> show;
};

inline bool waitFor(const std::function<bool()> &done)
{
    return QTest::qWaitFor(done, 5000);
}

/// The popup that is open in front, or the whole window's content.
inline QQuickItem *front(const Studio &studio)
{
    QQuickItem *overlay = nullptr;
    for (QQuickItem *child : studio.window->contentItem()->childItems()) {
        if (QByteArray(child->metaObject()->className()).contains("Overlay"))
            overlay = child;
    }
    const auto isPopup = [](const QQuickItem *item) {
        return item->isVisible() && item->width() > 8 &&
               QByteArray(item->metaObject()->className()).contains("PopupItem");
    };
    if (overlay) {
        const QList<QQuickItem *> items = overlay->childItems();
        for (auto item = items.crbegin(); item != items.crend(); ++item) {
            if (isPopup(*item))
                return *item;
        }
    }
    return studio.window->contentItem();
}

inline bool template_(Studio &studio, const char *select)
{
    studio.editor->newFromTemplate(QStringLiteral("ticketing"));
    for (const RecordPtr &record : studio.editor->document().records()) {
        if (record->name == select)
            studio.editor->selectElement(record->id.value);
    }
    return waitFor([&] { return studio.item("canvas") != nullptr; });
}

/// Opens by key and waits for a popup in front.
inline bool popup(Studio &studio, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(studio.window, key, modifiers);
    return waitFor([&] { return front(studio) != studio.window->contentItem(); });
}

inline bool broken(Studio &studio)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("broken.moldloft.yaml")));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write("moldloft: 1\nname: broken\nnamespaces:\n  main:\n    services:\n"
                   "      orders:\n        replica: 2\n") < 0)
        return false;
    file.close();
    studio.editor->open(file.fileName());
    return waitFor([&] { return studio.editor->broken().isBroken; });
}

inline bool withProblems(Studio &studio)
{
    if (!template_(studio, "orders"))
        return false;
    for (const char *name : {"orders-db", "payments"}) { // what they owned is owned by nobody
        for (const RecordPtr &record : studio.editor->document().records()) {
            if (record->name == name) {
                studio.editor->selectElement(record->id.value);
                studio.editor->deleteSelection();
                break;
            }
        }
    }
    return waitFor([&] { return studio.editor->problems()->count() > 0; });
}

/// The panel above the canvas that the search and the targets of a line stand in.
inline bool panel(Studio &studio, const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!template_(studio, "orders"))
        return false;
    studio.item("canvas")->forceActiveFocus();
    QTest::keyClick(studio.window, key, modifiers);
    const QString field = QString::fromLatin1(name) + QStringLiteral("Field");
    return waitFor([&] { return studio.item(field) && studio.item(field)->hasActiveFocus(); });
}

inline bool typed(Studio &studio, const char *text, const char *waitForNoLineIn)
{
    studio.type(QString::fromLatin1(text));
    return waitFor([&] {
        const auto *list =
            studio.window->findChild<QObject *>(QString::fromLatin1(waitForNoLineIn));
        return list && list->property("count").toInt() == 0;
    });
}

/// A design on disk, in a folder that goes with the test program.
inline QString designFile()
{
    static const QTemporaryDir folder;
    return folder.filePath(QStringLiteral("shop.moldloft.yaml"));
}

inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) > 0;
}

/// As on the start after a crash: the welcome page, and what was lost.
inline bool lost(Studio &studio)
{
    static const QTemporaryDir folder;
    const QString journal = folder.filePath(QStringLiteral("journal"));
    QDir(journal).removeRecursively();
    if (!write(designFile(), lostDesign) || !loseEdits(journal, designFile()))
        return false;
    studio.editor->recovery()->start(journal);
    return waitFor([&] { return studio.item("restore-shop") != nullptr; });
}

inline bool compared(Studio &studio)
{
    if (!lost(studio))
        return false;
    studio.editor->open(designFile());
    return waitFor([&] { return front(studio) != studio.window->contentItem(); });
}

/// Edited here, and by somebody else in the file.
inline bool changedOnDisk(Studio &studio)
{
    if (!write(designFile(), lostDesign))
        return false;
    studio.editor->open(designFile());
    if (!waitFor([&] { return studio.editor->hasDesign() && !studio.editor->isBusy(); }))
        return false;
    Record page = *studio.editor->document().find(ElementKind::Service, "front", "page");
    page.as<Service>()->replicas = 5;
    (void)studio.editor->apply("Edit replicas", *replaceElement(studio.editor->document(), page));
    QByteArray theirs(lostDesign);
    if (!write(designFile(), theirs.replace("replicas: 2", "replicas: 7")))
        return false;
    return waitFor([&] { return studio.editor->fileState()->trouble() == "changed"; });
}

/// An export up to its review.
inline bool reviewed(Studio &studio)
{
    if (!template_(studio, "orders") || !popup(studio, Qt::Key_E, Qt::ControlModifier))
        return false;
    const moldloft::ui::ProjectJob &job = *studio.editor->project();
    if (!QTest::qWaitFor([&] { return job.isReady(); }, 30000) || !studio.click("projectRun"))
        return false;
    return QTest::qWaitFor(
        [&] { return studio.item("reviewRun") && studio.item("reviewRun")->isEnabled(); }, 30000);
}

/// A design whose project has a conflict in it, and is a repository.
inline bool inConflict(Studio &studio)
{
    static const QTemporaryDir folder; // of its own: the banner stays as long as the conflict
    const QString design = folder.filePath(QStringLiteral("shop.moldloft.yaml"));
    const QString project = folder.filePath(QStringLiteral("shop-project"));
    QDir().mkpath(project + QStringLiteral("/.moldloft"));
    QProcess git;
    git.start(QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"),
                                      QStringLiteral("-b"), QStringLiteral("main"), project});
    if (!git.waitForFinished() || !write(design, lostDesign) ||
        !write(project + QStringLiteral("/.moldloft/generated.json"),
               "{\"moldloft\": 1, \"design\": \"shop.moldloft.yaml\", \"files\": {\"a.txt\": "
               "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}}") ||
        !write(project + QStringLiteral("/a.txt"),
               "first\n<<<<<<< yours (main)\nmine\n||||||| generated before\nbase\n=======\n"
               "new\n>>>>>>> generated now\nlast\n"))
        return false;
    studio.editor->open(design);
    return waitFor([&] { return studio.item("bannerSolve") != nullptr; });
}

/// Runs git as a user of its own. False where it fails.
inline bool git(const QTemporaryDir &folder, QStringList arguments)
{
    QProcess git;
    git.start(QStringLiteral("git"), QStringList{"-C", folder.path(), "-c", "user.name=A Drafter",
                                                 "-c", "user.email=drafter@example.com"} +
                                         arguments);
    return git.waitForFinished() && git.exitCode() == 0;
}

/// The ticketing design, committed in that folder; "" where it did not work.
inline QString committedDesign(const QTemporaryDir &folder)
{
    const QString design = folder.filePath(QStringLiteral("ticketing.moldloft.yaml"));
    const bool isMade =
        QFile::copy(QStringLiteral(":/moldloft/templates/ticketing.moldloft.yaml"), design) &&
        QFile::setPermissions(design, QFile::ReadOwner | QFile::WriteOwner) &&
        git(folder, {"init", "-q", "-b", "main"}) && git(folder, {"add", "-A"}) &&
        git(folder, {"commit", "-q", "-m", "Begin"});
    return isMade ? design : QString();
}

inline bool committed(const QTemporaryDir &folder, const QString &design, const char *before,
                      const char *after)
{
    QFile file(design);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray text = file.readAll();
    file.close();
    return text.contains(before) && write(design, text.replace(before, after)) &&
           git(folder, {"commit", "-q", "-a", "-m", "Changed"});
}

/// A design of two commits in a folder of its own.
inline bool withHistory(Studio &studio)
{
    static const QTemporaryDir folder;
    static const QString design = committedDesign(folder);
    static const bool isMade = committed(folder, design, "latency: 20ms", "latency: 200ms");
    if (!isMade)
        return false;
    studio.editor->open(design);
    if (!waitFor([&] { return studio.item("historyTab") != nullptr; }))
        return false;
    QTest::keyClick(studio.window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    return waitFor([&] { return studio.item("revision-2") != nullptr; });
}

/// A design that git's merge has left in conflict, opened on the canvas with both sides.
inline bool conflictedDesign(Studio &studio)
{
    static const QTemporaryDir folder;
    static const QString design = committedDesign(folder);
    constexpr const char *before = "      orders:\n        replicas: 2\n";
    static const bool isMade =
        git(folder, {"switch", "-q", "-c", "other"}) &&
        committed(folder, design, before, "      orders:\n        replicas: 4\n") &&
        git(folder, {"switch", "-q", "main"}) &&
        committed(folder, design, before, "      orders:\n        replicas: 3\n") &&
        !git(folder, {"merge", "-q", "other"});
    if (!isMade)
        return false;
    studio.editor->open(design);
    return waitFor([&] { return studio.item("brokenSolve") != nullptr; }) &&
           studio.click("brokenSolve") &&
           waitFor([&] { return studio.item("theirs-0") != nullptr; });
}

inline const std::vector<Screen> &all()
{
    using S = Studio;
    constexpr auto control = Qt::ControlModifier;
    static const std::vector<Screen> screens{
        {"welcome", [](S &s) { return s.item("welcome") != nullptr; }},
        {"broken file", broken},
        {"new design", [](S &s) { return s.editor->newDesign(), s.item("workspace") != nullptr; }},
        {"service", [](S &s) { return template_(s, "orders"); }},
        {"ingress", [](S &s) { return template_(s, "public"); }},
        {"problems", withProblems},
        {"preview",
         [](S &s) {
             return template_(s, "orders") && s.click("previewTab") &&
                    waitFor([&] { return s.editor->preview()->count() > 0; });
         }},
        {"what-if",
         [](S &s) {
             return template_(s, "orders") && s.click("whatIfTab") &&
                    waitFor([&] { return s.item("whatIfEntries-0") != nullptr; });
         }},
        {"failure",
         [](S &s) {
             if (!template_(s, "orders"))
                 return false;
             s.item("canvas")->forceActiveFocus();
             QTest::keyClick(s.window, Qt::Key_D, Qt::ShiftModifier);
             return waitFor([&] { return s.item("whatIfScrubber") != nullptr; });
         }},
        {"cluster",
         [](S &s) {
             if (!template_(s, "orders"))
                 return false;
             QTest::keyClick(s.window, Qt::Key_K, control | Qt::ShiftModifier);
             return waitFor([&] { return s.item("clusterNode-0") != nullptr; });
         }},
        {"outline",
         [](S &s) {
             if (!template_(s, "orders"))
                 return false;
             QTest::keyClick(s.window, Qt::Key_O, control | Qt::ShiftModifier);
             return waitFor([&] { return s.item("outline-orders") != nullptr; });
         }},
        {"preview of nothing",
         [](S &s) {
             if (!template_(s, "orders") || !s.click("previewTab"))
                 return false;
             s.editor->clearSelection();
             return true;
         }},
        {"menu", [](S &s) { return template_(s, "orders") && popup(s, Qt::Key_F10); }},
        {"context menu",
         [](S &s) {
             if (!template_(s, "orders"))
                 return false;
             s.item("canvas")->forceActiveFocus();
             return popup(s, Qt::Key_Menu);
         }},
        {"settings",
         [](S &s) { return template_(s, "orders") && popup(s, Qt::Key_Comma, control); }},
        {"export", [](S &s) { return template_(s, "orders") && popup(s, Qt::Key_E, control); }},
        {"commit",
         [](S &s) { return template_(s, "orders") && popup(s, Qt::Key_Return, control); }},
        {"review", reviewed},
        {"conflicts",
         [](S &s) {
             return inConflict(s) && s.click("bannerSolve") &&
                    waitFor([&] { return s.item("hunkEdit0") != nullptr; });
         }},
        {"repository",
         [](S &s) {
             return inConflict(s) && popup(s, Qt::Key_B, control) &&
                    waitFor([&] { return s.item("branchName") != nullptr; });
         }},
        {"question",
         [](S &s) {
             s.editor->newDesign();
             s.editor->addFromKeyboard(QStringLiteral("service"));
             s.window->close();
             return waitFor([&] { return s.item("questionSave") != nullptr; });
         }},
        {"command palette",
         [](S &s) { return template_(s, "orders") && popup(s, Qt::Key_K, control); }},
        {"command palette without a hit",
         [](S &s) {
             return template_(s, "orders") && popup(s, Qt::Key_K, control) &&
                    typed(s, "qqqq", "paletteLines");
         }},
        {"search",
         [](S &s) {
             if (!panel(s, "search", Qt::Key_F, control))
                 return false;
             s.type(QStringLiteral("orders"));
             return waitFor([&] {
                 return s.item("searchList") && s.item("searchList")->property("count").toInt() > 0;
             });
         }},
        {"search without a hit",
         [](S &s) {
             return panel(s, "search", Qt::Key_F, control) && typed(s, "qqqq", "searchList");
         }},
        {"connect", [](S &s) { return panel(s, "connectTo", Qt::Key_L, {}); }},
        {"keys", [](S &s) { return template_(s, "orders") && popup(s, Qt::Key_Question); }},
        {"lines",
         [](S &s) { return template_(s, "orders") && popup(s, Qt::Key_F1, Qt::ShiftModifier); }},
        {"about", [](S &s) { return template_(s, "orders") && popup(s, Qt::Key_F1, control); }},
        {"picture",
         [](S &s) {
             return template_(s, "orders") && popup(s, Qt::Key_E, control | Qt::ShiftModifier);
         }},
        {"nothing to add",
         [](S &s) {
             if (!template_(s, "orders"))
                 return false;
             s.item("paletteFilter")->forceActiveFocus();
             return typed(s, "qqqq", "paletteList");
         }},
        {"arrange menu",
         [](S &s) {
             return template_(s, "orders") && s.click("arrangeButton") &&
                    waitFor([&] { return front(s) != s.window->contentItem(); });
         }},
        {"only one meaning",
         [](S &s) {
             return template_(s, "orders") && s.click("key-data") &&
                    waitFor([&] { return s.item("allLinesButton") != nullptr; });
         }},
        {"guide",
         [](S &s) {
             QTest::keyClick(s.window, Qt::Key_F1, Qt::AltModifier);
             return waitFor([&] { return s.item("guideNext") != nullptr; });
         }},
        {"history", withHistory},
        {"versions compared",
         [](S &s) {
             if (!withHistory(s))
                 return false;
             QTest::keyClick(s.window, Qt::Key_End);
             QTest::keyClick(s.window, Qt::Key_Return);
             return waitFor([&] { return s.item("change-3") != nullptr; });
         }},
        {"conflicted design", conflictedDesign},
        {"recovered", lost},
        {"recovered beside saved", compared},
        {"changed on disk", changedOnDisk},
        {"conflicts",
         [](S &s) {
             return changedOnDisk(s) && s.click("bannerMerge") &&
                    waitFor([&] { return front(s) != s.window->contentItem(); });
         }},
    };
    return screens;
}

/// Items in painting order, those that show nothing left out.
inline void visibleItems(QQuickItem *root, QList<QQuickItem *> &found)
{
    if (!root->isVisible() || root->opacity() < 0.01)
        return;
    found += root;
    for (QQuickItem *child : root->childItems())
        visibleItems(child, found);
}

inline QList<QQuickItem *> visibleItems(QQuickItem *root)
{
    QList<QQuickItem *> found;
    visibleItems(root, found);
    return found;
}

/// What clipping ancestors leave of the item, in the window.
inline QRectF seenPart(const QQuickItem *item, const QRectF &inside)
{
    QRectF seen = item->mapRectToScene(inside);
    for (const QQuickItem *above = item->parentItem(); above; above = above->parentItem()) {
        if (above->clip())
            seen &= above->mapRectToScene({0, 0, above->width(), above->height()});
    }
    return seen;
}

/// "Welcome > Button newButton": for the message of a test that fails.
inline QString pathOf(const QQuickItem *item)
{
    QStringList names;
    for (; item; item = item->parentItem()) {
        QString name = QString::fromLatin1(item->metaObject()->className())
                           .section(QStringLiteral("_QML"), 0, 0);
        if (!item->objectName().isEmpty())
            name += QLatin1Char(' ') + item->objectName();
        if (!name.startsWith(QLatin1String("QQuickItem")) || !item->objectName().isEmpty())
            names.prepend(name);
    }
    return names.mid(qMax(0, names.size() - 4)).join(QStringLiteral(" > "));
}

} // namespace screens
