// What differs between two versions, element by element and field by field, and taking it back.
#include <QTest>

#include "format/design_file.h"
#include "format/random_edits.h"
#include "merge/design_changes.h"
#include "merge/start.h"

using namespace moldloft;
using test::start;

namespace
{

using What = ElementChange::What;

Document read(const std::string &text, const Document *like = nullptr)
{
    const auto file = format::read(text, "test", {}, like);
    return file ? file->document : Document();
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? "" : text.replace(at, from.size(), to);
}

ElementId idOf(const Document &document, const std::string &path)
{
    for (const RecordPtr &record : document.records()) {
        if (record->path() == path)
            return record->id;
    }
    return {};
}

QString said(const FieldChange &change)
{
    const auto text = [](const std::optional<Value> &value) {
        return value ? QString::fromStdString(value->isScalar() ? value->scalarText() : "…")
                     : QString("-");
    };
    return QString::fromStdString(change.path) + (change.order ? " order" : "") + ": " +
           text(change.before) + " > " + text(change.after) + (change.echo ? " (echo)" : "");
}

QStringList said(const DesignChanges &changes)
{
    QStringList list;
    for (const ElementChange &change : changes.elements) {
        list += QString("+-~")[static_cast<int>(change.what)] +
                QString::fromStdString(change.path) + (change.moved ? " moved" : "") +
                (change.isRenamed() ? " was " + QString::fromStdString(change.pathBefore) : "");
        for (const FieldChange &field : change.fields)
            list += said(field);
    }
    for (const FieldChange &field : changes.settings)
        list += "settings " + said(field);
    return list;
}

} // namespace

class ChangesTest : public QObject
{
    Q_OBJECT

    const Document m_start = read(start);

    DesignChanges changesTo(const std::string &text) const
    {
        return changesBetween({m_start, {}}, {withIdentitiesOf(m_start, read(text, &m_start)), {}});
    }

private slots:
    void fieldsAreToldApart_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("changes");
        QTest::newRow("a number") << "replicas: 2"
                                  << "replicas: 3" << QStringList{"~a/two", "replicas: 2 > 3"};
        QTest::newRow("a field more")
            << "replicas: 2"
            << "replicas: 2, latency: 5ms" << QStringList{"~a/two", "latency: - > 5ms"};
        QTest::newRow("a value of a map") << "B: \"2\""
                                          << "B: \"3\"" << QStringList{"~a/two", "env/B: 2 > 3"};
        QTest::newRow("an item of a list")
            << "calls: [two, b/four]"
            << "calls: [b/four]" << QStringList{"~a/one", "calls/two: two > -"};
        QTest::newRow("the last item")
            << "subscribes: [a/done]"
            << "replicas: 1"
            << QStringList{"~b/three", "replicas: - > 1", "subscribes/a~1done: a/done > -"};
        QTest::newRow("what a short form does not say")
            << "calls: [two, b/four]"
            << "calls: [two, {to: b/four, retries: 2}]"
            << QStringList{"~a/one", "calls/b~1four/retries: - > 2"};
        QTest::newRow("an item by what names it")
            << "{path: /two, to: two}"
            << "{path: /two, to: one}" << QStringList{"~a/door", "rules/~1two/to: two > one"};
        QTest::newRow("another order")
            << "calls: [two, b/four]"
            << "calls: [b/four, two]" << QStringList{"~a/one", "calls order: … > …"};
        QTest::newRow("the settings")
            << "name: start"
            << "name: other" << QStringList{"settings name: start > other"};
        QTest::newRow("an element more")
            << "      three: "
            << "      five: {}\n      three: " << QStringList{"+b/five"};
        QTest::newRow("an element less") << "      four: {api: [\"GET /x\", \"POST /x\"]}\n"
                                         << "" << QStringList{"-b/four"};
    }
    void fieldsAreToldApart()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QStringList, changes);
        const std::string text = replaced(start, from.toStdString(), to.toStdString());
        QVERIFY(!text.empty());
        QStringList found = said(changesTo(text));
        found.sort();
        changes.sort();
        QCOMPARE(found, changes);
    }

    void whoCallsARenamedElementHasNotChanged()
    {
        const Document renamed = *renameElement(m_start, idOf(m_start, "a/two"), "second");
        const DesignChanges changes = changesBetween({m_start, {}}, {renamed, {}});
        QStringList others;
        for (const ElementChange &change : changes.elements) {
            if (change.saysOther())
                others += QString::fromStdString(change.pathBefore + " > " + change.path);
        }
        QCOMPARE(others, QStringList{"a/two > a/second"});
        QCOMPARE(changes.count(What::Changed), 1);
    }

    void whatStandsElsewhereHasMoved()
    {
        const ElementId one = idOf(m_start, "a/one"), two = idOf(m_start, "a/two");
        const Layout before = Layout().with(one, {10, 10}).with(two, {10, 200});
        const Layout after = before.with(one, {10, 80}).with(idOf(m_start, "b/four"), {0, 0});
        const DesignChanges changes = changesBetween({m_start, before}, {m_start, after});
        QCOMPARE(said(changes), QStringList{"~a/one moved"});
        QCOMPARE(changes.countMoved(), 1);
        QCOMPARE(changes.count(What::Changed), 0);
    }

    void whatIsGoneStandsWhereItStood()
    {
        const Document without = m_start.without({idOf(m_start, "a/one")});
        const Document after = without.with(makeRecord(ElementKind::Service, "b", "five"));
        QCOMPARE(said(changesBetween({m_start, {}}, {after, {}})),
                 (QStringList{"-a/one", "+b/five"}));
    }

    /// Side by side: what is gone has its sign on the left only, what came on the right only, what
    /// has changed on both; lines alike.
    void eachSideHasItsOwnSigns()
    {
        const std::string text =
            replaced(replaced(replaced(start, "      four: {api: [\"GET /x\", \"POST /x\"]}\n",
                                       "      five: {api: [\"GET /x\"]}\n"),
                              "calls: [two, b/four]", "calls: [two, b/five]"),
                     "replicas: 2", "replicas: 3");
        const Document after = withIdentitiesOf(m_start, read(text, &m_start));
        const ElementId one = idOf(m_start, "a/one"), two = idOf(m_start, "a/two"),
                        four = idOf(m_start, "b/four"), five = idOf(after, "b/five");
        const MergeSide sides[] = {{m_start, Layout().with(two, {10, 10})},
                                   {after, Layout().with(two, {10, 99})}};
        const SideMarks marks = sideMarksOf(sides[0], sides[1], changesBetween(sides[0], sides[1]));
        const auto kindOf = [](const ChangeMarks &side, ElementId id) {
            const auto found = side.elements.find(id);
            return found == side.elements.end() ? -1 : static_cast<int>(found->second.kind);
        };
        const int added = static_cast<int>(ChangeKind::Added),
                  removed = static_cast<int>(ChangeKind::Removed),
                  changed = static_cast<int>(ChangeKind::Changed);
        QCOMPARE(kindOf(marks.before, four), removed);
        QCOMPARE(kindOf(marks.after, four), -1);
        QCOMPARE(kindOf(marks.before, five), -1);
        QCOMPARE(kindOf(marks.after, five), added);
        for (const ElementId id : {one, two}) {
            QCOMPARE(kindOf(marks.before, id), changed);
            QCOMPARE(kindOf(marks.after, id), changed);
        }
        // No sign where it stood: that belongs to one drawing of both.
        QVERIFY(!marks.before.elements.at(two).from && !marks.after.elements.at(two).from);
        const auto linesOf = [](const ChangeMarks &side, ElementId from) {
            QStringList lines;
            for (const auto &[line, kind] : side.lines) {
                if (line.first == from)
                    lines += QString("%1 %2").arg(line.second.c_str()).arg(static_cast<int>(kind));
            }
            return lines;
        };
        QCOMPARE(linesOf(marks.before, one), QStringList{QString("calls/1/to %1").arg(removed)});
        QCOMPARE(linesOf(marks.after, one), QStringList{QString("calls/1/to %1").arg(added)});
        QCOMPARE(linesOf(marks.after, idOf(m_start, "b/three")), QStringList());
    }

    void changesAppliedToTheFirstGiveTheSecond()
    {
        int told = 0, whole = 0;
        for (unsigned seed = 1; seed <= 600; ++seed) {
            RandomEdits edits(seed);
            Document before = m_start;
            for (unsigned i = 0; i < seed % 7; ++i)
                before = edits.edit(before);
            Document after = before;
            for (unsigned i = 0; i < 1 + seed % 5; ++i)
                after = edits.edit(after);
            const DesignChanges changes = changesBetween({before, {}}, {after, {}});
            const Document made = withChanges(before, changes, after);
            QVERIFY2(made == after,
                     qPrintable(QString("seed %1:\n").arg(seed) + said(changes).join('\n')));
            QCOMPARE(changes.empty(), before == after);
            for (const ElementChange &change : changes.elements) {
                for (const FieldChange &field : change.fields) {
                    ++told;
                    whole +=
                        field.before && field.after && !field.before->isScalar() && !field.order;
                }
            }
        }
        QVERIFY(told > 300);
        QVERIFY2(whole * 4 < told, qPrintable(QString("%1 of %2 as a whole").arg(whole).arg(told)));
    }

    void aRestoredElementIsAsItWas()
    {
        const Document now = removeElements(m_start, {idOf(m_start, "a/one")});
        const ElementId one = idOf(m_start, "a/one");
        const Layout old = Layout().with(one, {40, 60});
        const auto restored = restoreElement({now, {}}, {m_start, old}, one, Needs::Leave);
        QVERIFY(restored);
        QVERIFY(*restored->document.find(one) == *m_start.find(one));
        QCOMPARE(restored->layout.find(one), std::optional<Placement>(Placement{40, 60}));
        QVERIFY(restored->dangling.empty());
        QCOMPARE(restored->unasked, (std::vector<std::string>{"a/door", "b/alias"}));
    }

    void whatItNeedsIsSaidOrComesAlong()
    {
        const std::vector<ElementId> gone{idOf(m_start, "a/one"), idOf(m_start, "a/store"),
                                          idOf(m_start, "a/done"), idOf(m_start, "a/events")};
        const Document now = removeElements(m_start, gone);
        const auto alone = restoreElement({now, {}}, {m_start, {}}, gone[0], Needs::Leave);
        QVERIFY(alone);
        QVERIFY(alone->brought.empty());
        QCOMPARE(alone->dangling, (std::vector<std::string>{"a/done", "a/store"}));
        const auto all = restoreElement({now, {}}, {m_start, {}}, gone[0], Needs::Bring);
        QVERIFY(all);
        QCOMPARE(all->brought, (std::vector<std::string>{"a/events", "a/done", "a/store"}));
        QVERIFY(all->dangling.empty());
        // A channel cannot be without its broker, whether that was asked for or not.
        const auto channel = restoreElement({now, {}}, {m_start, {}}, gone[2], Needs::Leave);
        QVERIFY(channel);
        QCOMPARE(channel->brought, (std::vector<std::string>{"a/events"}));
    }

    void aRestoredElementSpeaksOfOthersByTheNamesOfNow()
    {
        const ElementId one = idOf(m_start, "a/one");
        Document now = removeElements(m_start, {one});
        now = *renameElement(now, idOf(now, "a/two"), "second");
        now = *renameElement(now, idOf(now, "a"), "first");
        const auto restored = restoreElement({now, {}}, {m_start, {}}, one, Needs::Leave);
        QVERIFY(restored);
        const Record *record = restored->document.find(one);
        QCOMPARE(record->path(), std::string("first/one"));
        QCOMPARE(record->as<Service>()->calls[0].to.text, std::string("second"));
    }

    void aTakenNameIsSaid()
    {
        const ElementId one = idOf(m_start, "a/one");
        const Document now =
            removeElements(m_start, {one}).with(makeRecord(ElementKind::Database, "a", "one"));
        const auto restored = restoreElement({now, {}}, {m_start, {}}, one, Needs::Leave);
        QVERIFY(!restored);
        QCOMPARE(restored.error().message.text(),
                 std::string("Another element is called a/one now."));
    }

    void whatWasNotThereGoes()
    {
        const Document now = m_start.with(makeRecord(ElementKind::Service, "a", "new"));
        const auto restored = restoreElement({now, {}}, {m_start, {}}, now.lastId(), Needs::Leave);
        QVERIFY(restored);
        QVERIFY(restored->document == m_start);
    }

    void everyRestoredElementDiffersNoMore()
    {
        int restored = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            RandomEdits edits(seed);
            Document now = m_start;
            for (unsigned i = 0; i < 2 + seed % 6; ++i)
                now = edits.edit(now);
            const DesignChanges changes = changesBetween({m_start, {}}, {now, {}});
            for (const ElementChange &change : changes.elements) {
                const auto done =
                    restoreElement({now, {}}, {m_start, {}}, change.element, Needs::Bring);
                if (!done)
                    continue; // its name is taken
                ++restored;
                const DesignChanges left = changesBetween({m_start, {}}, {done->document, {}});
                for (const ElementChange &other : left.elements) {
                    const bool itself = other.element == change.element && other.saysOther();
                    // Its namespace may be called otherwise now, or be another one.
                    const bool space = other.isRenamed() &&
                                       other.path.substr(other.path.find('/') + 1) ==
                                           other.pathBefore.substr(other.pathBefore.find('/') + 1);
                    QVERIFY2(!itself || space,
                             qPrintable(QString("seed %1: %2\n%3")
                                            .arg(seed)
                                            .arg(QString::fromStdString(change.path),
                                                 said(left).join('\n'))));
                }
            }
        }
        QVERIFY(restored > 300);
    }
};

QTEST_APPLESS_MAIN(ChangesTest)
#include "tst_changes.moc"
