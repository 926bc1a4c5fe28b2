// The settings dialog: by keyboard and mouse, applied at once, still there in the next window.

#include <QPalette>
#include <QQmlExpression>

#include "qml/studio_fixture.h"

using namespace moldloft::ui;

class TestAccessSettings : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        QTest::keyClick(m_studio->window, Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(m_studio->item("settingsClose"));
    }
    void cleanup()
    {
        QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

    void aSettingAppliesAtOnceAndIsThereInTheNextWindow()
    {
        // The fixture's light theme is for this run only; choosing replaces it.
        QCOMPARE(theme("dark").toBool(), false);
        QVERIFY(m_studio->window->activeFocusItem());
        QCOMPARE(m_studio->window->activeFocusItem()->objectName(), QString("setting-scheme"));
        QTest::keyClick(m_studio->window, Qt::Key_Down); // light → dark
        QTRY_COMPARE(theme("dark").toBool(), true);
        QVERIFY(tick("compact"));
        QTRY_COMPARE(theme("compact").toBool(), true);
        QVERIFY(choose("motion", 2));
        QTRY_COMPARE(theme("base").toInt(), 0);
        const int before = theme("fontBody.pixelSize").toInt();
        QVERIFY(choose("textScale", 2));
        QTRY_COMPARE(theme("fontBody.pixelSize").toInt(), qRound(before * 1.5));
        QTest::keyClick(m_studio->window, Qt::Key_Escape);
        QTRY_VERIFY(!m_studio->item("settingsClose"));

        m_studio->reopen();
        QVERIFY(m_studio->window);
        QCOMPARE(theme("dark").toBool(), true);
        QCOMPARE(theme("compact").toBool(), true);
        QCOMPARE(theme("base").toInt(), 0);
        QCOMPARE(theme("textScale").toDouble(), 1.5);
    }

    void eachSettingGoesBackToItsDefault()
    {
        QVERIFY(!m_studio->item("reset-compact"));
        QVERIFY(tick("compact"));
        QTRY_VERIFY(m_studio->item("reset-compact"));
        QVERIFY(m_studio->click("reset-compact"));
        QTRY_VERIFY(!m_studio->preferences->compact());
        QVERIFY(!m_studio->item("setting-compact")->property("checked").toBool());
        QVERIFY(!m_studio->item("reset-compact"));

        QVERIFY(tick("compact"));
        QVERIFY(choose("motion", 1));
        QVERIFY(m_studio->click("settingsReset"));
        QCOMPARE(m_studio->preferences->chosen(), QStringList());
        QTRY_COMPARE(m_studio->item("setting-motion")->property("currentIndex").toInt(), 0);
        QTRY_VERIFY(!m_studio->item("settingsReset")->isEnabled());
    }

    void whoCommitsIsWhatTheCommitDialogTakes()
    {
        QVERIFY(reveal("setting-git/name"));
        m_studio->type("A Drafter");
        QTest::keyClick(m_studio->window, Qt::Key_Tab);
        QTRY_VERIFY(m_studio->window->activeFocusItem()->objectName() == "reset-git/name");
        QTest::keyClick(m_studio->window, Qt::Key_Tab);
        m_studio->type("drafter@example.com");
        QCOMPARE(m_studio->preferences->gitName(), QString("A Drafter"));
        QCOMPARE(m_studio->editor->project()->committerName(), QString("A Drafter"));
        QCOMPARE(m_studio->editor->project()->committerEmail(), QString("drafter@example.com"));
    }

    void theDesktopsThemeIsFollowed()
    {
        m_studio->preferences->setScheme("system");
        const QPalette before = QGuiApplication::palette();
        QPalette dark = before;
        dark.setColor(QPalette::Window, QColor(30, 30, 30));
        QGuiApplication::setPalette(dark);
        QTRY_COMPARE(theme("dark").toBool(), true);
        dark.setColor(QPalette::Window, QColor(240, 240, 240));
        QGuiApplication::setPalette(dark);
        QTRY_COMPARE(theme("dark").toBool(), false);
        QGuiApplication::setPalette(before);
    }

private:
    QVariant theme(const char *name) const
    {
        QQmlExpression expression(m_studio->engine->contextForObject(m_studio->window),
                                  m_studio->window,
                                  QStringLiteral("Theme.") + QString::fromLatin1(name));
        return expression.evaluate();
    }
    /// Tabs on until that control has the focus, as somebody without a mouse does.
    bool reveal(const QString &name)
    {
        for (int i = 0; i < 60; ++i) {
            const QQuickItem *focused = m_studio->window->activeFocusItem();
            if (focused && focused->objectName() == name)
                return true;
            QTest::keyClick(m_studio->window, Qt::Key_Tab);
        }
        return false;
    }
    bool tick(const QString &setting)
    {
        if (!reveal("setting-" + setting))
            return false;
        QTest::keyClick(m_studio->window, Qt::Key_Space);
        return true;
    }
    bool choose(const QString &setting, int index)
    {
        if (!reveal("setting-" + setting))
            return false;
        for (int i = 0; i < index; ++i)
            QTest::keyClick(m_studio->window, Qt::Key_Down);
        return m_studio->item("setting-" + setting)->property("currentIndex").toInt() == index;
    }

    std::unique_ptr<Studio> m_studio;
};

MOLDLOFT_WINDOW_MAIN(TestAccessSettings)
#include "tst_access_settings.moc"
