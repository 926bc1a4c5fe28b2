#include "cli/cli_fixture.h"

using namespace moldloft::cli;

class ValidateTest : public QObject
{
    Q_OBJECT

    Fixture m_moldloft;

    /// By the rules of SARIF 2.1.0 for what we write; see the schema file.
    void verifySarif(const QByteArray &sarif)
    {
        m_moldloft.write("log.sarif", sarif);
        const auto ran = m_moldloft.runProgram(
            {"python3", "-c",
             "import json, sys, jsonschema\n"
             "schema = json.load(open(sys.argv[1]))\n"
             "jsonschema.Draft7Validator.check_schema(schema)\n"
             "for e in "
             "jsonschema.Draft7Validator(schema).iter_errors(json.load(open(sys.argv[2]))):\n"
             "    print(e.json_path, e.message)\n",
             MOLDLOFT_SOURCE_DIR "/tests/cli/sarif_2_1_0.schema.json",
             m_moldloft.path("log.sarif").toStdString()});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.output, QByteArray());
    }

    /// billing's second client of orders-db is accepted, and the call to nobody is gone.
    QByteArray waivedDesign() const
    {
        QByteArray design = sharedDatabase;
        design.replace("        calls: [nobody]\n",
                       "        ignore: [{rule: database-shared, because: being split}]\n");
        return design;
    }

private slots:
    void init()
    {
        m_moldloft.freshFolder();
        m_moldloft.write("d.moldloft.yaml", sharedDatabase);
    }

    void aSharedDatabaseIsAnErrorWithItsPlace()
    {
        const auto ran = m_moldloft({"validate", "d.moldloft.yaml"});
        QCOMPARE(ran.status, 1);
        const QList<QByteArray> lines = ran.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        // Line 13 is `uses: [orders-db]` of billing, column 16 the name.
        QVERIFY2(lines[0].startsWith("d.moldloft.yaml:13:16: error: "), lines[0].constData());
        QVERIFY(lines[0].endsWith(" [database-shared]"));
        QVERIFY(lines[0].contains("orders-db") && lines[0].contains("billing"));
        QVERIFY2(lines[1].startsWith("d.moldloft.yaml:14:17: error: "), lines[1].constData());
        QVERIFY(ran.messages.contains("2 errors"));
    }

    void standardInputIsReadToo()
    {
        const auto ran = m_moldloft({"validate", "-"}, sharedDatabase.toStdString());
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.output.startsWith("<stdin>:13:16: error: "));
    }

    void warningsFailOnlyWhereAskedTo()
    {
        QByteArray design = sharedDatabase;
        design.replace("        uses: [orders-db]\n", "").replace("        calls: [nobody]\n", "");
        design += "      cache: {image: \"redis:latest\", ports: {http: 8080}}\n";
        m_moldloft.write("w.moldloft.yaml", design);
        const auto ran = m_moldloft({"validate", "w.moldloft.yaml"});
        QVERIFY2(ran.output.contains(": warning: "), ran.output.constData());
        QVERIFY(!ran.output.contains(": error: "));
        QCOMPARE(ran.status, 0);
        QCOMPARE(m_moldloft({"validate", "w.moldloft.yaml", "--fail-on", "warning"}).status, 1);
    }

    void aWrongPatchIsAnErrorAtItsLine()
    {
        const QByteArray design =
            "moldloft: 1\nname: shop\nnamespaces:\n  main:\n    services:\n      page: {}\n"
            "patches:\n  - target: {kind: Deployment, name: page}\n"
            "    merge:\n      spec:\n        replica: 3\n"
            "  - {target: {kind: Deployment, name: pgae}, merge: {spec: {}}}\n";
        m_moldloft.write("p.moldloft.yaml", design);
        const auto ran = m_moldloft({"validate", "p.moldloft.yaml"});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.output.contains("p.moldloft.yaml:11:18: error: Kubernetes 1.34 knows no field "
                                     "`replica` here. Did you mean `replicas`? [patch-invalid]"),
                 ran.output.constData());
        QVERIFY2(ran.output.contains("p.moldloft.yaml:12:14: error: The export has no Deployment "
                                     "pgae."),
                 ran.output.constData());
        QCOMPARE(m_moldloft({"export", "p.moldloft.yaml", "--output", "out"}).status, 1);
        QVERIFY(m_moldloft({"validate", "p.moldloft.yaml", "--format", "sarif"})
                    .output.contains("\"patch-target\""));
    }

    void aSoundDesignSaysNothingOnStandardOutput()
    {
        QCOMPARE(m_moldloft({"new", "ticketing", "-o", "t.moldloft.yaml"}).status, 0);
        const auto ran = m_moldloft({"validate", "t.moldloft.yaml"});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.output, QByteArray());
    }

    void aFileThatIsNoDesignIsWrongInputWithItsPlace()
    {
        m_moldloft.write("b.moldloft.yaml",
                         "moldloft: 1\nname: x\nnamespaces:\n  a: {servces: {}}\n");
        const auto ran = m_moldloft({"validate", "b.moldloft.yaml"});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.output.startsWith("b.moldloft.yaml:4:7: error: "), ran.output.constData());
        QVERIFY(ran.output.contains("`services`"));
    }

    void jsonHoldsWhatTheTextHolds()
    {
        const auto ran = m_moldloft({"validate", "d.moldloft.yaml", "--format", "json"});
        QCOMPARE(ran.status, 1);
        const QJsonObject log = QJsonDocument::fromJson(ran.output).object();
        QCOMPARE(log["summary"].toObject()["errors"].toInt(), 2);
        const QJsonObject first = log["findings"].toArray()[0].toObject();
        QCOMPARE(first["rule"].toString(), QString("database-shared"));
        QCOMPARE(first["line"].toInt(), 13);
        QCOMPARE(first["column"].toInt(), 16);
        QCOMPARE(first["element"].toString(), QString("shop/billing"));
        QVERIFY(first["fixes"].toArray().size() >= 2);
    }

    void whatIsWaivedIsToldWithItsReasonAndDoesNotCount()
    {
        m_moldloft.write("w.moldloft.yaml", waivedDesign());
        const auto text = m_moldloft({"validate", "w.moldloft.yaml"});
        QCOMPARE(text.status, 0);
        QVERIFY2(text.output.startsWith("w.moldloft.yaml:13:16: waived error: "),
                 text.output.constData());
        QVERIFY(text.output.contains("Accepted because: being split"));
        QVERIFY2(text.messages.contains("0 errors, 0 warnings, 1 waived"),
                 text.messages.constData());
        const auto strict = m_moldloft({"validate", "w.moldloft.yaml", "--fail-on", "warning"});
        QCOMPARE(strict.status, 0);
    }

    void whatIsWaivedStandsInJsonWithItsReason()
    {
        m_moldloft.write("w.moldloft.yaml", waivedDesign());
        const auto ran = m_moldloft({"validate", "w.moldloft.yaml", "--format", "json"});
        QCOMPARE(ran.status, 0);
        const QJsonObject log = QJsonDocument::fromJson(ran.output).object();
        QCOMPARE(log["summary"].toObject()["errors"].toInt(-1), 0);
        QCOMPARE(log["summary"].toObject()["waived"].toInt(), 1);
        QCOMPARE(log["findings"].toArray().size(), 1);
        QCOMPARE(log["findings"].toArray()[0].toObject()["waived"].toString(),
                 QString("being split"));
    }

    void whatIsWaivedIsASuppressionOfItsOwnResult()
    {
        QByteArray design = waivedDesign();
        design += "      cache: {image: \"redis:latest\", ports: {http: 8080}}\n"; // not waived
        m_moldloft.write("w.moldloft.yaml", design);
        const auto ran = m_moldloft({"validate", "w.moldloft.yaml", "--format", "sarif"});
        QCOMPARE(ran.status, 0);
        verifySarif(ran.output);
        int suppressed = 0;
        const QJsonArray results = QJsonDocument::fromJson(ran.output)
                                       .object()["runs"]
                                       .toArray()[0]
                                       .toObject()["results"]
                                       .toArray();
        QVERIFY(results.size() > 1);
        for (const QJsonValue &result : results) {
            const QJsonArray list = result.toObject()["suppressions"].toArray();
            if (result.toObject()["ruleId"].toString() != QLatin1String("database-shared")) {
                QVERIFY(!result.toObject().contains("suppressions"));
                continue;
            }
            QCOMPARE(list.size(), 1);
            QCOMPARE(list[0].toObject()["kind"].toString(), QString("inSource"));
            QCOMPARE(list[0].toObject()["status"].toString(), QString("accepted"));
            QCOMPARE(list[0].toObject()["justification"].toString(), QString("being split"));
            ++suppressed;
        }
        QCOMPARE(suppressed, 1);
    }

    void sarifIsWhatTheStandardAsksFor()
    {
        const auto ran = m_moldloft({"validate", "d.moldloft.yaml", "--format", "sarif"});
        QCOMPARE(ran.status, 1);
        verifySarif(ran.output);
        const QJsonObject run =
            QJsonDocument::fromJson(ran.output).object()["runs"].toArray()[0].toObject();
        const QJsonArray results = run["results"].toArray();
        QCOMPARE(results.size(), 2);
        const QJsonArray rules = run["tool"].toObject()["driver"].toObject()["rules"].toArray();
        for (const QJsonValue &result : results)
            QCOMPARE(rules[result.toObject()["ruleIndex"].toInt()].toObject()["id"],
                     result.toObject()["ruleId"]);
        const QJsonObject place = results[0]
                                      .toObject()["locations"]
                                      .toArray()[0]
                                      .toObject()["physicalLocation"]
                                      .toObject();
        QCOMPARE(place["artifactLocation"].toObject()["uri"].toString(),
                 QString("d.moldloft.yaml"));
        QCOMPARE(place["region"].toObject()["startLine"].toInt(), 13);
        QCOMPARE(place["region"].toObject()["startColumn"].toInt(), 16);
    }

    void sarifOfAnUnreadableDesignIsSarifToo()
    {
        m_moldloft.write("b%20 ü.moldloft.yaml", "moldloft: 1\n]");
        const auto ran = m_moldloft({"validate", "b%20 ü.moldloft.yaml", "--format", "sarif"});
        QCOMPARE(ran.status, 2);
        verifySarif(ran.output);
        QVERIFY(ran.output.contains("\"b%2520%20%C3%BC.moldloft.yaml\""));
        const auto absolute = m_moldloft(
            {"validate", m_moldloft.path("d.moldloft.yaml").toStdString(), "--format", "sarif"});
        verifySarif(absolute.output);
        QVERIFY(absolute.output.contains("\"file:///"));
        verifySarif(m_moldloft({"validate", "absent", "--format", "sarif"}).output);
    }

    void theSchemaRefusesWhatIsNoSarif_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("by");
        QTest::newRow("version") << QByteArray("\"2.1.0\"") << QByteArray("\"2.0.0\"");
        QTest::newRow("level") << QByteArray("\"level\": \"error\"")
                               << QByteArray("\"level\": \"info\"");
        QTest::newRow("line 0") << QByteArray("\"startLine\": 13")
                                << QByteArray("\"startLine\": 0");
        QTest::newRow("unknown property") << QByteArray("\"ruleId\"") << QByteArray("\"ruleID\"");
        QTest::newRow("space in a URI")
            << QByteArray("\"uri\": \"d.") << QByteArray("\"uri\": \"d .");
    }
    void theSchemaRefusesWhatIsNoSarif()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, by);
        QByteArray sarif = m_moldloft({"validate", "d.moldloft.yaml", "--format", "sarif"}).output;
        QVERIFY(sarif.contains(what));
        m_moldloft.write("log.sarif", sarif.replace(what, by));
        const auto ran =
            m_moldloft.runProgram({"python3", "-c",
                                   "import json, sys, jsonschema\n"
                                   "v = jsonschema.Draft7Validator(json.load(open(sys.argv[1])))\n"
                                   "sys.exit(v.is_valid(json.load(open(sys.argv[2]))))\n",
                                   MOLDLOFT_SOURCE_DIR "/tests/cli/sarif_2_1_0.schema.json",
                                   m_moldloft.path("log.sarif").toStdString()});
        QCOMPARE(ran.status, 0);
    }
};

QTEST_APPLESS_MAIN(ValidateTest)
#include "tst_validate.moc"
