// What is chosen stays chosen, and a damaged file of settings does no harm.

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include "qml/studio_fixture.h"

using namespace moldloft::ui;

class TestAccessPreferences : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void everySettingIsKeptAndCanBeReset()
    {
        {
            Preferences first;
            QCOMPARE(first.chosen(), QStringList());
            QSignalSpy changed(&first, &Preferences::changed);
            first.setScheme("dark");
            first.setLanguage("pt_BR");
            first.setTextScale(2.5);
            first.setCompact(true);
            first.setMotion("reduced");
            first.setGridShown(false);
            first.setSnapping(false);
            first.setGridSize(12);
            first.setAutosave(true);
            first.setGitName("A Drafter");
            first.setGitEmail("drafter@example.com");
            first.setProjectsFolder("/tmp");
            QCOMPARE(changed.count(), 12);
        }
        Preferences second;
        QCOMPARE(second.scheme(), QString("dark"));
        QCOMPARE(second.language(), QString("pt_BR"));
        QCOMPARE(second.textScale(), 2.5);
        QVERIFY(second.compact());
        QVERIFY(second.reducedMotion());
        QVERIFY(!second.gridShown());
        QVERIFY(!second.snapping());
        QCOMPARE(second.gridSize(), 12);
        QVERIFY(second.autosave());
        QCOMPARE(second.gitName(), QString("A Drafter"));
        QCOMPARE(second.gitEmail(), QString("drafter@example.com"));
        QCOMPARE(second.projectsFolder(), QString("/tmp"));
        QCOMPARE(second.chosen().size(), 12);
        second.reset("scheme");
        QCOMPARE(second.scheme(), QString("system"));
        QCOMPARE(second.chosen().size(), 11);
        second.resetAll();
        QCOMPARE(second.chosen(), QStringList());
        QCOMPARE(Preferences().textScale(), 1.0);
    }

    void whatASettingCannotBeIsNotTaken()
    {
        Preferences preferences;
        preferences.setTextScale(40);
        preferences.setGridSize(5);
        preferences.setScheme("mauve");
        preferences.setLanguage("tlh");
        preferences.setGitName("A\nDrafter");
        QCOMPARE(preferences.chosen(), QStringList());
    }

    void whatTheCommandLineAsksForIsNotKept()
    {
        Preferences preferences;
        preferences.setScheme("dark");
        preferences.overrideScheme("light");
        preferences.overrideTextScale(3);
        QCOMPARE(preferences.scheme(), QString("light"));
        QCOMPARE(preferences.textScale(), 3.0);
        QCOMPARE(Preferences().scheme(), QString("dark"));
        QCOMPARE(Preferences().textScale(), 1.0);
        preferences.setScheme("dark"); // chosen now, although it is what the file says
        QCOMPARE(preferences.scheme(), QString("dark"));
    }

    void aDamagedFileMeansTheDefaults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("noise") << QByteArray("\x00\xff[[[\n=\n\x01%%%\nscheme", 18);
        QTest::newRow("wrong values") << QByteArray(
            "[General]\nscheme=mauve\ntextScale=enormous\ncompact=perhaps\n"
            "language=@Invalid()\nmotion=@ByteArray(\\xff)\nautosave=7\n"
            "projectsFolder=@Variant(\\0\\0\\0\\t\\0\\0)\n[grid]\nsize=-3\nshown=@Rect(1 2)\n");
        QTest::newRow("cut in the middle") << QByteArray("[General]\nsche");
        QTest::newRow("a folder's worth") << QByteArray(1 << 20, '[');
    }
    void aDamagedFileMeansTheDefaults()
    {
        QFETCH(QByteArray, bytes);
        QSettings().sync();
        const QString path = QSettings().fileName();
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QSettings().sync(); // reads what stands there now
        {
            Preferences preferences;
            QCOMPARE(preferences.chosen(), QStringList());
            QCOMPARE(preferences.textScale(), 1.0);
            QVERIFY(!preferences.autosave());
            preferences.setScheme("dark");
        }
        QSettings().sync();
        QCOMPARE(Preferences().scheme(), QString("dark"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("scheme=dark"));
    }

    void theDesktopCanAskForNoAnimations()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &text) {
            QDir(folder.path()).mkpath(QFileInfo(name).path());
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(!desktopReducesMotion(folder.path()));
        QVERIFY(write("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n"));
        QVERIFY(write("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n"));
        QVERIFY(!desktopReducesMotion(folder.path()));
        QVERIFY(write("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"));
        QVERIFY(desktopReducesMotion(folder.path()));
        QVERIFY(write("gtk-4.0/settings.ini", "[Settings]\n"));
        QVERIFY(!desktopReducesMotion(folder.path()));
        QVERIFY(write("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"));
        QVERIFY(desktopReducesMotion(folder.path()));
    }

    void newProjectsGoWhereTheyWereChosenToGo()
    {
        const QTemporaryDir folder;
        QCOMPARE(folderForNewProjects(), QDir::homePath());
        Preferences preferences;
        preferences.setProjectsFolder(folder.path());
        QCOMPARE(folderForNewProjects(), folder.path());
        Editor editor;
        editor.newDesign();
        QCOMPARE(editor.suggestedFile().toLocalFile(), folder.filePath("design.moldloft.yaml"));
        preferences.setProjectsFolder(folder.filePath("gone"));
        QCOMPARE(folderForNewProjects(), QDir::homePath());
    }
};

MOLDLOFT_WINDOW_MAIN(TestAccessPreferences)
#include "tst_access_preferences.moc"
