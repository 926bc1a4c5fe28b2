#include <QEventLoop>
#include <QThread>
#include <QTimer>
#include <QWindow>
#include <QtTest>

#include "ui/watchdog.h"

using moldloft::ui::PaintingTime;
using moldloft::ui::StudioApplication;
using moldloft::ui::Watchdog;
using moldloft::ui::WatchedWork;

namespace
{

constexpr QEvent::Type work = QEvent::User;

/// Sleeps as long as it is told to.
class Sleeper : public QObject
{
    Q_OBJECT

public:
    int milliseconds = 0;
    QEvent::Type type = work;
    bool watched = false;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != type)
            return QObject::event(event);
        if (watched) {
            const WatchedWork inside("building the scene");
            QThread::msleep(static_cast<unsigned long>(milliseconds));
        } else {
            QThread::msleep(static_cast<unsigned long>(milliseconds));
        }
        return true;
    }
};

/// A window's frame: items are made ready, some of which paint, then it is drawn.
class Frame : public QObject
{
    Q_OBJECT

public:
    int preparing = 0;
    int painting = 0;
    int rest = 0;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::UpdateRequest)
            return QObject::event(event);
        QThread::msleep(static_cast<unsigned long>(preparing));
        {
            const PaintingTime time;
            QThread::msleep(static_cast<unsigned long>(painting));
        }
        Watchdog::instance().framePrepared();
        QThread::msleep(static_cast<unsigned long>(rest));
        return true;
    }
};

} // namespace

class WatchdogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { Watchdog::instance().stop(); }

    void aLongEventIsReportedWithItsReceiverAndTheCommand();
    void aShortEventIsNot();
    void drawingIsNotReportedButWorkInsideItIs();
    void aFrameThatATimerAsksForIsDrawing();
    void whatAFrameTakesUntilItsItemsAreReadyIsReportedPaintingIsNot();
    void itRunsByItselfInDebugBuildsAlone();
    void aDialogThatWaitsIsNotReported();
    void whatHappensWhileADialogWaitsIs();
    void nothingIsReportedWhereItDoesNotRun();

private:
    QStringList m_reports;
};

void WatchdogTest::init()
{
    m_reports.clear();
    Watchdog::instance().note({});
    Watchdog::instance().start(
        [this](const Watchdog::Held &held) {
            QVERIFY(held.milliseconds > 16);
            m_reports += held.what;
        },
        16);
}

void WatchdogTest::aLongEventIsReportedWithItsReceiverAndTheCommand()
{
    Watchdog::instance().note(QStringLiteral("Move orders"));
    Sleeper sleeper;
    sleeper.setObjectName(QStringLiteral("canvas"));
    sleeper.milliseconds = 30;
    // As the window does it: through the event loop, not from inside this test's own event.
    QTimer::singleShot(0, &sleeper, [&] { QThread::msleep(30); });
    QTRY_COMPARE(m_reports.size(), 1);
    QVERIFY2(m_reports[0].endsWith(QLatin1String(", after Move orders")), qPrintable(m_reports[0]));

    QCoreApplication::postEvent(&sleeper, new QEvent(work));
    QTRY_COMPARE(m_reports.size(), 2);
    QVERIFY2(m_reports[1].contains(QLatin1String("Sleeper canvas")), qPrintable(m_reports[1]));
}

void WatchdogTest::aShortEventIsNot()
{
    Sleeper sleeper;
    sleeper.milliseconds = 1;
    QCoreApplication::postEvent(&sleeper, new QEvent(work));
    QCoreApplication::processEvents();
    QCOMPARE(m_reports, QStringList());
}

void WatchdogTest::drawingIsNotReportedButWorkInsideItIs()
{
    Sleeper sleeper;
    sleeper.type = QEvent::UpdateRequest;
    sleeper.milliseconds = 30;
    QCoreApplication::postEvent(&sleeper, new QEvent(QEvent::UpdateRequest));
    QCoreApplication::processEvents();
    QCOMPARE(m_reports, QStringList());
    sleeper.watched = true;
    QCoreApplication::postEvent(&sleeper, new QEvent(QEvent::UpdateRequest));
    QCoreApplication::processEvents();
    QCOMPARE(m_reports, QStringList{QStringLiteral("building the scene")});
}

void WatchdogTest::aFrameThatATimerAsksForIsDrawing()
{
    Sleeper sleeper;
    sleeper.type = QEvent::UpdateRequest;
    sleeper.milliseconds = 30;
    const auto frame = [&sleeper] {
        QEvent request(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&sleeper, &request);
    };
    bool drawn = false;
    QTimer::singleShot(0, &sleeper, [&] {
        frame();
        drawn = true;
    });
    QTRY_VERIFY(drawn);
    QCOMPARE(m_reports, QStringList());
    sleeper.watched = true;
    QTimer::singleShot(0, &sleeper, frame);
    QTRY_COMPARE(m_reports, QStringList{QStringLiteral("building the scene")});
}

void WatchdogTest::whatAFrameTakesUntilItsItemsAreReadyIsReportedPaintingIsNot()
{
    Frame frame;
    const auto draw = [&](int preparing, int painting, int rest) {
        frame.preparing = preparing;
        frame.painting = painting;
        frame.rest = rest;
        QCoreApplication::postEvent(&frame, new QEvent(QEvent::UpdateRequest));
        QCoreApplication::processEvents();
    };
    draw(1, 40, 40);
    QCOMPARE(m_reports, QStringList());
    draw(30, 40, 0);
    QCOMPARE(m_reports, QStringList{QStringLiteral("preparing a frame")});
}

void WatchdogTest::itRunsByItselfInDebugBuildsAlone()
{
    qunsetenv("MOLDLOFT_WATCHDOG");
#ifdef NDEBUG
    QVERIFY(!Watchdog::runsByItself());
#else
    QVERIFY(Watchdog::runsByItself());
#endif
    qputenv("MOLDLOFT_WATCHDOG", "1");
    QVERIFY(Watchdog::runsByItself());
    qunsetenv("MOLDLOFT_WATCHDOG");
}

void WatchdogTest::aDialogThatWaitsIsNotReported()
{
    Sleeper sleeper;
    QTimer::singleShot(0, &sleeper, [] {
        QEventLoop dialog;
        QTimer::singleShot(40, &dialog, &QEventLoop::quit);
        dialog.exec();
    });
    QTest::qWait(80);
    QCOMPARE(m_reports, QStringList());
}

void WatchdogTest::whatHappensWhileADialogWaitsIs()
{
    Sleeper sleeper;
    sleeper.milliseconds = 30;
    QTimer::singleShot(0, &sleeper, [&sleeper] {
        QEventLoop dialog;
        QCoreApplication::postEvent(&sleeper, new QEvent(work));
        QTimer::singleShot(60, &dialog, &QEventLoop::quit);
        dialog.exec();
    });
    QTRY_COMPARE(m_reports.size(), 1);
    QVERIFY(m_reports[0].contains(QLatin1String("Sleeper")));
}

void WatchdogTest::nothingIsReportedWhereItDoesNotRun()
{
    Watchdog::instance().stop();
    Sleeper sleeper;
    sleeper.milliseconds = 30;
    QCoreApplication::postEvent(&sleeper, new QEvent(work));
    QCoreApplication::processEvents();
    QCOMPARE(m_reports, QStringList());
}

int main(int argc, char **argv)
{
    StudioApplication app(argc, argv);
    WatchdogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_watchdog.moc"
