// Random pairs of edits of one design: whatever a side changed is in the merged design, or stands
// in a conflict. The checks look at the designs alone, by names and fields, not at how merge()
// works.
#include <QTest>

#include <map>
#include <random>

#include "format/design_file.h"
#include "format/random_edits.h"
#include "merge/merge.h"
#include "merge/start.h"
#include "model/references.h"

using namespace moldloft;
using test::start;

namespace
{

/// A field with every reference said by the id that it means, so that names do not matter.
Value fieldsById(const Document &document, const Record &record,
                 const std::map<ElementId, ElementId> &ids)
{
    Record copy = record;
    forEachRef(copy, [&](EdgeKind kind, Ref &ref, const std::string &) {
        const Record *target = resolve(document, kind, ref, record.ns);
        if (!target)
            return;
        const auto known = ids.find(target->id);
        ref.text = "#" + std::to_string((known == ids.end() ? target->id : known->second).value);
    });
    Value fields = writeElement(copy);
    fields.set("(name)", record.name);
    const Record *ns = document.findNamespace(record.ns);
    fields.set("(ns)", ns ? std::to_string(ns->id.value) : std::string());
    return fields;
}

QString shown(const Value *value)
{
    if (!value)
        return "nothing";
    if (value->isScalar())
        return QString::fromStdString(value->scalarText());
    QStringList parts;
    for (std::size_t i = 0; value->isList() && i < value->size(); ++i)
        parts += shown(&value->asList()[i]);
    if (value->isMap()) {
        for (const auto &[key, entry] : value->asMap())
            parts += QString::fromStdString(key) + '=' + shown(&entry);
    }
    return '[' + parts.join(", ") + ']';
}

class Check
{
public:
    Check(const Document &base, const Document &mine, const Document &theirs,
          const MergeResult &merged)
        : m_base(base), m_merged(merged)
    {
        for (const Document *document : {&base, &mine, &theirs})
            collectAsked(*document);
        m_problem = lost(mine, theirs, "mine");
        if (m_problem.isEmpty())
            m_problem = lost(theirs, mine, "theirs");
    }
    const QString &problem() const { return m_problem; }

private:
    bool isInConflict(ElementId id) const
    {
        for (const MergeConflict &conflict : m_merged.conflicts) {
            if (conflict.element == id)
                return true;
        }
        return false;
    }
    /// Also where its namespace, or what it refers to, is asked about.
    bool isExcused(ElementId id) const
    {
        if (isInConflict(id))
            return true;
        for (const Document *document : {&m_base, &m_merged.document}) {
            const Record *record = document->find(id);
            const Record *ns = record ? document->findNamespace(record->ns) : nullptr;
            if (ns && isInConflict(ns->id))
                return true;
        }
        return false;
    }
    /// Whether a value refers to an element whose removal is asked about, alone or with its
    /// namespace.
    bool mentionsAsked(const Value *value) const
    {
        if (!value)
            return false;
        if (value->isList())
            return std::any_of(value->asList().begin(), value->asList().end(),
                               [this](const Value &item) { return mentionsAsked(&item); });
        if (value->isMap())
            return std::any_of(value->asMap().begin(), value->asMap().end(),
                               [this](const auto &entry) { return mentionsAsked(&entry.value); });
        return m_asked.contains(value->scalarText());
    }
    void collectAsked(const Document &document)
    {
        for (const MergeConflict &conflict : m_merged.conflicts) {
            if (conflict.what != MergeConflict::What::Removed)
                continue;
            for (const auto &record : document.records()) {
                const Record *ns = document.findNamespace(record->ns);
                if (record->id == conflict.element || (ns && ns->id == conflict.element))
                    m_asked.insert('#' + std::to_string(record->id.value));
            }
        }
    }

    bool isInAskedNamespace(const Document &side, const Record &record) const
    {
        const Record *ns = side.findNamespace(record.ns);
        return ns && isInConflict(ns->id);
    }

    QString lost(const Document &side, const Document &other, const char *who) const
    {
        const Document &merged = m_merged.document;
        for (const auto &before : m_base.records()) {
            if (!side.find(before->id) && merged.find(before->id) && !isExcused(before->id))
                return QString("%1 removed %2, and it is there").arg(who, before->path().c_str());
        }
        for (const auto &now : side.records()) {
            const Record *before = m_base.find(now->id);
            const Record *result = merged.find(now->id);
            if (!before && !result && !isExcused(now->id) && !isInAskedNamespace(side, *now))
                return QString("%1 added %2, and it is not there").arg(who, now->path().c_str());
            if (!before || !result)
                continue;
            const Value was = fieldsById(m_base, *before, {}), is = fieldsById(side, *now, {}),
                        got = fieldsById(merged, *result, {});
            const Record *others = other.find(now->id);
            const Value theirs = others ? fieldsById(other, *others, {}) : Value::map();
            for (const auto &[key, value] : is.asMap()) {
                if (key == "(ns)" && isInAskedNamespace(side, *now))
                    continue; // it stays where it was
                const QString problem =
                    lostField(key, was.find(key), &value, theirs.find(key), got.find(key), now->id);
                if (!problem.isEmpty())
                    return QString("%1 %2 %3: %4")
                        .arg(who, now->path().c_str(), key.c_str(), problem);
            }
            for (const auto &[key, value] : was.asMap()) {
                if (!is.find(key) && got.find(key) && others && theirs.find(key) &&
                    *theirs.find(key) == value && !isExcused(now->id) && !mentionsAsked(&value))
                    return QString("%1 removed %2 of %3")
                        .arg(who, key.c_str(), now->path().c_str());
            }
        }
        return {};
    }

    QString lostField(const std::string &key, const Value *was, const Value *is,
                      const Value *others, const Value *got, ElementId id) const
    {
        if ((was && *was == *is) || isExcused(id) || mentionsAsked(is) || mentionsAsked(was) ||
            mentionsAsked(others))
            return {};
        if (got && *got == *is)
            return {};
        if (key == "was")
            return {};
        if (!is->isList() && !is->isMap())
            return "the value is lost";
        if (others && was ? *others == *was : !others && !was)
            return QString("the only change is lost: %1 -> %2, merged %3")
                .arg(shown(was), shown(is), shown(got));
        if (!is->isList() || !got || !got->isList())
            return {};
        for (const Value &item : is->asList()) { // what it added must be there
            const auto has = [&item](const Value *list) {
                return list && list->isList() &&
                       std::any_of(
                           list->asList().begin(), list->asList().end(),
                           [&item](const Value &other) { return nameOf(other) == nameOf(item); });
            };
            if (!has(was) && !has(got))
                return "an added item is lost";
        }
        return {};
    }

    /// What an item is known by: two sides that add a call to one service add one call.
    static Value nameOf(const Value &item)
    {
        for (const char *key : {"to", "path", "name", "type"}) {
            if (const Value *name = item.find(key))
                return *name;
        }
        return item;
    }

    const Document &m_base;
    const MergeResult &m_merged;
    std::set<std::string> m_asked;
    QString m_problem;
};

Document reread(const Document &document, const Document &base)
{
    const auto text = format::write(document);
    if (!text)
        return base;
    const auto file = format::read(text->text, "x.moldloft.yaml", {}, &base);
    return file ? file->document : base;
}

QByteArray textOf(const Document &document)
{
    const auto file = format::write(document);
    return QByteArray::fromStdString(file ? file->text
                                          : "cannot be written: " + toString(file.error()));
}

} // namespace

class TestMergeRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost();
    void oneSideAloneIsThatSide();
    void takingAllTheirsIsTheMergeTheOtherWayRound();
};

namespace
{

struct Triple {
    Document base, mine, theirs;
    explicit Triple(unsigned seed)
    {
        std::mt19937 random(seed);
        RandomEdits edits(seed);
        base = format::read(start, "x.moldloft.yaml")->document;
        for (unsigned i = random() % 4; i > 0; --i)
            base = edits.edit(base);
        base = reread(base, base);
        mine = base;
        for (unsigned i = random() % 6; i > 0; --i)
            mine = edits.edit(mine);
        Document other = base;
        for (unsigned i = random() % 6; i > 0; --i)
            other = edits.edit(other);
        // From a file, as the window and git see it; identities as merge() will find them.
        theirs = withIdentitiesOf(base, reread(other, base));
    }
};

int rounds()
{
    return qEnvironmentVariableIntValue("MOLDLOFT_MERGE_ROUNDS") > 0
               ? qEnvironmentVariableIntValue("MOLDLOFT_MERGE_ROUNDS")
               : 3000;
}

/// Theirs with the ids that they have in the merged design: by kind and name, where mine gave the
/// numbers away.
Document asMerged(const Document &base, const Document &theirs, const Document &merged)
{
    std::vector<RecordPtr> records;
    std::uint64_t last = std::max(theirs.lastId(), merged.lastId()).value + 1000;
    for (const auto &record : theirs.records()) {
        Record copy = *record;
        if (!base.find(copy.id)) {
            const Record *same = nullptr;
            for (const auto &other : merged.records()) {
                if (!base.find(other->id) && other->kind() == copy.kind() &&
                    other->name == copy.name)
                    same = other.get();
            }
            copy.id = same ? same->id : ElementId{++last};
        }
        records.push_back(std::make_shared<const Record>(std::move(copy)));
    }
    return {theirs.settings(), std::move(records)};
}

} // namespace

void TestMergeRandom::nothingIsLost()
{
    int conflicts = 0, clean = 0;
    for (int seed = 1; seed <= rounds(); ++seed) {
        const Triple triple(static_cast<unsigned>(seed));
        const MergeResult merged = merge({triple.base, {}}, {triple.mine, {}}, {triple.theirs, {}});
        ++(merged.conflicts.empty() ? clean : conflicts);
        const QByteArray text = textOf(merged.document);
        QVERIFY2(!text.startsWith("cannot"), QByteArray::number(seed) + ": " + text);
        const Check check(triple.base, triple.mine,
                          asMerged(triple.base, triple.theirs, merged.document), merged);
        QVERIFY2(check.problem().isEmpty(),
                 qPrintable(QString("seed %1: %2").arg(seed).arg(check.problem())));
    }
    QVERIFY(clean > rounds() / 10);
    QVERIFY(conflicts > rounds() / 20);
}

void TestMergeRandom::oneSideAloneIsThatSide()
{
    for (int seed = 1; seed <= rounds() / 4; ++seed) {
        const Triple triple(static_cast<unsigned>(seed));
        const MergeResult mine = merge({triple.base, {}}, {triple.mine, {}}, {triple.base, {}});
        QVERIFY(mine.conflicts.empty());
        QCOMPARE(textOf(mine.document), textOf(triple.mine));
        const MergeResult theirs = merge({triple.base, {}}, {triple.base, {}}, {triple.theirs, {}});
        QVERIFY(theirs.conflicts.empty());
        QCOMPARE(textOf(theirs.document), textOf(triple.theirs));
        const MergeResult both = merge({triple.base, {}}, {triple.theirs, {}}, {triple.theirs, {}});
        QVERIFY2(both.conflicts.empty(),
                 qPrintable(QString("seed %1: %2")
                                .arg(seed)
                                .arg(both.conflicts.empty()
                                         ? QString()
                                         : QString::fromStdString(both.conflicts[0].key()))));
        QCOMPARE(textOf(both.document), textOf(triple.theirs));
    }
}

void TestMergeRandom::takingAllTheirsIsTheMergeTheOtherWayRound()
{
    for (int seed = 1; seed <= rounds() / 4; ++seed) {
        const Triple triple(static_cast<unsigned>(seed));
        const MergeSide base{triple.base, {}}, mine{triple.mine, {}}, theirs{triple.theirs, {}};
        std::set<std::string> keys;
        for (int round = 0; round < 3; ++round) { // a choice can bring up another question
            for (const MergeConflict &conflict : merge(base, mine, theirs, keys).conflicts)
                keys.insert(conflict.key());
        }
        const MergeResult taken = merge(base, mine, theirs, keys);
        const bool namesCollide =
            std::any_of(taken.conflicts.begin(), taken.conflicts.end(), [](const auto &conflict) {
                return conflict.what == MergeConflict::What::Name && conflict.field == "name";
            });
        if (namesCollide)
            continue; // who keeps the name differs
        const MergeResult swapped = merge(base, theirs, mine);
        std::map<std::string, std::size_t> paths, swappedPaths;
        for (const auto &record : taken.document.records())
            ++paths[record->path()];
        for (const auto &record : swapped.document.records())
            ++swappedPaths[record->path()];
        QVERIFY2(paths == swappedPaths, QByteArray::number(seed));
    }
}

QTEST_APPLESS_MAIN(TestMergeRandom)
#include "tst_merge_random.moc"
