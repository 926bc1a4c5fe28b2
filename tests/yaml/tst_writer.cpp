#include <QtTest>

#include "support/kubectl.h"
#include "yaml/hostile_strings.h"
#include "yaml/scalar.h"
#include "yaml/writer.h"

using namespace moldloft;

namespace
{

/// Strings travel as hexadecimal bytes: QString drops a byte order mark.
QString hex(const std::string &text)
{
    return QString::fromLatin1(QByteArray::fromStdString(text).toHex());
}

/// Code points, a byte order mark included.
std::u32string decoded(const std::string &text)
{
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at++]);
        const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
        char32_t point = more == 0 ? first : first & (0x3F >> more);
        for (int k = 0; k < more; ++k)
            point = (point << 6) | (static_cast<unsigned char>(text[at++]) & 0x3F);
        points += point;
    }
    return points;
}

QJsonValue toJson(const Value &value)
{
    if (value.isString())
        return hex(value.asString());
    if (value.isBool())
        return value.asBool();
    if (value.isInt())
        return static_cast<qint64>(value.asInt());
    if (value.isList()) {
        QJsonArray array;
        for (const Value &item : value.asList())
            array.append(toJson(item));
        return array;
    }
    if (value.isMap()) {
        QJsonObject object;
        for (const auto &entry : value.asMap())
            object.insert(hex(entry.key), toJson(entry.value));
        return object;
    }
    return QJsonValue::Null;
}

/// What PyYAML, a YAML 1.1 parser of other people, reads.
QJsonDocument readByPython(const std::string &yaml)
{
    QProcess python;
    python.start("python3", {"-c", R"(
import json, sys, yaml
def plain(value):
    if isinstance(value, str):
        return value.encode().hex()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    return value
json.dump([plain(document) for document in yaml.safe_load_all(sys.stdin.buffer)], sys.stdout, default=repr)
)"});
    python.write(QByteArray::fromStdString(yaml));
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning() << "PyYAML refused it:" << python.readAllStandardError();
    return QJsonDocument::fromJson(python.readAllStandardOutput());
}

yaml::WriteOptions compact(int columns, int height)
{
    return {.indentLists = true, .flowColumns = columns, .flowHeight = height};
}

Value sample()
{
    return Value::map(
        {{"apiVersion", "v1"},
         {"spec", Value::map({{"replicas", 2},
                              {"args", Value::list({"a", "8080", true})},
                              {"ports", Value::list({Value::map({{"name", "http"}, {"port", 80}}),
                                                     Value::map({{"name", "grpc"}})})},
                              {"empty", Value::map()},
                              {"none", Value::list()},
                              {"nothing", Value()}})}});
}

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT
private slots:
    void blockStyleIsThatOfKubectl()
    {
        QCOMPARE(yaml::write(sample()), std::string("apiVersion: v1\n"
                                                    "spec:\n"
                                                    "  replicas: 2\n"
                                                    "  args:\n"
                                                    "  - a\n"
                                                    "  - \"8080\"\n"
                                                    "  - true\n"
                                                    "  ports:\n"
                                                    "  - name: http\n"
                                                    "    port: 80\n"
                                                    "  - name: grpc\n"
                                                    "  empty: {}\n"
                                                    "  none: []\n"
                                                    "  nothing: null\n"));
    }

    void leavesThatFitAreWrittenOnOneLine()
    {
        QCOMPARE(yaml::write(sample(), compact(30, 1)), std::string("apiVersion: v1\n"
                                                                    "spec:\n"
                                                                    "  replicas: 2\n"
                                                                    "  args: [a, \"8080\", true]\n"
                                                                    "  ports:\n"
                                                                    "    - {name: http, port: 80}\n"
                                                                    "    - {name: grpc}\n"
                                                                    "  empty: {}\n"
                                                                    "  none: []\n"
                                                                    "  nothing: null\n"));
        QCOMPARE(yaml::writeEntry("a", Value::list({"bcd", "efg"}), 2, compact(16, 1)),
                 std::string("  a: [bcd, efg]\n"));
        QCOMPARE(yaml::writeEntry("a", Value::list({"bcd", "efg"}), 2, compact(14, 1)),
                 std::string("  a:\n    - bcd\n    - efg\n"));
    }

    void severalLinesBecomeALiteralBlock()
    {
        const Value map =
            Value::map({{"config", "a = 1\n\tb = 2\n\nc"}, {"list", Value::list({"x\ny\n"})}});
        QCOMPARE(yaml::write(map),
                 std::string("config: |-\n  a = 1\n  \tb = 2\n\n  c\nlist:\n- |\n  x\n  y\n"));
    }

    void numbersKeepTheirText()
    {
        const Value map = Value::map({{"a", Value::Number{"1.10"}}, {"b", Value::Number{"1e3"}}});
        QCOMPARE(yaml::write(map), std::string("a: 1.10\nb: 1e3\n"));
        QCOMPARE(yaml::write(Value::map({{"a", Value::Number{"1\nb: 2"}}})),
                 std::string("a: \"1\\nb: 2\"\n"));
    }

    void wordsOfOrdinaryDesignsNeedNoQuotes()
    {
        for (const char *text : {"orders", "20ms", "2Gi", "1.5Gi", "100m", "payments/charges",
                                 "/orders", "ghcr.io/example/client:1.4.2", "order-created", "x_y",
                                 "uuid", "REDIS_URL", "\xC3\xA9t\xC3\xA9", "a b", "a#b", "it's"})
            QCOMPARE(yaml::scalar(text), std::string(text));
    }

    void controlCharactersAreEscaped()
    {
        const std::string text = "a\"\\\n\t\r\x1B\xC2\x85\xE2\x80\xA8\xE2\x80\xAE\xF3\xA0\x80\x81";
        QCOMPARE(yaml::quoted(text),
                 std::string("\"a\\\"\\\\\\n\\t\\r\\x1B\\x85\\u2028\\u202E\\U000E0001\""));
    }

    void everyHostileStringComesBackAsItself_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("height");
        QTest::newRow("block") << 0 << 0;
        QTest::newRow("one line") << 1'000'000 << 9;
        QTest::newRow("mixed") << 40 << 2;
    }

    void everyHostileStringComesBackAsItself()
    {
        QFETCH(int, columns);
        QFETCH(int, height);
        Value list = Value::list(), keys = Value::map(), nested = Value::list();
        for (const std::string &text : hostileStrings()) {
            list.push(text);
            keys.set(text, text);
            nested.push(Value::map({{text, Value::list({text, Value::list({text})})}}));
            nested.push(Value::list({Value::list({text}), Value::map({{"k", text}})}));
            nested.push(Value::map({{"a", Value::map({{text, Value::map({{"b", text}})}})}}));
        }
        QVERIFY(list.size() >= 200);
        const Value all = Value::map({{"list", list}, {"keys", keys}, {"nested", nested}});
        const QJsonDocument read = readByPython(yaml::write(all, compact(columns, height)));
        QVERIFY(read.isArray());
        const QJsonObject got = read.array().at(0).toObject(), expected = toJson(all).toObject();
        for (const std::string part : {"list", "nested"}) {
            const QJsonArray gotList = got[hex(part)].toArray(),
                             expectedList = expected[hex(part)].toArray();
            QCOMPARE(gotList.size(), expectedList.size());
            for (qsizetype i = 0; i < expectedList.size(); ++i)
                QCOMPARE(gotList.at(i), expectedList.at(i));
        }
        QCOMPARE(got[hex("keys")], expected[hex("keys")]);
    }

    void everyHostileStringSurvivesKubectl()
    {
        NEEDS_KUBECTL();
        Value data = Value::map();
        for (const std::string &text : hostileStrings())
            data.set("key-" + std::to_string(data.size()), text);
        QProcess kubectl; // works on the object alone, and answers in JSON
        kubectl.start("kubectl", {"label", "--local", "-f", "-", "-o", "json", "a=b"});
        kubectl.write(QByteArray::fromStdString(
            yaml::write(Value::map({{"apiVersion", "v1"},
                                    {"kind", "ConfigMap"},
                                    {"metadata", Value::map({{"name", "hostile"}})},
                                    {"data", data}}))));
        kubectl.closeWriteChannel();
        QVERIFY(kubectl.waitForFinished());
        QVERIFY2(kubectl.exitCode() == 0, kubectl.readAllStandardError());
        const QJsonObject got =
            QJsonDocument::fromJson(kubectl.readAllStandardOutput()).object()["data"].toObject();
        QCOMPARE(static_cast<std::size_t>(got.size()), data.size());
        for (const auto &[key, value] : data.asMap()) {
            const auto text = QString::fromStdU32String(decoded(value.asString()));
            QVERIFY2(got[QString::fromStdString(key)].toString() == text, value.asString().c_str());
        }
    }

    void everyHostileStringComesBackAsADocument()
    {
        std::vector<Value> documents;
        QJsonArray expected;
        for (const std::string &text : hostileStrings()) {
            documents.emplace_back(text);
            expected.append(toJson(documents.back()));
        }
        const QJsonArray got = readByPython(yaml::writeDocuments(documents)).array();
        QCOMPARE(got.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(got.at(i), expected.at(i));
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
