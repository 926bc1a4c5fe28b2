#include <QTest>

#include "model/connected.h"
#include "model/edits.h"

using namespace moldloft;

namespace
{

/// a calls b, b calls c, c owns db; far and its database stand apart, in another namespace.
Document sample()
{
    const auto element = [](const char *ns, const char *name, decltype(Record::body) body) {
        Record record;
        record.ns = ns;
        record.name = name;
        record.body = std::move(body);
        return record;
    };
    const auto calling = [](const char *to) {
        Service service;
        service.calls = {{{to}, {}, {}, {}}};
        return service;
    };
    Service owner;
    owner.owns = {{"db"}};
    Document document;
    for (Record record : {element("one", "a", calling("b")), element("one", "b", calling("c")),
                          element("one", "c", owner), element("one", "db", Database{}),
                          element("two", "far", owner), element("two", "db", Database{})})
        document = addElement(document, record)->document;
    return document;
}

ElementId idOf(const Document &document, const char *path)
{
    for (const RecordPtr &record : document.records()) {
        if (record->path() == path)
            return record->id;
    }
    qFatal("%s is missing", path);
}

QStringList named(const Document &document, const std::vector<ElementId> &ids)
{
    QStringList names;
    for (const ElementId id : ids)
        names += QString::fromStdString(document.find(id)->path());
    return names;
}

} // namespace

class TestConnected : public QObject
{
    Q_OBJECT

private slots:
    void neighboursAreOneStepAwayInEitherDirection()
    {
        const Document document = sample();
        QCOMPARE(named(document, withNeighbours(document, {idOf(document, "one/b")})),
                 (QStringList{"one/a", "one/b", "one/c"}));
    }

    void aComponentIsAllThatCanBeReached()
    {
        const Document document = sample();
        QCOMPARE(named(document, connectedTo(document, {idOf(document, "one/db")})),
                 (QStringList{"one/a", "one/b", "one/c", "one/db"}));
        QCOMPARE(named(document, connectedTo(document, {idOf(document, "two")})),
                 (QStringList{"two", "two/far", "two/db"}));
    }

    void theSameKindIsThatOfAnyOfThem()
    {
        const Document document = sample();
        QCOMPARE(named(document, ofSameKind(document, {idOf(document, "two/db")})),
                 (QStringList{"one/db", "two/db"}));
        QVERIFY(ofSameKind(document, {}).empty());
    }

    void theOthersAreAllThatIsNotInside()
    {
        const Document document = sample();
        QCOMPARE(named(document, allBut(document, {idOf(document, "one/a"), idOf(document, "one/b"),
                                                   idOf(document, "one/c")})),
                 (QStringList{"one/db", "two/far", "two/db"}));
        QCOMPARE(named(document, allBut(document, {idOf(document, "one")})),
                 (QStringList{"two", "two/far", "two/db"}));
        QCOMPARE(allBut(document, {}).size(), std::size_t(6));
    }
};

QTEST_APPLESS_MAIN(TestConnected)
#include "tst_connected.moc"
