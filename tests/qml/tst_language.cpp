// The language of the window changes while it runs: menu, palette, inspector, problems and canvas,
// there and back, without a warning.

#include "qml/studio_fixture.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

const QString shared = QStringLiteral(
    MOLDLOFT_SOURCE_DIR "/tests/rules/database-shared/fail.second-client.moldloft.yaml");

/// The visible texts of the window.
QStringList textsIn(const QQuickItem *root)
{
    if (!root->isVisible())
        return {};
    QStringList texts;
    if (const QString text = root->property("text").toString(); !text.isEmpty())
        texts += text;
    for (const QQuickItem *child : root->childItems())
        texts += textsIn(child);
    return texts;
}

/// A cell of a model, by the names that QML uses.
QString cell(const QAbstractItemModel *model, int row, const QByteArray &role)
{
    return model->index(row, 0).data(model->roleNames().key(role)).toString();
}

QStringList column(const QAbstractItemModel *model, const QByteArray &role)
{
    QStringList cells;
    for (int row = 0; row < model->rowCount(); ++row)
        cells += cell(model, row, role);
    return cells;
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void theWindowChangesItsLanguageAndBack()
    {
        Studio studio;
        QVERIFY(studio.window);
        Editor &editor = *studio.editor;
        editor.open(shared);
        QTRY_VERIFY(!editor.isBusy());
        editor.selectElement(editor.document().all(ElementKind::Service).front()->id.value);
        QTRY_VERIFY(editor.problems()->errorCount() > 0);
        const auto *open = studio.window->findChild<QObject *>(QStringLiteral("open"));
        QVERIFY(open);
        const auto *canvas = studio.item(QStringLiteral("canvas"));
        QVERIFY(canvas);

        const QStringList english = textsIn(studio.window->contentItem());
        QCOMPARE(open->property("text").toString(), QStringLiteral("Open…"));
        const QString message = cell(editor.problems(), 0, "message");
        QVERIFY2(message.contains(QLatin1String("two clients")), qPrintable(message));

        studio.preferences->setLanguage(QStringLiteral("pt_BR"));
        QTRY_COMPARE(open->property("text").toString(), QStringLiteral("Abrir…"));
        QVERIFY(column(editor.palette(), "title").contains(QStringLiteral("Serviço")));
        QVERIFY(column(editor.palette(), "heading").contains(QStringLiteral("Executar")));
        QVERIFY(column(editor.inspector(), "label").contains(QStringLiteral("Réplicas")));
        QVERIFY(cell(editor.problems(), 0, "message").contains(QLatin1String("dois clientes")));
        QVERIFY(cell(editor.problems(), 0, "consequence").contains(QStringLiteral("exportação")));
        QVERIFY2(canvas->property("description").toString().startsWith(QStringLiteral("Serviço")),
                 qPrintable(canvas->property("description").toString()));
        const QStringList portuguese = textsIn(studio.window->contentItem());
        for (const char *text : {"Problemas", "Prévia", "Exportar…"})
            QVERIFY2(portuguese.contains(QString::fromUtf8(text)), text);
        for (const char *text : {"Problems", "Preview", "Export…", "Replicas", "Service"})
            QVERIFY2(!portuguese.contains(QString::fromUtf8(text)), text);

        studio.preferences->setLanguage(QStringLiteral("en"));
        QTRY_COMPARE(open->property("text").toString(), QStringLiteral("Open…"));
        QCOMPARE(cell(editor.problems(), 0, "message"), message);
        QCOMPARE(textsIn(studio.window->contentItem()), english);
        QCOMPARE(studio.warnings, QStringList());
    }

    void aCheckThatEndsAsTheLanguageChangesSpeaksTheNewOne()
    {
        Studio studio;
        QVERIFY(studio.window);
        Editor &editor = *studio.editor;
        editor.open(shared);
        QTRY_VERIFY(!editor.isBusy());
        QThreadPool::globalInstance()->waitForDone(); // checked, but nobody has been told
        studio.preferences->setLanguage(QStringLiteral("pt_BR"));
        QTRY_VERIFY(editor.problems()->errorCount() > 0);
        QVERIFY(cell(editor.problems(), 0, "message").contains(QLatin1String("dois clientes")));
    }

    void theLanguageIsSpokenBeforeThereIsAWindow()
    {
        const auto said = [] {
            return QCoreApplication::translate("rules", "{0} serves {1} without TLS.");
        };
        QCOMPARE(said(), QStringLiteral("{0} serves {1} without TLS."));
        Preferences preferences;
        Editor editor;
        StudioOptions options;
        options.language = QStringLiteral("pt_BR");
        applyStudioOptions(options, preferences, editor);
        QCOMPARE(said(), QStringLiteral("{0} serve {1} sem TLS."));
    }

    void theLanguageIsKept()
    {
        {
            Studio studio;
            studio.preferences->setLanguage(QStringLiteral("pt_BR"));
        }
        const Preferences preferences;
        QCOMPARE(preferences.language(), QStringLiteral("pt_BR"));
        QCOMPARE(QLocale().language(), QLocale::Portuguese);
    }

    void everyStateFitsInPortuguese_data()
    {
        QTest::addColumn<double>("textScale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
    }
    void everyStateFitsInPortuguese()
    {
        QFETCH(double, textScale);
        Studio studio;
        QVERIFY(studio.window);
        studio.preferences->overrideTextScale(textScale);
        studio.preferences->setLanguage(QStringLiteral("pt_BR"));
        studio.editor->open(shared);
        QTRY_VERIFY(!studio.editor->isBusy());
        // A button that is narrower than its word cuts it.
        QStringList cut;
        const QList<QQuickItem *> items = studio.window->findChildren<QQuickItem *>();
        for (const QQuickItem *item : items) {
            const bool isButton = item->inherits("QQuickAbstractButton");
            if (isButton && item->isVisible() && !item->property("text").toString().isEmpty() &&
                item->width() + 0.5 < item->property("implicitContentWidth").toReal())
                cut += item->property("text").toString();
        }
        QCOMPARE(cut, QStringList());
        QCOMPARE(studio.warnings, QStringList());
    }
};

MOLDLOFT_WINDOW_MAIN(TestLanguage)
#include "tst_language.moc"
