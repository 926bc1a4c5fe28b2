// Edits that were not saved when the program stopped, in the whole window.
#include <QSignalSpy>

#include "qml/lost_edits.h"
#include "qml/studio_fixture.h"
#include "ui/safety/journal_keeper.h"

using namespace moldloft;

namespace
{

const Record *service(ui::Editor &editor, const char *name)
{
    return editor.document().find(ElementKind::Service, "front", name);
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyEditIsInTheJournalWithinASecond();
    void aSavedDesignIsNotInTheJournal();
    void discardedEditsAreKeptButNotOffered();
    void theWelcomePageOffersWhatWasLost();
    void theDialogSaysWhatDiffers();
    void openingTheFileOffersTheRecoveredDesign();
    void aDesignThatWasNeverSavedComesBack();
    void deletingItOffersItNoMore();
    void aRunningWindowKeepsItsOwn();
    void aFileThatChangedMeanwhileIsNoticed();
    void aJournalThatCannotBeWrittenIsSaid();

private:
    QString path() const { return m_folder->filePath("shop.moldloft.yaml"); }
    std::string root() const { return m_folder->filePath("journal").toStdString(); }
    void loseEdits(bool hasFile = true)
    {
        QVERIFY(::loseEdits(m_folder->filePath("journal"), hasFile ? path() : QString()));
    }
    void openFile();
    QByteArray onDisk() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Studio> m_studio;
};

void TestRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lostDesign) > 0);
    m_studio = std::make_unique<Studio>();
    m_studio->journal = m_folder->filePath("journal");
    m_studio->reopen();
}

void TestRecovery::cleanup()
{
    QCOMPARE(m_studio->warnings, QStringList());
    m_studio.reset();
}

void TestRecovery::openFile()
{
    m_studio->editor->open(path());
    QTRY_VERIFY(m_studio->editor->hasDesign() && !m_studio->editor->isBusy());
}

void TestRecovery::everyEditIsInTheJournalWithinASecond()
{
    openFile();
    const ElementId page = service(*m_studio->editor, "page")->id;
    m_studio->editor->apply("Rename", *renameElement(m_studio->editor->document(), page, "site"));
    QTest::qWait(1000);
    const RealDisk disk;
    const auto ids = disk.list(root() + "/open");
    QVERIFY(ids && ids->size() == 1);
    const auto entry = readLost(disk, root(), ids->front());
    QVERIFY(entry);
    QVERIFY(entry->document.find(ElementKind::Service, "front", "site"));
    QCOMPARE(onDisk(), QByteArray(lostDesign));
    m_studio->editor->discardEdits();
}

void TestRecovery::aSavedDesignIsNotInTheJournal()
{
    openFile();
    const ElementId page = service(*m_studio->editor, "page")->id;
    m_studio->editor->apply("Rename", *renameElement(m_studio->editor->document(), page, "site"));
    const RealDisk disk;
    const auto hasEntry = [&] {
        const auto ids = disk.list(root() + "/open");
        return ids && !ids->empty() && disk.exists(root() + "/open/" + ids->front() + "/entry");
    };
    QTRY_VERIFY(hasEntry());
    m_studio->editor->save();
    QTRY_VERIFY(!m_studio->editor->isEdited());
    QTRY_VERIFY(!hasEntry());
    QVERIFY(onDisk().contains("site"));
    QVERIFY(onDisk().contains("# a comment"));
}

void TestRecovery::discardedEditsAreKeptButNotOffered()
{
    openFile();
    const ElementId page = service(*m_studio->editor, "page")->id;
    m_studio->editor->apply("Rename", *renameElement(m_studio->editor->document(), page, "site"));
    m_studio->editor->discardEdits();
    m_studio->editor->closeDesign();
    m_studio->reopen();
    QCOMPARE(m_studio->editor->recovery()->count(), 0);
    QCOMPARE(RealDisk().list(root() + "/kept")->size(), std::size_t(1));
}

void TestRecovery::theWelcomePageOffersWhatWasLost()
{
    loseEdits();
    m_studio->reopen();
    QCOMPARE(m_studio->editor->recovery()->count(), 1);
    QTRY_VERIFY(m_studio->item("restore-shop"));
    m_studio->settle();
    QVERIFY(m_studio->click("restore-shop"));
    QTRY_VERIFY(m_studio->editor->hasDesign());
    QVERIFY(service(*m_studio->editor, "site") && service(*m_studio->editor, "cart"));
    QVERIFY(m_studio->editor->isEdited());
    QCOMPARE(m_studio->editor->filePath(), path());
    QCOMPARE(onDisk(), QByteArray(lostDesign)); // nothing is written by opening it
    // One step away from what was saved.
    m_studio->editor->undo();
    QVERIFY(service(*m_studio->editor, "page"));
    QVERIFY(!m_studio->editor->isEdited());
    QVERIFY(!m_studio->editor->canUndo());
    m_studio->editor->redo();
    // Now it is this window's own, and offered nowhere else.
    QTRY_COMPARE(m_studio->editor->recovery()->count(), 0);
    QCOMPARE(RealDisk().list(root() + "/open")->size(), std::size_t(1));
    m_studio->editor->save();
    QTRY_VERIFY(!m_studio->editor->isEdited());
    QVERIFY(onDisk().contains("site") && onDisk().contains("# a comment"));
}

void TestRecovery::theDialogSaysWhatDiffers()
{
    loseEdits();
    m_studio->reopen();
    QTRY_VERIFY(m_studio->item("compare-shop"));
    m_studio->settle();
    QVERIFY(m_studio->click("compare-shop"));
    QTRY_VERIFY(m_studio->item("recoveryRestore"));
    const auto *differences = m_studio->editor->recovery()->differences();
    QCOMPARE(differences->count(), 2);
    QCOMPARE(differences->at(0).name, QString("front/cart"));
    QCOMPARE(differences->at(0).change, QString("added"));
    QCOMPARE(differences->at(1).name, QString("front/site"));
    QVERIFY(differences->at(1).detail.contains("page"));
    QVERIFY(!m_studio->editor->recovery()->savedTime().isEmpty());
    // By keyboard: the recovered one is what Enter opens.
    QTRY_VERIFY(m_studio->item("recoveryRestore")->hasActiveFocus());
    QTest::keyClick(m_studio->window, Qt::Key_Return);
    QTRY_VERIFY(m_studio->editor->hasDesign() && service(*m_studio->editor, "cart"));
    m_studio->editor->discardEdits();
}

void TestRecovery::openingTheFileOffersTheRecoveredDesign()
{
    loseEdits();
    m_studio->reopen();
    openFile();
    QVERIFY(service(*m_studio->editor, "page")); // the saved one is open beneath
    QTRY_VERIFY(m_studio->item("recoverySaved"));
    m_studio->settle();
    QVERIFY(m_studio->click("recoverySaved"));
    QTRY_VERIFY(!m_studio->item("recoverySaved"));
    QVERIFY(service(*m_studio->editor, "page"));
    QCOMPARE(m_studio->editor->recovery()->count(), 1); // still there for another time
}

void TestRecovery::aDesignThatWasNeverSavedComesBack()
{
    loseEdits(false);
    m_studio->reopen();
    QTRY_VERIFY(m_studio->item("restore-shop"));
    m_studio->settle();
    QVERIFY(m_studio->click("restore-shop"));
    QTRY_VERIFY(m_studio->editor->hasDesign());
    QVERIFY(service(*m_studio->editor, "cart"));
    QCOMPARE(m_studio->editor->filePath(), QString());
    QCOMPARE(m_studio->editor->title(), QString("shop"));
    QVERIFY(m_studio->editor->isEdited());
    m_studio->editor->discardEdits();
}

void TestRecovery::deletingItOffersItNoMore()
{
    loseEdits();
    m_studio->reopen();
    QTRY_VERIFY(m_studio->item("compare-shop"));
    m_studio->settle();
    QVERIFY(m_studio->click("compare-shop"));
    QTRY_VERIFY(m_studio->item("recoveryDelete"));
    m_studio->settle();
    QVERIFY(m_studio->click("recoveryDelete"));
    QTRY_COMPARE(m_studio->editor->recovery()->count(), 0);
    QTRY_VERIFY(!m_studio->item("restore-shop"));
    QCOMPARE(RealDisk().list(root() + "/kept")->size(), std::size_t(1));
}

void TestRecovery::aRunningWindowKeepsItsOwn()
{
    openFile();
    const ElementId page = service(*m_studio->editor, "page")->id;
    m_studio->editor->apply("Rename", *renameElement(m_studio->editor->document(), page, "site"));
    const RealDisk disk;
    QTRY_VERIFY(disk.list(root() + "/open") && disk.list(root() + "/open")->size() == 1);
    ui::Editor second;
    second.recovery()->start(QString::fromStdString(root()));
    QCOMPARE(second.recovery()->count(), 0);
    m_studio->editor->discardEdits();
}

void TestRecovery::aFileThatChangedMeanwhileIsNoticed()
{
    loseEdits();
    QByteArray other(lostDesign);
    other.replace("api: {}", "api: {replicas: 7}");
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(other) > 0);
    }
    m_studio->reopen();
    QTRY_VERIFY(m_studio->item("restore-shop"));
    m_studio->settle();
    QVERIFY(m_studio->click("restore-shop"));
    QTRY_COMPARE(m_studio->editor->fileState()->trouble(), QString("changed"));
    QVERIFY(m_studio->click("bannerMerge"));
    QTRY_VERIFY(service(*m_studio->editor, "api")->as<Service>()->replicas == 7);
    QVERIFY(service(*m_studio->editor, "site") && service(*m_studio->editor, "cart"));
    m_studio->editor->save();
    QTRY_VERIFY(!m_studio->editor->isEdited());
    QVERIFY(onDisk().contains("replicas: 7") && onDisk().contains("site"));
}

void TestRecovery::aJournalThatCannotBeWrittenIsSaid()
{
    // A file where the folder should be.
    QVERIFY(QDir(m_folder->path()).mkdir("blocked"));
    QFile file(m_folder->filePath("blocked/journal"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_studio->journal = m_folder->filePath("blocked/journal");
    m_studio->reopen();
    openFile();
    const ElementId page = service(*m_studio->editor, "page")->id;
    m_studio->editor->apply("Rename", *renameElement(m_studio->editor->document(), page, "site"));
    QTRY_COMPARE(m_studio->editor->fileState()->trouble(), QString("journalFailed"));
    QVERIFY(m_studio->item("bannerSaveAs"));
    m_studio->settle();
    QVERIFY(m_studio->click("bannerSave"));
    QTRY_VERIFY(!m_studio->editor->isEdited());
}

MOLDLOFT_WINDOW_MAIN(TestRecovery)
#include "tst_recovery.moc"
