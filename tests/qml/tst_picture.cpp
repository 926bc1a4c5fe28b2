#include <QClipboard>
#include <QImage>
#include <QSignalSpy>
#include <QtTest>

#include "qml/studio_fixture.h"

using namespace moldloft;

// The picture dialog, opened by its key and answered by keyboard and mouse.
class PictureDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_studio.reset(); }
    void thePictureIsWrittenWhereThePathSays_data();
    void thePictureIsWrittenWhereThePathSays();
    void theEndOfThePathFollowsTheFormat();
    void aPictureGoesToTheClipboard();
    void aFolderThatIsMissingIsSaidAndTheDialogStays();
    void escapeLeavesNothing();

private:
    bool openDialog();
    void choose(const char *format);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Studio> m_studio;
};

void PictureDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_studio = std::make_unique<Studio>();
    QVERIFY(m_studio->window);
    m_studio->editor->newFromTemplate(QStringLiteral("ticketing"));
    QTRY_VERIFY(m_studio->editor->serviceCount() > 3);
}

bool PictureDialogTest::openDialog()
{
    QTest::keyClick(m_studio->window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    return QTest::qWaitFor([this] {
        const QQuickItem *format = m_studio->item(QStringLiteral("pictureFormat"));
        return format && format->hasActiveFocus();
    });
}

/// By the letters of the list, as a person would with the keyboard.
void PictureDialogTest::choose(const char *format)
{
    QQuickItem *formats = m_studio->item(QStringLiteral("pictureFormat"));
    QVERIFY(formats);
    for (int i = 0; i < 3 && formats->property("currentValue").toString() != QLatin1String(format);
         ++i)
        QTest::keyClick(m_studio->window, Qt::Key_Down);
    QCOMPARE(formats->property("currentValue").toString(), QLatin1String(format));
}

void PictureDialogTest::thePictureIsWrittenWhereThePathSays_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("svg") << QByteArray("svg") << QByteArray("<?xml");
    QTest::newRow("png") << QByteArray("png") << QByteArray("\x89PNG");
    QTest::newRow("pdf") << QByteArray("pdf") << QByteArray("%PDF-");
    QTest::newRow("mmd") << QByteArray("mmd") << QByteArray("---\ntitle: \"ticketing\"");
}

void PictureDialogTest::thePictureIsWrittenWhereThePathSays()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, begins);
    QVERIFY(openDialog());
    choose(format.constData());
    const QString path = m_folder->filePath(QLatin1String("drawing.") + QLatin1String(format));
    QQuickItem *field = m_studio->item(QStringLiteral("picturePath"));
    QVERIFY(field);
    field->forceActiveFocus();
    QTest::keySequence(m_studio->window, QKeySequence::SelectAll);
    m_studio->type(path);
    QSignalSpy finished(m_studio->editor->picture(), &ui::PictureExport::finished);
    QTest::keyClick(m_studio->window, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QVERIFY2(finished[0][0].toBool(), qPrintable(m_studio->editor->picture()->error()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(200).startsWith(begins));
    QTRY_VERIFY(!m_studio->item(QStringLiteral("picturePath")));
    QVERIFY(m_studio->editor->status().contains(path));
}

void PictureDialogTest::theEndOfThePathFollowsTheFormat()
{
    QVERIFY(openDialog());
    const QQuickItem *field = m_studio->item(QStringLiteral("picturePath"));
    QVERIFY(field->property("text").toString().endsWith(QLatin1String("/ticketing.svg")));
    choose("pdf");
    QTRY_VERIFY(field->property("text").toString().endsWith(QLatin1String("/ticketing.pdf")));
    const ui::PictureExport *picture = m_studio->editor->picture();
    QCOMPARE(picture->pathWith(QStringLiteral("/a/b.c/drawing.v2"), QStringLiteral("png")),
             QStringLiteral("/a/b.c/drawing.v2.png"));
    QCOMPARE(picture->pathWith(QStringLiteral("/a/drawing.SVG"), QStringLiteral("png")),
             QStringLiteral("/a/drawing.png"));
}

void PictureDialogTest::aPictureGoesToTheClipboard()
{
    QGuiApplication::clipboard()->clear();
    QVERIFY(openDialog());
    QSignalSpy finished(m_studio->editor->picture(), &ui::PictureExport::finished);
    QVERIFY(m_studio->click(QStringLiteral("pictureCopy")));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    const QImage image = QGuiApplication::clipboard()->image();
    QVERIFY(image.width() > 1000);
}

void PictureDialogTest::aFolderThatIsMissingIsSaidAndTheDialogStays()
{
    QVERIFY(openDialog());
    QQuickItem *field = m_studio->item(QStringLiteral("picturePath"));
    field->setProperty("text", m_folder->filePath(QStringLiteral("none/at/all/a.svg")));
    QSignalSpy finished(m_studio->editor->picture(), &ui::PictureExport::finished);
    QVERIFY(m_studio->click(QStringLiteral("pictureSave")));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QVERIFY(!finished[0][0].toBool());
    QTRY_VERIFY(m_studio->item(QStringLiteral("pictureError")));
    QVERIFY(m_studio->item(QStringLiteral("picturePath")));
}

void PictureDialogTest::escapeLeavesNothing()
{
    QVERIFY(openDialog());
    QTest::keyClick(m_studio->window, Qt::Key_Escape);
    QTRY_VERIFY(!m_studio->item(QStringLiteral("picturePath")));
    QVERIFY(!m_studio->editor->isEdited() || m_studio->editor->filePath().isEmpty());
    QCOMPARE(m_studio->warnings, QStringList());
}

MOLDLOFT_WINDOW_MAIN(PictureDialogTest)
#include "tst_picture.moc"
