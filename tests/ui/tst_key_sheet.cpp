// The keys of the canvas: the shortcut sheet and docs/accessibility.md say the same.

#include <QFile>
#include <QTest>

#include "ui/key_sheet.h"

using namespace moldloft::ui;

class TestKeySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSheetAndTheDocumentationAgree()
    {
        QStringList sheet;
        KeySheet keys;
        for (const QVariant &column : keys.columns()) {
            for (const QVariant &group : column.toList()) {
                const QVariantMap shown = group.toMap();
                if (shown.value("title") != "On the canvas")
                    continue;
                for (const QVariant &row : shown.value("rows").toList()) {
                    QStringList caps = row.toMap().value("keys").toString().split("  ");
                    for (QString &cap : caps)
                        cap = '`' + cap + '`';
                    sheet += "| " + caps.join(", ") + " | " + row.toMap().value("text").toString() +
                             " |";
                }
            }
        }
        QVERIFY(sheet.size() > 5);
        QFile page(MOLDLOFT_SOURCE_DIR "/docs/accessibility.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString section = QString::fromUtf8(page.readAll()).section("## ", 1, 1);
        QStringList documented;
        for (const QString &line : section.split('\n')) {
            if (line.startsWith("| `"))
                documented += line;
        }
        QCOMPARE(sheet, documented);
    }
};

QTEST_GUILESS_MAIN(TestKeySheet)
#include "tst_key_sheet.moc"
