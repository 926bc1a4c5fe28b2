#include <QTest>

#include <set>

#include "kinds/defaults.h"
#include "kinds/kind.h"

using namespace moldloft;

namespace
{

/// A value that the field accepts, made from nothing but its description.
Value sampleOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        return field.example.empty() ? "text" : Value(field.example);
    case FieldType::Name:
    case FieldType::Reference:
        return "a-name";
    case FieldType::Integer:
        return field.min.value_or(1);
    case FieldType::Number:
        return Value(Value::Number{"1.50"});
    case FieldType::Boolean:
        return true;
    case FieldType::Duration:
        return "20ms";
    case FieldType::Quantity:
        return "128Mi";
    case FieldType::Percent:
        return "99.9%";
    case FieldType::Choice:
        return field.choices.back();
    case FieldType::Endpoint:
        return "GET /things/{id}";
    case FieldType::Any:
        return Value::map({{"spec", Value::map({{"minReadySeconds", 10}})}});
    case FieldType::List:
        return Value::list({sampleOf(field.item.front())});
    case FieldType::Map:
        return Value::map({{"key", sampleOf(field.item.front())}});
    case FieldType::Tls:
        return Value::map({{"secret", "certificate"}});
    case FieldType::Object: {
        Value map = Value::map();
        for (const Field &member : field.members)
            map.set(member.key, sampleOf(member));
        return map;
    }
    }
    return {};
}

Value fullElement(const Kind &kind)
{
    Value map = Value::map();
    for (const Field &field : kind.fields)
        map.set(field.key, sampleOf(field));
    map.set("x-mine", Value::list({1, "two"}));
    return map;
}

FieldProblems problemsOf(ElementKind kind, const Value &value)
{
    Record record = makeRecord(kind, "ns", "name");
    FieldProblems problems;
    readElement(value, record, problems);
    return problems;
}

} // namespace

class TestKinds : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfEveryKindIsReadAndWrittenBack_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < allKinds().size(); ++i)
            QTest::newRow(allKinds()[i].title.c_str()) << int(i);
    }
    void everyFieldOfEveryKindIsReadAndWrittenBack()
    {
        QFETCH(int, index);
        const Kind &kind = allKinds()[std::size_t(index)];
        const Value full = fullElement(kind);
        Record record = makeRecord(kind.kind, "ns", "name");
        FieldProblems problems;
        readElement(full, record, problems);
        for (const auto &problem : problems)
            qWarning("%s: %s %s", problem.path.c_str(), problem.message.c_str(),
                     problem.hint.c_str());
        QVERIFY(problems.empty());
        QVERIFY(writeElement(record) == full);
    }

    void everyKindAndFieldIsDescribed()
    {
        std::set<char> shortcuts;
        for (const Kind &kind : allKinds()) {
            QVERIFY2(!kind.title.empty() && !kind.doc.empty() && !kind.palette.empty(),
                     kind.title.c_str());
            for (const auto &entry : kind.palette)
                QVERIFY2(shortcuts.insert(entry.shortcut).second, entry.title.c_str());
            for (const Field &field : kind.fields)
                QVERIFY2(!field.title.empty() && !field.doc.empty(), field.key.c_str());
        }
    }

    void schedulesAreReadAsKubernetesReadsThem_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *schedule, bool good) {
            QTest::newRow(schedule) << QString(schedule) << good;
        };
        for (const char *good :
             {"0 3 * * *", "*/15 * * * *", "0 0 1 JAN-jun ?", "5,10-20/5 0-23 1,31 * SUN", "@daily",
              "0  0 *  * 6", "@hourly", "1/5 * * * *"})
            row(good, true);
        for (const char *bad :
             {"", "daily", "@reboot", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *",
              "* * 0 * *", "* * * 13 *", "* * * * 7", "*/0 * * * *", "5-1 * * * *", "a * * * *",
              "1, * * * *", "-1 * * * *", "TZ=UTC 0 0 * * *", "*/ * * * *"})
            row(bad, false);
    }
    void schedulesAreReadAsKubernetesReadsThem()
    {
        QFETCH(QString, schedule);
        QFETCH(bool, good);
        const Value run = Value::map({{"cron", schedule.toStdString()}});
        const auto problems = problemsOf(ElementKind::Service, Value::map({{"run", run}}));
        QCOMPARE(problems.empty(), good);
        if (!good)
            QCOMPARE(problems[0].path, "run/cron");
    }

    void rangesOfAddresses_data()
    {
        QTest::addColumn<bool>("good");
        for (const char *good : {"0.0.0.0/0", "192.0.2.0/24", "2001:db8::/32", "::/0", "::1/128",
                                 "1:2:3:4:5:6:7:8/128"})
            QTest::newRow(good) << true;
        for (const char *bad :
             {"192.0.2.0", "192.0.2.0/33", "192.0.2/24", "256.0.0.1/8", "01.0.0.0/8", "::/129",
              "1::2::3/64", "1:2:3:4:5:6:7/64", "g::/8", "10.0.0.0/-1"})
            QTest::newRow(bad) << false;
    }
    void rangesOfAddresses()
    {
        QFETCH(bool, good);
        const Value list = Value::list({QTest::currentDataTag()});
        const auto problems = problemsOf(ElementKind::External, Value::map({{"cidrs", list}}));
        QCOMPARE(problems.empty(), good);
        if (!good)
            QCOMPARE(problems[0].path, "cidrs/0");
    }

    void aJobIsAJobHoweverLittleIsSaidOfIt()
    {
        for (const Value &run : {Value("job"), Value::map(), Value::map({{"backoffLimit", 0}})}) {
            Record record = makeRecord(ElementKind::Service, "ns", "name");
            FieldProblems problems;
            readElement(Value::map({{"run", run}}), record, problems);
            QVERIFY(problems.empty());
            QVERIFY(isJob(*record.as<Service>()) && !isCronJob(*record.as<Service>()));
            QVERIFY(*writeElement(record).find("run") == run);
        }
        QVERIFY(!isJob(Service{}));
    }

    void aJsonPatchNamesWhatItsOperationNeeds_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::newRow("add") << "value";
        QTest::newRow("replace") << "value";
        QTest::newRow("test") << "value";
        QTest::newRow("move") << "from";
        QTest::newRow("copy") << "from";
        QTest::newRow("remove") << "";
    }
    void aJsonPatchNamesWhatItsOperationNeeds()
    {
        QFETCH(QString, missing);
        const Value operation = Value::map({{"op", QTest::currentDataTag()}, {"path", "/spec/x"}});
        Value patch = Value::map({{"target", Value::map({{"kind", "Service"}, {"name", "a"}})}});
        patch.set("json", Value::list({operation}));
        Settings settings;
        FieldProblems problems;
        readSettings(Value::map({{"name", "x"}, {"patches", Value::list({patch})}}), settings,
                     problems);
        QCOMPARE(problems.empty(), missing.isEmpty());
        if (!problems.empty()) {
            QCOMPARE(problems[0].path, "patches/0/json/0");
            QVERIFY(problems[0].message.text().find(missing.toStdString()) != std::string::npos);
        }
    }

    void anUnknownKeySuggestsTheRightOne()
    {
        const auto problems = problemsOf(ElementKind::Service, Value::map({{"replica", 2}}));
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY(problems[0].onKey);
        QCOMPARE(problems[0].path, "replica");
        QCOMPARE(problems[0].message.text(), "unknown key `replica`.");
        QCOMPARE(problems[0].hint.text(), "Did you mean `replicas`?");
    }

    void everyProblemNamesItsPlace()
    {
        const Value calls = Value::list(
            {"orders", Value::map({{"to", "a b"}, {"timeout", "soon"}, {"retries", 99}})});
        const auto problems =
            problemsOf(ElementKind::Service, Value::map({{"calls", calls}, {"replicas", "2"}}));
        std::vector<std::string> paths;
        for (const auto &problem : problems)
            paths.push_back(problem.path);
        QVERIFY((paths == std::vector<std::string>{"calls/1/to", "calls/1/timeout",
                                                   "calls/1/retries", "replicas"}));
    }

    void textKeepsItsSpelling()
    {
        // `version: 1.10` and `version: 16` without quotes are still text
        Record record = makeRecord(ElementKind::Database, "ns", "name");
        FieldProblems problems;
        readElement(Value::map({{"engine", "redis"}, {"version", Value(Value::Number{"1.10"})}}),
                    record, problems);
        QCOMPARE(*record.as<Database>()->version, "1.10");
        readElement(Value::map({{"engine", "redis"}, {"version", 16}}), record, problems);
        QCOMPARE(*record.as<Database>()->version, "16");
        QVERIFY(problems.empty());
    }

    void shortFormsAreWrittenWhereTheySaySoMuch()
    {
        Record record = makeRecord(ElementKind::Service, "ns", "name");
        FieldProblems problems;
        const Value map =
            Value::map({{"calls", Value::list({Value::map({{"to", "orders"}})})},
                        {"ports", Value::map({{"http", Value::map({{"port", 3000}})}})}});
        readElement(map, record, problems);
        QVERIFY(problems.empty());
        QVERIFY((writeElement(record) == Value::map({{"calls", Value::list({"orders"})},
                                                     {"ports", Value::map({{"http", 3000}})}})));
    }

    void onlyWhatIsReachedGetsAServiceByItself()
    {
        Service caller;
        caller.calls = {{{"called"}, {}, {}, {}}};
        Document document;
        Record a = makeRecord(ElementKind::Service, "ns", "caller");
        a.body = caller;
        document = document.with({a, makeRecord(ElementKind::Service, "ns", "called")});
        const ReachedServices reached(document);
        QVERIFY(exposuresOf(reached, *document.find(ElementKind::Service, "ns", "caller")).empty());
        const Record &called = *document.find(ElementKind::Service, "ns", "called");
        QCOMPARE(exposuresOf(reached, called).size(), std::size_t(1));
        const std::vector<Expose> many{{ServiceType::ClusterIP},
                                       {ServiceType::NodePort},
                                       {ServiceType::LoadBalancer},
                                       {ServiceType::NodePort}};
        QCOMPARE(exposureName(called, many, 0), "called");
        QCOMPARE(exposureName(called, many, 1), "called-nodeport");
        QCOMPARE(exposureName(called, many, 2), "called-lb");
        QCOMPARE(exposureName(called, many, 3), "called-nodeport-2");
    }
};

QTEST_APPLESS_MAIN(TestKinds)
#include "tst_kinds.moc"
