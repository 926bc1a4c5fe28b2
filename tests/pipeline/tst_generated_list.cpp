#include <QTest>

#include <random>

#include <nlohmann/json.hpp>

#include "pipeline/generated_list.h"

using namespace moldloft;
using namespace moldloft::pipeline;

namespace
{

using Json = nlohmann::json;

std::map<std::string, std::string> hexOf(const Digests &digests)
{
    std::map<std::string, std::string> texts;
    for (const auto &[path, digest] : digests)
        texts.emplace(path, digest.hex());
    return texts;
}

std::string asJsonSaysIt(const GeneratedList &list)
{
    Json json{{"moldloft", 1},
              {"design", list.design},
              {"files", hexOf(list.files)},
              {"once", hexOf(list.once)},
              {"picture", list.pictureSource}};
    if (!list.moved.empty())
        json["moved"] = list.moved;
    if (!list.foreign.empty())
        json["foreign"] = list.foreign;
    return json.dump(2) + '\n';
}

class Random
{
public:
    explicit Random(unsigned seed) : m_random(seed) {}

    std::string path()
    {
        const char *parts[] = {"a", "services", "größe", "x y", "it's", "#1", "naïve/漢", "b~"};
        std::string path;
        for (unsigned depth = m_random() % 3 + 1; depth > 0; --depth)
            path += (path.empty() ? "" : "/") + std::string(parts[m_random() % 8]);
        return path + std::to_string(m_random() % 50);
    }

    Digests digests()
    {
        Digests digests;
        for (unsigned count = m_random() % 5; count > 0; --count)
            digests.emplace(path(), Digest::of(path()));
        return digests;
    }

    std::map<std::string, std::string> moves()
    {
        std::map<std::string, std::string> moves;
        for (unsigned count = m_random() % 5; count > 0; --count)
            moves.emplace(path(), path());
        return moves;
    }

    GeneratedList list()
    {
        GeneratedList list;
        list.design = path() + (m_random() % 4 == 0 ? "\"\\\x7f" : "");
        list.files = digests();
        list.once = digests();
        list.moved = moves();
        for (const auto &[name, value] : moves())
            list.foreign.insert(name);
        list.pictureSource = m_random() % 2 == 0 ? "" : std::string(64, 'c');
        return list;
    }

private:
    std::mt19937 m_random;
};

} // namespace

class GeneratedListTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsTheSameJsonWhoeverWritesIt()
    {
        for (unsigned seed = 0; seed < 2000; ++seed) {
            const GeneratedList list = Random(seed).list();
            const std::string text = write(list);
            QVERIFY2(text == asJsonSaysIt(list), text.c_str());
            const auto read = readGeneratedList(text, "x");
            QVERIFY2(read.has_value() && *read == list, text.c_str());
        }
    }

    /// What somebody else has laid out, merged by hand or not, is read alike.
    void theLayoutDoesNotMatter()
    {
        for (unsigned seed = 0; seed < 500; ++seed) {
            const GeneratedList list = Random(seed).list();
            const auto read = readGeneratedList(Json::parse(write(list)).dump(), "x");
            QVERIFY(read.has_value() && *read == list);
        }
    }

    void aDamagedListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a path that leads out") << QByteArray("a/b") << QByteArray("../b");
        QTest::newRow("a move that leads out") << QByteArray("c/d") << QByteArray("/etc/d");
        QTest::newRow("cut off") << QByteArray("\n}\n") << QByteArray("\n");
        QTest::newRow("text behind it") << QByteArray("\n}\n") << QByteArray("\n}\nx");
        QTest::newRow("another version")
            << QByteArray("\"moldloft\": 1") << QByteArray("\"moldloft\": 2");
        const QByteArray digest = QByteArray::fromStdString(Digest::of("12").hex());
        QTest::newRow("a number") << '"' + digest + '"' << QByteArray("12");
        QTest::newRow("no digest") << digest << QByteArray("12");
        QTest::newRow("a line end in a text") << QByteArray("a/b") << QByteArray("a\nb");
        QTest::newRow("bytes that are no text") << QByteArray("a/b") << QByteArray("a\xff");
    }

    void aDamagedListIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        GeneratedList list;
        list.design = "x.moldloft.yaml";
        list.files = {{"a/b", Digest::of("12")}};
        list.moved = {{"a/b", "c/d"}};
        QByteArray text = QByteArray::fromStdString(write(list));
        QVERIFY(readGeneratedList(text.toStdString(), "x").has_value());
        QVERIFY(text.contains(from));
        text.replace(from, to);
        QVERIFY(!readGeneratedList(text.toStdString(), "x").has_value());
    }

    /// Merged by hand: the last one counts, as everywhere in JSON.
    void aPathThatIsTwiceInIt()
    {
        GeneratedList list;
        list.files = {{"a", Digest::of("1")}, {"b", Digest::of("2")}};
        QByteArray text = QByteArray::fromStdString(write(list));
        text.replace("\"b\"", "\"a\"");
        const auto read = readGeneratedList(text.toStdString(), "x");
        QVERIFY(read.has_value());
        QCOMPARE(read->files.size(), std::size_t(1));
        QVERIFY(read->files.at("a") == Digest::of("2"));
    }
};

QTEST_APPLESS_MAIN(GeneratedListTest)
#include "tst_generated_list.moc"
