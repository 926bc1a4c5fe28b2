#include <QElapsedTimer>
#include <QTest>

#include "model/edits.h"
#include "model/pieces.h"

using namespace moldloft;

namespace
{

Record element(const char *ns, const char *name, decltype(Record::body) body)
{
    Record record;
    record.ns = ns;
    record.name = name;
    record.body = std::move(body);
    return record;
}

/// shop/orders owns shop/orders-db, calls shop/mail and pay/charges, publishes shop/created, which
/// lives on shop/events.
Document sample()
{
    Service orders;
    orders.owns = {{"orders-db"}};
    orders.calls = {{{"mail"}, {}, {}, {}}, {{"pay/charges"}, {}, {}, {}}};
    orders.publishes = {{"created"}};
    Document document;
    for (Record record :
         {element("shop", "events", Broker{}), element("shop", "created", Channel{{"events"}, {}}),
          element("shop", "orders-db", Database{}), element("shop", "orders", orders),
          element("shop", "mail", Service{}), element("pay", "charges", Service{})})
        document = addElement(document, record)->document;
    return document;
}

const Record &at(const Document &document, ElementKind kind, const char *ns, const char *name)
{
    const Record *record = document.find(kind, ns, name);
    if (!record)
        qFatal("%s/%s is missing", ns, name);
    return *record;
}

using K = ElementKind;

Piece pieceWith(const Document &document, std::initializer_list<const char *> names)
{
    std::vector<ElementId> ids;
    for (const RecordPtr &record : document.records()) {
        for (const char *name : names) {
            if (record->path() == name)
                ids.push_back(record->id);
        }
    }
    return pieceOf(document, ids);
}

QStringList pathsOf(const Document &document)
{
    QStringList paths;
    for (const RecordPtr &record : document.records())
        paths += QString::fromStdString(record->path());
    return paths;
}

QStringList callsOf(const Document &document, const char *ns, const char *name)
{
    QStringList calls;
    for (const Call &call : at(document, K::Service, ns, name).as<Service>()->calls)
        calls += QString::fromStdString(call.to.text);
    return calls;
}

} // namespace

class TestPieces : public QObject
{
    Q_OBJECT

private slots:
    void aBrokerTakesItsChannelsAndANamespaceAllAlong()
    {
        const Document document = sample();
        QCOMPARE(pathsOf(pieceWith(document, {"shop/events"}).document),
                 (QStringList{"shop", "shop/events", "shop/created"}));
        const Piece piece = pieceWith(document, {"shop"});
        QCOMPARE(piece.whole, std::vector<std::string>{"shop"});
        QCOMPARE(piece.document.records().size(), std::size_t(6));
        QVERIFY(pieceWith(document, {"shop/orders"}).whole.empty());
    }

    void referencesAmongTheCopiesFollowAndOthersStay()
    {
        const Document document = sample();
        const Inserted copy =
            insertPiece(document, pieceWith(document, {"shop/orders", "shop/mail", "shop/events"}));
        QCOMPARE(callsOf(copy.document, "shop", "orders-2"),
                 (QStringList{"mail-2", "pay/charges"}));
        QCOMPARE(callsOf(copy.document, "shop", "orders"), (QStringList{"mail", "pay/charges"}));
        const auto *orders = at(copy.document, K::Service, "shop", "orders-2").as<Service>();
        QCOMPARE(orders->publishes, (std::vector<Ref>{{"created-2"}}));
        const auto *channel = at(copy.document, K::Channel, "shop", "created-2").as<Channel>();
        QCOMPARE(channel->broker, Ref{"events-2"});
        QVERIFY(copy.lost.empty());
    }

    void aDatabaseKeepsItsOneOwner()
    {
        const Document document = sample();
        const Inserted copy = insertPiece(document, pieceWith(document, {"shop/orders"}));
        QVERIFY(at(copy.document, K::Service, "shop", "orders-2").as<Service>()->owns.empty());
        QVERIFY(copy.lost.empty()); // nothing is lost: it has an owner

        // Where the owner went, the copy owns it.
        const Piece cut = pieceWith(document, {"shop/orders"});
        const ElementId orders = at(document, K::Service, "shop", "orders").id;
        const Inserted back = insertPiece(removeElements(document, {orders}), cut);
        QCOMPARE(at(back.document, K::Service, "shop", "orders").as<Service>()->owns,
                 (std::vector<Ref>{{"orders-db"}}));

        const Inserted both =
            insertPiece(document, pieceWith(document, {"shop/orders", "shop/orders-db"}));
        QCOMPARE(at(both.document, K::Service, "shop", "orders-2").as<Service>()->owns,
                 (std::vector<Ref>{{"orders-db-2"}}));
    }

    void elementsOfOneNamespaceGoIntoTheGivenOne()
    {
        const Document document = sample();
        const Inserted copy =
            insertPiece(document, pieceWith(document, {"shop/orders", "shop/mail"}), "pay");
        QCOMPARE(callsOf(copy.document, "pay", "orders"), (QStringList{"mail", "charges"}));
        QCOMPARE(at(copy.document, K::Service, "pay", "orders").as<Service>()->publishes,
                 (std::vector<Ref>{{"shop/created"}}));
        QCOMPARE(copy.added.size(), std::size_t(2));
    }

    void aNamespaceIsCopiedBesideItself()
    {
        const Document document = sample();
        const Inserted copy = insertPiece(document, pieceWith(document, {"shop"}), "pay");
        QCOMPARE(callsOf(copy.document, "shop-2", "orders"), (QStringList{"mail", "pay/charges"}));
        QCOMPARE(copy.added.size(), std::size_t(1));
        QCOMPARE(copy.document.find(copy.added.front())->name, std::string("shop-2"));
        QCOMPARE(copy.document.elementsOf("shop-2").size(), std::size_t(5));
        const Inserted again = insertPiece(copy.document, pieceWith(copy.document, {"shop-2"}));
        QVERIFY(again.document.findNamespace("shop-3"));
    }

    void inAnotherDesignWhatNamesNothingIsLeftOutAndSaid()
    {
        const Inserted copy = insertPiece(Document(), pieceWith(sample(), {"shop/orders"}));
        QCOMPARE(pathsOf(copy.document), (QStringList{"shop", "shop/orders"}));
        QVERIFY(callsOf(copy.document, "shop", "orders").isEmpty());
        QCOMPARE(copy.lost,
                 (std::vector<std::string>{"orders-db", "mail", "pay/charges", "created"}));
    }

    void aChannelFindsTheBrokerOfItsNewNamespace()
    {
        Document other = addElement(Document(), element("main", "nats", Broker{}))->document;
        const Inserted copy = insertPiece(other, pieceWith(sample(), {"shop/created"}), "main");
        QCOMPARE(at(copy.document, K::Channel, "main", "created").as<Channel>()->broker,
                 Ref{"nats"});
    }

    void numbersGoOnAndNamesStayShort()
    {
        Document document = addElement(Document(), element("a", "web-2", Service{}))->document;
        Inserted copy = insertPiece(document, pieceWith(document, {"a/web-2"}));
        QCOMPARE(copy.document.find(copy.added.front())->name, std::string("web-3"));
        const std::string longName(63, 'x');
        document = addElement(document, element("a", longName.c_str(), Service{}))->document;
        copy = insertPiece(document, pieceWith(document, {("a/" + longName).c_str()}));
        QCOMPARE(copy.document.find(copy.added.front())->name, std::string(61, 'x') + "-2");
    }

    void aThousandElementsAreCopiedAtOnce()
    {
        Document document;
        std::vector<Record> records{element("", "a", Namespace{})};
        for (int i = 0; i < 1000; ++i) {
            Service service;
            service.calls = {{{"s" + std::to_string((i + 1) % 1000)}, {}, {}, {}}};
            records.push_back(element("a", ("s" + std::to_string(i)).c_str(), service));
        }
        document = document.with(std::move(records));
        std::vector<ElementId> ids;
        for (const Record *record : document.all(K::Service))
            ids.push_back(record->id);
        QElapsedTimer clock;
        clock.start();
        const Inserted copy = insertPiece(document, pieceOf(document, ids));
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(copy.document.all(K::Service).size(), std::size_t(2000));
        QCOMPARE(callsOf(copy.document, "a", "s999-2"), QStringList{"s0-2"});
    }
};

QTEST_APPLESS_MAIN(TestPieces)
#include "tst_pieces.moc"
