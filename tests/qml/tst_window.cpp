// Every state of the window loads without a single warning, shows what it should, and can be
// reached by the keyboard and by a screen reader.

#include <QAccessible>
#include <QFile>
#include <QQmlExpression>
#include <QSignalSpy>

#include "qml/studio_fixture.h"
#include "render/theme_colors.h"
#include "ui/idle_collector.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

const QString templates = QStringLiteral(MOLDLOFT_SOURCE_DIR "/templates/designs/");

bool open(Studio &studio, const QString &path)
{
    studio.editor->open(path);
    return QTest::qWaitFor([&] { return !studio.editor->isBusy(); }, 5000);
}

ElementId idOf(const Editor &editor, ElementKind kind)
{
    const auto &all = editor.document().all(kind);
    return all.empty() ? ElementId{} : all.front()->id;
}

int controlsSeen = 0;

QStringList namelessControls(QAccessibleInterface *root)
{
    QStringList found;
    if (!root)
        return {QStringLiteral("no accessibility")};
    for (int i = 0; i < root->childCount(); ++i) {
        QAccessibleInterface *child = root->child(i);
        if (!child || child->state().invisible)
            continue;
        const bool isControl =
            child->role() == QAccessible::Button || child->role() == QAccessible::EditableText ||
            child->role() == QAccessible::CheckBox || child->role() == QAccessible::ComboBox ||
            child->role() == QAccessible::SpinBox || child->role() == QAccessible::PageTab;
        controlsSeen += isControl ? 1 : 0;
        if (isControl && child->text(QAccessible::Name).isEmpty())
            found += child->object()
                         ? child->object()->objectName() +
                               QString::fromLatin1(child->object()->metaObject()->className())
                         : QStringLiteral("?");
        found += namelessControls(child);
    }
    return found;
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void everyStateLoadsWithoutWarnings_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<double>("textScale");
        QTest::newRow("light") << "light" << 1.0;
        QTest::newRow("dark") << "dark" << 1.0;
        QTest::newRow("large text") << "light" << 2.0;
    }
    void everyStateLoadsWithoutWarnings()
    {
        QFETCH(QString, scheme);
        QFETCH(double, textScale);
        Studio studio;
        QVERIFY(studio.window);
        studio.preferences->overrideScheme(scheme);
        studio.preferences->overrideTextScale(textScale);
        QVERIFY(studio.item("welcome"));
        studio.editor->newDesign();
        QVERIFY(studio.item("workspace"));
        QVERIFY(!studio.item("welcome"));
        for (const char *name : {"ticketing", "shop"}) {
            studio.editor->newFromTemplate(QString::fromLatin1(name));
            QVERIFY(studio.editor->elementCount() > 10);
            for (int kind = 0; kind < elementKindCount; ++kind) {
                if (const ElementId id = idOf(*studio.editor, static_cast<ElementKind>(kind)))
                    studio.editor->selectElement(id.value);
                QCoreApplication::processEvents();
            }
            for (const Edge &edge : edges(studio.editor->document())) {
                studio.editor->selectEdge(edge);
                QCoreApplication::processEvents();
            }
        }
        studio.editor->selectElement(idOf(*studio.editor, ElementKind::Service).value);
        QVERIFY(studio.click("previewTab"));
        QTRY_VERIFY(studio.editor->preview()->count() > 0);
        QVERIFY(studio.click("menuButton"));
        QTest::keyClick(studio.window, Qt::Key_Escape);
        QVERIFY(!studio.window->grabWindow().isNull());
        QCOMPARE(studio.warnings, QStringList());
    }

    void aBrokenFileShowsItsLineAndStaysAsItIs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("broken.moldloft.yaml");
        const QByteArray bytes("moldloft: 1\nname: broken\nnamespaces:\n  main:\n    services:\n   "
                               "   orders:\n        replica: 2\n");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        Studio studio;
        studio.editor->newDesign();
        QVERIFY(open(studio, path));
        QVERIFY(studio.editor->broken().isBroken);
        QCOMPARE(studio.editor->broken().line, 7);
        QVERIFY(studio.editor->broken().hint.contains("replicas"));
        QCOMPARE(studio.editor->broken().nearby.value(7 - studio.editor->broken().firstLine),
                 QString("        replica: 2"));
        QQuickItem *message = studio.item("brokenMessage");
        QVERIFY(message);
        QVERIFY2(message->property("text").toString().contains("Line 7"),
                 qPrintable(message->property("text").toString()));
        const QQuickItem *source = studio.item("brokenSource");
        QVERIFY(source);
        QTRY_VERIFY(source->height() > 4 * 16); // the line, and those around it
        QVERIFY(source->parentItem()->height() >= source->height());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        studio.editor->dismissBroken();
        QVERIFY(studio.item("workspace")); // the design that was open is still there
        QCOMPARE(studio.warnings, QStringList());
    }

    void savingReopeningAndSavingAgainKeepsEveryByte()
    {
        const QTemporaryDir folder;
        const QString first = folder.filePath("first.moldloft.yaml");
        const QString second = folder.filePath("second.moldloft.yaml");
        const auto bytesOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
        };
        Studio studio;
        QVERIFY(open(studio, templates + "ticketing.moldloft.yaml"));
        QSignalSpy saved(studio.editor.get(), &Editor::saveFinished);
        studio.editor->saveAs(first);
        QVERIFY(saved.wait(5000));
        QCOMPARE(saved.takeFirst().at(0).toBool(), true);
        QCOMPARE(bytesOf(first), bytesOf(templates + "ticketing.moldloft.yaml"));
        QVERIFY(open(studio, first));
        QVERIFY(!studio.editor->isEdited());
        QVERIFY(!studio.editor->canUndo());
        studio.editor->saveAs(second);
        QVERIFY(saved.wait(5000));
        QCOMPARE(bytesOf(second), bytesOf(first));
        QCOMPARE(bytesOf(folder.filePath("second.layout.yaml")),
                 bytesOf(folder.filePath("first.layout.yaml")));
    }

    void aNewDesignIsSavedUnderTheNameThatItIsGiven()
    {
        const QTemporaryDir folder;
        Studio studio;
        studio.editor->newDesign();
        QVERIFY(!studio.editor->isEdited());
        QCOMPARE(studio.editor->name(), QString("design"));
        QSignalSpy saved(studio.editor.get(), &Editor::saveFinished);
        studio.editor->saveAs(folder.filePath("mine"));
        QVERIFY(saved.wait(5000));
        QCOMPARE(studio.editor->title(), QString("mine"));
        QFile file(folder.filePath("mine.moldloft.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\nname: design\n"));
        QVERIFY(open(studio, file.fileName()));
        QCOMPARE(studio.editor->name(), QString("design"));
    }

    void whatIsWrongInAFieldIsSaidUnderIt()
    {
        Studio studio;
        studio.editor->newFromTemplate("ticketing");
        const ElementId service = idOf(*studio.editor, ElementKind::Service);
        studio.editor->selectElement(service.value);
        InspectorModel *inspector = studio.editor->inspector();
        inspector->setValue("startup", "soon");
        QVERIFY(!studio.editor->isEdited());
        const auto row =
            std::find_if(inspector->rows().begin(), inspector->rows().end(),
                         [](const InspectorEntry &entry) { return entry.path == "startup"; });
        QVERIFY(row != inspector->rows().end());
        QCOMPARE(row->value, QString("soon"));
        QVERIFY(!row->error.isEmpty());
        inspector->setValue("startup", "35ms");
        QVERIFY(studio.editor->isEdited());
        QCOMPARE(studio.editor->document().find(service)->as<Service>()->startup,
                 std::optional(Duration{std::chrono::milliseconds(35)}));
        studio.editor->undo();
        QVERIFY(!studio.editor->isEdited());
        QCOMPARE(studio.warnings, QStringList());
    }

    void closingWithEditsAsksFirst()
    {
        Studio studio;
        studio.editor->newDesign();
        QVERIFY(studio.editor->dropPaletteItem("service", 0, 0, 0));
        QVERIFY(studio.editor->isEdited());
        QVERIFY(!studio.window->close());
        QTRY_VERIFY(studio.item("questionSave"));
        QTest::keyClick(studio.window, Qt::Key_Escape);
        QTRY_VERIFY(!studio.item("questionSave"));
        QVERIFY(studio.editor->isEdited());
        QCOMPARE(studio.warnings, QStringList());
    }

    void everyControlHasANameForTheScreenReader()
    {
        QAccessible::setActive(true);
        Studio studio;
        QCOMPARE(namelessControls(QAccessible::queryAccessibleInterface(studio.window)),
                 QStringList());
        studio.editor->newFromTemplate("ticketing");
        studio.editor->selectElement(idOf(*studio.editor, ElementKind::Service).value);
        QCoreApplication::processEvents();
        controlsSeen = 0;
        QCOMPARE(namelessControls(QAccessible::queryAccessibleInterface(studio.window)),
                 QStringList());
        QVERIFY2(controlsSeen > 20, qPrintable(QString::number(controlsSeen)));
    }

    void garbageIsCollectedInAPauseAndNotDuringADrag()
    {
        Studio studio;
        QVERIFY(open(studio, templates + "shop.moldloft.yaml"));
        const auto *collector = studio.engine->findChild<IdleCollector *>();
        QVERIFY(collector);
        QTRY_VERIFY(collector->collections() >= 1); // what the start has left
        QTest::qWait(2 * IdleCollector::rest);
        const int before = collector->collections();
        QTest::qWait(2 * IdleCollector::rest);
        QCOMPARE(collector->collections(), before); // nobody has done anything

        const QPoint floor = Studio::centreOf(studio.item("canvas"));
        QTest::mousePress(studio.window, Qt::LeftButton, {}, floor);
        QTest::mouseMove(studio.window, floor + QPoint(60, 40));
        QTest::qWait(3 * IdleCollector::rest);
        QCOMPARE(collector->collections(), before);
        QTest::mouseRelease(studio.window, Qt::LeftButton, {}, floor + QPoint(60, 40));
        QTRY_COMPARE(collector->collections(), before + 1);
    }

    void dialogsAreMadeWhenTheyAreAskedFor()
    {
        Studio studio;
        QVERIFY(open(studio, templates + "shop.moldloft.yaml"));
        for (const char *name : {"settingsDialog", "shortcutSheet", "projectDialog", "reviewDialog",
                                 "mergeDialog", "repositoryDialog", "pictureDialog"})
            QVERIFY2(!studio.window->findChild<QObject *>(name), name);
        QTest::keyClick(studio.window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(studio.item("settingsClose"));
        QCOMPARE(studio.warnings, QStringList());
    }

    void theWindowAndTheCanvasHaveTheSameColours()
    {
        Studio studio;
        const auto colour = [&studio](const char *name) {
            QQmlExpression expression(studio.engine->contextForObject(studio.window), studio.window,
                                      QStringLiteral("Theme.") + QString::fromLatin1(name));
            return expression.evaluate().value<QColor>();
        };
        for (const bool dark : {false, true}) {
            studio.preferences->overrideScheme(dark ? "dark" : "light");
            const render::ThemeColors &canvas = dark ? render::darkColors() : render::lightColors();
            QCOMPARE(colour("canvas"), canvas.canvas);
            QCOMPARE(colour("panel"), canvas.panel);
            QCOMPARE(colour("raised"), canvas.raised);
            QCOMPARE(colour("inset"), canvas.inset);
            QCOMPARE(colour("borderStrong"), canvas.borderStrong);
            QCOMPARE(colour("shade"), canvas.shade);
            QCOMPARE(colour("text"), canvas.text);
            QCOMPARE(colour("text2"), canvas.text2);
            QCOMPARE(colour("ink"), canvas.ink);
            QCOMPARE(colour("inkText"), canvas.onInk);
            QCOMPARE(colour("note"), canvas.note);
            QCOMPARE(colour("noteBorder"), canvas.noteBorder);
            QCOMPARE(colour("sync"), canvas.sync);
            QCOMPARE(colour("async"), canvas.async);
            QCOMPARE(colour("data"), canvas.data);
            QCOMPARE(colour("entry"), canvas.entry);
            QCOMPARE(colour("error"), canvas.error);
            QCOMPARE(colour("warning"), canvas.warning);
            QCOMPARE(colour("namespaceFills[2]"), canvas.namespaces[2].fill);
            QCOMPARE(colour("namespaceLines[5]"), canvas.namespaces[5].line);
        }
    }
};

MOLDLOFT_WINDOW_MAIN(TestWindow)
#include "tst_window.moc"
