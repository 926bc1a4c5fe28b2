#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include "files/real_disk.h"
#include "history/journal.h"
#include "model/edits.h"

using namespace moldloft;

namespace
{

const char *text = "moldloft: 1\nname: shop\nnamespaces:\n  front:\n    services:\n"
                   "      page: {replicas: 2}   # a comment\n      api: {}\n";

/// A disk on which the n-th write fails.
class FullDisk : public RealDisk
{
public:
    int writesUntilFull = -1;
    Result<void> writeAtomic(const std::string &path, std::string_view bytes) override
    {
        if (writesUntilFull == 0)
            return Error{ErrorCode::Environment, "full", {}, {}};
        --writesUntilFull;
        return RealDisk::writeAtomic(path, bytes);
    }
};

std::int64_t fromNow(int days)
{
    return QDateTime::currentMSecsSinceEpoch() + days * 24LL * 60 * 60 * 1000;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatARunningProgramEditsIsNotLost();
    void aDeadProgramsEditsComeBack();
    void whatIsSavedIsNotOffered();
    void aSaveBringsANewBase();
    void lettingGoKeepsItForSevenDays();
    void theOldestGoesWhereAllIsTooLarge();
    void aFullDiskLeavesTheEntryBefore();
    void aDamagedEntryIsNotOffered();

private:
    std::string root() const { return m_folder->path().toStdString() + "/state/journal"; }
    Result<void> write(Journal &journal, const std::string &name)
    {
        m_now = *renameElement(m_base.file.document, m_page, name);
        return journal.write(
            {"shop", "/x/shop.moldloft.yaml", QDateTime::currentMSecsSinceEpoch(), 0}, m_base,
            m_now, m_base.file.layout);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FullDisk m_disk;
    JournalBase m_base;
    ElementId m_page;
    Document m_now;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_disk.writesUntilFull = -1;
    m_base.file = *format::read(text, "/x/shop.moldloft.yaml");
    m_page = m_base.file.document.find(ElementKind::Service, "front", "page")->id;
}

void TestJournal::whatARunningProgramEditsIsNotLost()
{
    Journal journal(m_disk, root());
    QVERIFY(write(journal, "site"));
    QVERIFY(findLost(m_disk, root()).empty());
}

void TestJournal::aDeadProgramsEditsComeBack()
{
    // Another process, ended as kill -9 ends it.
    const pid_t child = ::fork();
    if (child == 0) {
        Journal journal(m_disk, root());
        const bool written = write(journal, "first") && write(journal, "site");
        ::_exit(written ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(status, 0);
    const auto lost = findLost(m_disk, root());
    QCOMPARE(lost.size(), std::size_t(1));
    QCOMPARE(lost.front().head.title, std::string("shop"));
    QCOMPARE(lost.front().head.changes, 1);
    const auto recovered = readLost(m_disk, root(), lost.front().id);
    QVERIFY(recovered);
    QCOMPARE(recovered->base.file.text, std::string(text));
    QVERIFY(recovered->document.find(ElementKind::Service, "front", "site"));
    QCOMPARE(recovered->document.find(ElementKind::Service, "front", "site")->id,
             recovered->base.file.document.find(ElementKind::Service, "front", "page")->id);
}

void TestJournal::whatIsSavedIsNotOffered()
{
    {
        Journal journal(m_disk, root());
        QVERIFY(write(journal, "site"));
        QVERIFY(journal.clear());
    }
    QVERIFY(findLost(m_disk, root()).empty());
}

void TestJournal::aSaveBringsANewBase()
{
    std::string id;
    {
        Journal journal(m_disk, root());
        QVERIFY(write(journal, "site"));
        m_base.file = *format::write(m_now, m_base.file);
        m_page = m_base.file.document.find(ElementKind::Service, "front", "site")->id;
        QVERIFY(write(journal, "again"));
        id = journal.id();
    }
    QCOMPARE(m_disk.list(root() + "/open/" + id)->size(), std::size_t(4)); // one base
    const auto recovered = readLost(m_disk, root(), id);
    QVERIFY(recovered);
    QVERIFY(recovered->base.file.text.find("site") != std::string::npos);
    QVERIFY(recovered->base.file.text.find("# a comment") != std::string::npos);
    QVERIFY(recovered->document.find(ElementKind::Service, "front", "again"));
}

void TestJournal::lettingGoKeepsItForSevenDays()
{
    {
        Journal journal(m_disk, root());
        QVERIFY(write(journal, "site"));
        QVERIFY(journal.letGo());
    }
    QVERIFY(keepCopy(m_disk, root(), "shop", text, {}));
    QVERIFY(findLost(m_disk, root()).empty());
    QCOMPARE(m_disk.list(root() + "/kept")->size(), std::size_t(2));
    pruneJournal(m_disk, root(), fromNow(6));
    QCOMPARE(m_disk.list(root() + "/kept")->size(), std::size_t(2));
    pruneJournal(m_disk, root(), fromNow(8));
    QCOMPARE(m_disk.list(root() + "/kept")->size(), std::size_t(0));
}

void TestJournal::theOldestGoesWhereAllIsTooLarge()
{
    Journal running(m_disk, root());
    QVERIFY(write(running, "running"));
    {
        Journal journal(m_disk, root());
        QVERIFY(write(journal, "lost"));
    }
    QVERIFY(keepCopy(m_disk, root(), "first", std::string(1000, 'x'), {}));
    QTest::qWait(20); // their age is what their files say
    QVERIFY(keepCopy(m_disk, root(), "second", std::string(1000, 'x'), {}));
    pruneJournal(m_disk, root(), fromNow(0), 2000);
    const auto kept = m_disk.list(root() + "/kept");
    QCOMPARE(kept->size(), std::size_t(1));
    QVERIFY(kept->front().find("second") != std::string::npos);
    QCOMPARE(findLost(m_disk, root()).size(), std::size_t(1));
    pruneJournal(m_disk, root(), fromNow(0), 0);
    QCOMPARE(findLost(m_disk, root()).size(), std::size_t(0));
    QVERIFY(m_disk.exists(root() + "/open/" + running.id() + "/entry"));
}

void TestJournal::aFullDiskLeavesTheEntryBefore()
{
    for (int writes = 0; writes < 6; ++writes) {
        std::string id;
        bool written = false;
        {
            Journal journal(m_disk, root());
            QVERIFY(write(journal, "before"));
            id = journal.id();
            m_base.file = *format::write(m_now, m_base.file); // saved: base and entry change
            m_page = m_base.file.document.find(ElementKind::Service, "front", "before")->id;
            m_disk.writesUntilFull = writes;
            written = write(journal, "after").has_value();
        }
        m_disk.writesUntilFull = -1;
        QCOMPARE(written, writes >= 3);
        const auto recovered = readLost(m_disk, root(), id);
        QVERIFY(recovered);
        QVERIFY(
            recovered->document.find(ElementKind::Service, "front", written ? "after" : "before"));
        init();
    }
}

void TestJournal::aDamagedEntryIsNotOffered()
{
    std::string id;
    {
        Journal journal(m_disk, root());
        QVERIFY(write(journal, "site"));
        id = journal.id();
    }
    const std::string path = root() + "/open/" + id + "/entry";
    const std::string whole = *m_disk.read(path, 100000);
    for (std::size_t size = 0; size < whole.size(); size += 17) {
        QVERIFY(m_disk.writeAtomic(path, whole.substr(0, size)));
        QVERIFY(!readLost(m_disk, root(), id));
    }
    QVERIFY(findLost(m_disk, root()).empty());
}

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
