#include "cli/cli_fixture.h"

#include <QtEndian>

using namespace moldloft::cli;

class CommandsTest : public QObject
{
    Q_OBJECT

    Fixture m_moldloft;

private slots:
    void init() { m_moldloft.freshFolder(); }

    void theVersionGoesToStandardOutput()
    {
        const auto ran = m_moldloft({"--version"});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.output.startsWith("moldloft "));
        QCOMPARE(ran.messages, QByteArray());
    }

    void everyCommandExplainsItselfWithAnExample_data()
    {
        QTest::addColumn<QByteArray>("command");
        for (const char *command : {"new", "templates", "validate", "rules", "simulate", "diff",
                                    "export", "manifests", "explain", "eject", "render", "layout",
                                    "commit", "history", "merge-driver", "studio"})
            QTest::newRow(command) << QByteArray(command);
    }
    void everyCommandExplainsItselfWithAnExample()
    {
        QFETCH(QByteArray, command);
        const auto ran = m_moldloft({command.toStdString(), "--help"});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.messages, QByteArray());
        const qsizetype examples = ran.output.indexOf("Example");
        QVERIFY(examples > 0);
        QVERIFY(ran.output.indexOf("moldloft " + command, examples) > examples);
        QVERIFY(m_moldloft({"--help"}).output.contains("\n  " + command + ' '));
        QFile manual(MOLDLOFT_SOURCE_DIR "/docs/command-line.md");
        QVERIFY(manual.open(QIODevice::ReadOnly));
        QVERIFY(manual.readAll().contains("\n## `moldloft " + command));
        QFile page(MOLDLOFT_SOURCE_DIR "/packaging/moldloft.1");
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().contains(command));
    }

    void aWrongCommandLineIsStatusTwoWithAHint_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QStringList{} << QByteArray("moldloft --help");
        QTest::newRow("misspelt command")
            << QStringList{"validat", "x"} << QByteArray("Did you mean `validate`?");
        QTest::newRow("no command at all")
            << QStringList{"xyzzy"} << QByteArray("There is no command `xyzzy`");
        QTest::newRow("misspelt option") << QStringList{"validate", "x", "--fromat", "json"}
                                         << QByteArray("Did you mean `--format`?");
        QTest::newRow("unknown format")
            << QStringList{"validate", "x", "--format", "xml"} << QByteArray("xml");
        QTest::newRow("missing file") << QStringList{"validate"} << QByteArray("FILE");
        QTest::newRow("missing folder") << QStringList{"export", "x"} << QByteArray("--output");
        QTest::newRow("message without commit")
            << QStringList{"export", "x", "--output", "out", "-m", "hello"}
            << QByteArray("--commit");
        QTest::newRow("commit of a dry run")
            << QStringList{"export", "x", "--output", "out", "--commit", "--dry-run"}
            << QByteArray("--dry-run");
        QTest::newRow("scale of nothing")
            << QStringList{"render", "x", "-o", "x.svg", "--scale", "0"} << QByteArray("--scale");
        QTest::newRow("no such file") << QStringList{"validate", "absent.moldloft.yaml"}
                                      << QByteArray("absent.moldloft.yaml");
        QTest::newRow("no such template")
            << QStringList{"new", "tiketing"} << QByteArray("Did you mean `ticketing`?");
        QTest::newRow("a folder as a design") << QStringList{"validate", "."} << QByteArray("`.`");
        QTest::newRow("no project to commit")
            << QStringList{"commit", ".", "-m", "x"} << QByteArray("moldloft export");
        QTest::newRow("no project with a history")
            << QStringList{"history", "."} << QByteArray("moldloft export");
    }
    void aWrongCommandLineIsStatusTwoWithAHint()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        std::vector<std::string> words;
        for (const QString &argument : arguments)
            words.push_back(argument.toStdString());
        const auto ran = m_moldloft(words);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.output, QByteArray());
        QVERIFY2(ran.messages.contains(said), ran.messages.constData());
    }

    void templatesAreListedAndWritten()
    {
        const auto listed = m_moldloft({"templates"});
        QCOMPARE(listed.status, 0);
        for (const char *name : {"empty", "ticketing", "shop"})
            QVERIFY(('\n' + listed.output).contains(QByteArray("\n") + name + ' '));
        const auto printed = m_moldloft({"new", "ticketing"});
        QCOMPARE(printed.status, 0);
        QCOMPARE(m_moldloft({"new", "ticketing", "-o", "t.moldloft.yaml"}).status, 0);
        QCOMPARE(m_moldloft.read("t.moldloft.yaml"), printed.output);
    }

    void aNewDesignNeverReplacesAnother()
    {
        QCOMPARE(m_moldloft({"new", "empty", "-o", "d.moldloft.yaml"}).status, 0);
        QCOMPARE(m_moldloft({"new", "empty", "-o", "d.moldloft.yaml"}).status, 0); // the same
        m_moldloft.write("d.moldloft.yaml", "mine");
        QCOMPARE(m_moldloft({"new", "empty", "-o", "d.moldloft.yaml"}).status, 2);
        QCOMPARE(m_moldloft.read("d.moldloft.yaml"), QByteArray("mine"));
    }

    void rulesAreListedInThreeForms()
    {
        const auto text = m_moldloft({"rules"});
        QCOMPARE(text.status, 0);
        QVERIFY(text.output.startsWith("database-shared"));
        const auto json = m_moldloft({"rules", "--format", "json"});
        const QJsonArray list = QJsonDocument::fromJson(json.output).array();
        QCOMPARE(list.size(), text.output.count('\n'));
        QCOMPARE(list[0].toObject()["id"].toString(), QString("database-shared"));
        for (const QJsonValue &rule : list)
            QVERIFY(m_moldloft({"rules", "--markdown"})
                        .output.contains(rule.toObject()["id"].toString().toUtf8()));
    }

    void picturesAreWhatTheirNamesSay()
    {
        m_moldloft.write("d.moldloft.yaml", sharedDatabase);
        const auto draw = [&](const char *name, std::vector<std::string> more = {}) {
            std::vector<std::string> arguments{"render", "d.moldloft.yaml", "-o", name};
            arguments.insert(arguments.end(), more.begin(), more.end());
            const auto ran = m_moldloft(arguments);
            return ran.status == 0 && ran.output.isEmpty() && ran.messages.isEmpty();
        };
        QVERIFY(draw("a.svg"));
        QVERIFY(m_moldloft.read("a.svg").contains("<svg"));
        QVERIFY(draw("a.png"));
        QVERIFY(m_moldloft.read("a.png").startsWith("\x89PNG"));
        QVERIFY(draw("a.pdf"));
        QVERIFY(m_moldloft.read("a.pdf").startsWith("%PDF"));
        QVERIFY(draw("a.mmd"));
        QVERIFY(m_moldloft.read("a.mmd").contains("flowchart LR\n"));
        QVERIFY(draw("dark.png", {"--theme", "dark"}));
        QVERIFY(m_moldloft.read("dark.png") != m_moldloft.read("a.png"));
        QVERIFY(draw("again.png"));
        QVERIFY(m_moldloft.read("again.png") == m_moldloft.read("a.png"));
        const auto width = [&](const char *name) {
            const QByteArray png = m_moldloft.read(name);
            return qFromBigEndian<quint32>(png.constData() + 16);
        };
        QVERIFY(draw("twice.png", {"--scale", "2"}));
        QCOMPARE(width("twice.png"), 2 * width("a.png"));
        QCOMPARE(m_moldloft({"render", "d.moldloft.yaml", "-o", "a.gif"}).status, 2);
    }

    void aLayoutIsWrittenOnceAndKept()
    {
        m_moldloft.write("d.moldloft.yaml", sharedDatabase);
        QCOMPARE(m_moldloft({"layout", "d.moldloft.yaml"}).status, 0);
        const QByteArray layout = m_moldloft.read("d.layout.yaml");
        QVERIFY(layout.contains("orders-db"));
        QCOMPARE(m_moldloft({"layout", "d.moldloft.yaml"}).status, 0);
        QCOMPARE(m_moldloft.read("d.layout.yaml"), layout);
        QCOMPARE(m_moldloft.read("d.moldloft.yaml"), sharedDatabase);
        QCOMPARE(m_moldloft({"layout", "-"}, sharedDatabase.toStdString()).output, layout);
    }

    void theWindowsProgramSaysThatItHasNoDisplay()
    {
        const std::string studio = MOLDLOFT_BINARY_DIR "/bin/moldloft-studio";
        if (!QFile::exists(studio.c_str()))
            QSKIP("built without the window");
        const std::vector<std::string> hidden{"env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY",
                                              studio};
        const auto opened = m_moldloft.runProgram(hidden);
        QCOMPARE(opened.status, 3);
        QVERIFY2(opened.messages.contains("there is no display"), opened.messages);
        std::vector<std::string> asked = hidden;
        asked.push_back("--help");
        const auto helped = m_moldloft.runProgram(asked);
        QCOMPARE(helped.status, 0);
        QVERIFY2(helped.output.contains("--screenshot"), helped.output);
    }

    void theWindowIsStartedFromBesideTheProgram()
    {
        QVERIFY(
            QFile::copy(QString::fromStdString(m_moldloft.program), m_moldloft.path("moldloft")));
        m_moldloft.write("moldloft-studio", "#!/bin/sh\necho \"window $*\"\nexit 7\n");
        QFile::setPermissions(m_moldloft.path("moldloft-studio"),
                              QFile::ReadOwner | QFile::ExeOwner);
        Fixture::Ran ran = m_moldloft.runProgram(
            {m_moldloft.path("moldloft").toStdString(), "studio", "a b.moldloft.yaml"});
        QCOMPARE(ran.status, 7);
        QCOMPARE(ran.output, QByteArray("window a b.moldloft.yaml\n"));
    }

    void aFullDiskUnderStandardOutputIsNoticed()
    {
        const auto ran = m_moldloft.runProgram(
            {"sh", "-c", "\"$1\" new ticketing > /dev/full", "sh", m_moldloft.program});
        QCOMPARE(ran.status, 3);
        QVERIFY(ran.messages.contains("standard output"));
    }
};

QTEST_APPLESS_MAIN(CommandsTest)
#include "tst_commands.moc"
