// The file changes on disk while it is open, in the whole window.
#include <QSignalSpy>

#include <sys/stat.h>
#include <unistd.h>

#include "files/real_disk.h"
#include "model/edits.h"
#include "qml/studio_fixture.h"

using namespace moldloft;

namespace
{

const QByteArray text = "moldloft: 1\nname: shop\nnamespaces:\n  front:\n    services:\n"
                        "      page: {replicas: 2}   # a comment\n      api: {}\n";

} // namespace

class TestExternalChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutEditsItIsReadAgain_data();
    void withoutEditsItIsReadAgain();
    void withEditsBothAreMerged();
    void whatCannotBeMergedIsAsked();
    void keepingMineOverwritesItKnowingly();
    void takingTheirsIsOneStep();
    void theDifferencesAreShown();
    void aSaveNeverOverwritesWhatWasNotSeen();
    void aFileThatIsGoneCanBeSavedAgain();
    void aBrokenFileChangesNothing();
    void anUnreadableFileChangesNothing();
    void aReplacedLayoutIsReadAgain();
    void aFullDiskOffersAnotherPlace();
    void autosaveSavesTheFile();

private:
    QString path() const { return m_folder->filePath("shop.moldloft.yaml"); }
    QByteArray onDisk() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray &bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// As most editors and git do it.
    void putByRename(const QByteArray &bytes)
    {
        QFile file(path() + ".new");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(::rename(qPrintable(path() + ".new"), qPrintable(path())), 0);
    }
    static QByteArray with(const char *what, const char *by)
    {
        QByteArray changed = text;
        return changed.replace(what, by);
    }
    const Service &service(const char *name) const
    {
        static const Service none;
        const Record *record = editor().document().find(ElementKind::Service, "front", name);
        return record ? *record->as<Service>() : none;
    }
    bool has(const char *name) const
    {
        return editor().document().find(ElementKind::Service, "front", name) != nullptr;
    }
    /// An edit of this window: page is called site.
    void edit()
    {
        const ElementId page = editor().document().find(ElementKind::Service, "front", "page")->id;
        QVERIFY(editor().apply("Rename page", *renameElement(editor().document(), page, "site")));
    }
    void setReplicas(int replicas)
    {
        Record page = *editor().document().find(ElementKind::Service, "front", "page");
        page.as<Service>()->replicas = replicas;
        QVERIFY(editor().apply("Edit replicas", *replaceElement(editor().document(), page)));
    }
    ui::Editor &editor() const { return *m_studio->editor; }
    QString trouble() const { return editor().fileState()->trouble(); }
    QStringList kept() const
    {
        return QDir(m_folder->filePath("journal/kept")).entryList({"*.moldloft.yaml"});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Studio> m_studio;
};

void TestExternalChange::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    put(text);
    m_studio = std::make_unique<Studio>();
    m_studio->journal = m_folder->filePath("journal");
    m_studio->reopen();
    editor().open(path());
    QTRY_VERIFY(editor().hasDesign() && !editor().isBusy());
}

void TestExternalChange::cleanup()
{
    QCOMPARE(m_studio->warnings, QStringList());
    editor().discardEdits();
    m_studio.reset();
}

void TestExternalChange::withoutEditsItIsReadAgain_data()
{
    QTest::addColumn<bool>("byRename");
    QTest::newRow("written") << false;
    QTest::newRow("replaced") << true;
}

void TestExternalChange::withoutEditsItIsReadAgain()
{
    QFETCH(bool, byRename);
    for (const int replicas : {5, 6}) { // a replaced file is watched on
        const QByteArray next =
            with("replicas: 2", qPrintable(QString("replicas: %1").arg(replicas)));
        byRename ? putByRename(next) : put(next);
        QTRY_COMPARE(service("page").replicas, std::optional(replicas));
    }
    QVERIFY(!editor().isEdited());
    QCOMPARE(trouble(), QString());
    QVERIFY(editor().status().contains("shop.moldloft.yaml"));
    editor().undo();
    QCOMPARE(service("page").replicas, std::optional(5));
    QVERIFY(editor().isEdited()); // what is shown is not what the file says
}

void TestExternalChange::withEditsBothAreMerged()
{
    edit();
    put(with("api: {}", "api: {replicas: 7}   # theirs"));
    QTRY_COMPARE(trouble(), QString("changed"));
    QVERIFY(has("site"));
    QVERIFY(!service("api").replicas);
    QTRY_VERIFY(m_studio->item("bannerTitle"));
    QVERIFY(m_studio->click("bannerMerge"));
    QTRY_COMPARE(service("api").replicas, std::optional(7));
    QVERIFY(has("site"));
    QCOMPARE(trouble(), QString());
    QVERIFY(editor().isEdited());
    editor().undo(); // one step
    QVERIFY(has("site") && !service("api").replicas);
    editor().redo();
    editor().save();
    QTRY_VERIFY(!editor().isEdited());
    QVERIFY(onDisk().contains("site") && onDisk().contains("replicas: 7") &&
            onDisk().contains("# theirs") && onDisk().contains("# a comment"));
}

void TestExternalChange::whatCannotBeMergedIsAsked()
{
    setReplicas(4);
    put(with("replicas: 2", "replicas: 9"));
    QTRY_COMPARE(trouble(), QString("changed"));
    QTRY_VERIFY(m_studio->item("bannerMerge"));
    m_studio->settle();
    QVERIFY(m_studio->click("bannerMerge"));
    QTRY_VERIFY(m_studio->item("conflictsMerge"));
    const auto *conflicts = editor().fileState()->conflicts();
    QCOMPARE(conflicts->count(), 1);
    QCOMPARE(conflicts->at(0).element, QString("front/page"));
    QCOMPARE(conflicts->at(0).mine, QString("4"));
    QCOMPARE(conflicts->at(0).theirs, QString("9"));
    QCOMPARE(service("page").replicas, std::optional(4)); // nothing happens before the answer
    QVERIFY(m_studio->click("allTheirs"));
    QVERIFY(conflicts->at(0).takesTheirs);
    QVERIFY(m_studio->click("conflictsMerge"));
    QTRY_COMPARE(service("page").replicas, std::optional(9));
    QCOMPARE(trouble(), QString());
    QCOMPARE(kept().size(), 1);
}

void TestExternalChange::keepingMineOverwritesItKnowingly()
{
    edit();
    put(with("replicas: 2", "replicas: 9"));
    QTRY_COMPARE(trouble(), QString("changed"));
    QTRY_VERIFY(m_studio->item("bannerMine"));
    m_studio->settle();
    QVERIFY(m_studio->click("bannerMine"));
    QCOMPARE(trouble(), QString());
    QCOMPARE(kept().size(), 1);
    editor().save();
    QTRY_VERIFY(!editor().isEdited());
    QVERIFY(onDisk().contains("site") && onDisk().contains("replicas: 2"));
}

void TestExternalChange::takingTheirsIsOneStep()
{
    edit();
    put(with("replicas: 2", "replicas: 9"));
    QTRY_COMPARE(trouble(), QString("changed"));
    QTRY_VERIFY(m_studio->item("bannerTheirs"));
    m_studio->settle();
    QVERIFY(m_studio->click("bannerTheirs"));
    QTRY_COMPARE(service("page").replicas, std::optional(9));
    QVERIFY(!has("site"));
    QVERIFY(!editor().isEdited());
    QCOMPARE(kept().size(), 1);
    editor().undo();
    QVERIFY(has("site"));
}

void TestExternalChange::theDifferencesAreShown()
{
    edit();
    put(with("api: {}", "api: {replicas: 7}"));
    QTRY_COMPARE(trouble(), QString("changed"));
    QTRY_VERIFY(m_studio->item("bannerCompare"));
    m_studio->settle();
    QVERIFY(m_studio->click("bannerCompare"));
    QTRY_VERIFY(m_studio->item("differencesClose"));
    QCOMPARE(editor().fileState()->differences()->count(), 2);
    QVERIFY(m_studio->click("differencesClose"));
}

void TestExternalChange::aSaveNeverOverwritesWhatWasNotSeen()
{
    edit();
    put(with("replicas: 2", "replicas: 9"));
    QSignalSpy saved(&editor(), &ui::Editor::saveFinished);
    editor().save(); // before anybody could look
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.at(0).at(0).toBool(), false);
    QCOMPARE(onDisk(), with("replicas: 2", "replicas: 9"));
    QTRY_COMPARE(trouble(), QString("changed"));
}

void TestExternalChange::aFileThatIsGoneCanBeSavedAgain()
{
    QVERIFY(QFile::remove(path()));
    QTRY_COMPARE_WITH_TIMEOUT(trouble(), QString("gone"), 10000);
    QVERIFY(editor().isEdited()); // closing asks
    QTRY_VERIFY(m_studio->item("bannerSave"));
    m_studio->settle();
    QVERIFY(m_studio->click("bannerSave"));
    QTRY_VERIFY(!editor().isEdited());
    QCOMPARE(onDisk(), text);
    QCOMPARE(trouble(), QString());
}

void TestExternalChange::aBrokenFileChangesNothing()
{
    edit();
    put(text.left(60) + "\n  - {");
    QTRY_COMPARE_WITH_TIMEOUT(trouble(), QString("broken"), 10000);
    QVERIFY(has("site"));
    put(with("api: {}", "api: {replicas: 7}")); // somebody mended it
    QTRY_COMPARE(trouble(), QString("changed"));
}

void TestExternalChange::anUnreadableFileChangesNothing()
{
    if (::geteuid() == 0) {
        // Root reads everything; a folder in its place cannot be read either.
        QVERIFY(QFile::remove(path()));
        QVERIFY(QDir().mkdir(path()));
    } else {
        QCOMPARE(::chmod(qPrintable(path()), 0), 0);
    }
    editor().fileState()->check();
    QTRY_COMPARE_WITH_TIMEOUT(trouble(), QString("unreadable"), 10000);
    QVERIFY(has("page"));
    QVERIFY(m_studio->item("bannerSaveAs"));
}

void TestExternalChange::aReplacedLayoutIsReadAgain()
{
    QFile file(m_folder->filePath("shop.layout.yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("layout: 1\nservices:\n  front/api: [1200, 40]\n");
    file.close();
    const ElementId api = editor().document().find(ElementKind::Service, "front", "api")->id;
    QTRY_VERIFY(editor().layout().find(api) && editor().layout().find(api)->x == 1200);
    QVERIFY(!editor().isEdited());
}

void TestExternalChange::aFullDiskOffersAnotherPlace()
{
    edit();
    // A folder that is gone cannot be written to; neither can a full one.
    const QString other = m_folder->filePath("missing/shop.moldloft.yaml");
    editor().saveAs(other);
    QTRY_COMPARE(trouble(), QString("saveFailed"));
    QVERIFY(m_studio->item("bannerSaveAs"));
    QVERIFY(editor().isEdited());
    QCOMPARE(onDisk(), text);
    editor().save();
    QTRY_VERIFY(!editor().isEdited());
    QCOMPARE(trouble(), QString());
}

void TestExternalChange::autosaveSavesTheFile()
{
    m_studio->preferences->setAutosave(true);
    edit();
    QCOMPARE(onDisk(), text);
    QTRY_VERIFY_WITH_TIMEOUT(onDisk().contains("site"), 15000);
    QTRY_VERIFY(!editor().isEdited());
    m_studio->preferences->setAutosave(false);
}

MOLDLOFT_WINDOW_MAIN(TestExternalChange)
#include "tst_external_change.moc"
