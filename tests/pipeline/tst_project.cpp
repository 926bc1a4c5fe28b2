#include "git/git_fixture.h"

#include <QDirIterator>
#include <QSet>

#include "export/exporter.h"
#include "files/real_disk.h"
#include "pipeline/commit_project.h"
#include "pipeline/templates.h"

using namespace moldloft;
using namespace moldloft::pipeline;

namespace
{

constexpr const char *designText = R"(moldloft: 1
name: little
namespaces:
  shop:
    databases:
      orders-db: {engine: postgresql, version: "16", storage: 1Gi}
    services:
      orders: # takes orders
        replicas: 1
        api: ["POST /orders"]
        owns: [orders-db]
)";

std::string replaced(std::string text, const std::string &what, const std::string &by)
{
    const std::size_t at = text.find(what);
    Q_ASSERT(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

} // namespace

/// Real files and real git, on a small design.
class ProjectTest : public QObject
{
    Q_OBJECT

    git::Fixture m_fixture;
    RealDisk m_disk;
    ProjectCommit m_commit{"First export", git::Identity{"Ada Test", "ada@example.com"}};

    Design design(const std::string &text = designText) { return std::move(*readDesign(text)); }

    ExportPlan plan(const Design &design)
    {
        ExportRequest request;
        request.folder = m_fixture.folder();
        auto made = planExport(m_disk, design, request, {});
        Q_ASSERT(made);
        return std::move(*made);
    }
    CommitOutcome exportAndCommit(const Design &design)
    {
        const ExportPlan made = plan(design);
        const auto written = applyExport(m_disk, made, {});
        Q_ASSERT(written);
        auto committed = commitExport(made, *written, m_commit, {});
        if (!committed)
            qFatal("%s", toString(committed.error()).c_str());
        return std::move(*committed);
    }
    QByteArray content(const QString &name)
    {
        QFile file(m_fixture.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }

private slots:
    void init() { m_fixture.freshFolder(); }

    void aNoteIsInNoExport()
    {
        const Design plain = design();
        const Design explained =
            design(std::string(designText) + "    notes:\n      Why so?: {text: No name of ours}\n"
                                             "notes: {Read me: {text: x}}\n");
        QCOMPARE(explained.file.document.all(ElementKind::Note).size(), std::size_t(2));
        for (const Exporter &exporter : exporters()) {
            HeldFiles before, after;
            QVERIFY(exporter.run(plain.file.document, {}, before));
            QVERIFY(exporter.run(explained.file.document, {}, after));
            QVERIFY(!before.files.empty());
            QVERIFY(before.files == after.files);
        }
    }

    void aFirstExportMakesARepositoryThatGitFindsSound()
    {
        const CommitOutcome outcome = exportAndCommit(design());
        QVERIFY(outcome.isNewRepository);
        QCOMPARE(outcome.branch, std::string("main"));
        QVERIFY(outcome.commit.has_value());
        QVERIFY(outcome.generated.has_value());
        QVERIFY2(outcome.notes.empty(), outcome.notes.empty() ? "" : outcome.notes[0].c_str());
        QCOMPARE(m_fixture.git({"fsck", "--strict"}), QByteArray());
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
        QCOMPARE(m_fixture.git({"log", "-1", "--format=%s"}), QByteArray("First export\n"));
        QCOMPARE(content("little.moldloft.yaml"), QByteArray(designText));
        QCOMPARE(m_fixture.git({"show", "HEAD:little.moldloft.yaml"}), QByteArray(designText));
    }

    void secretsStayOutOfGitAndAreForTheOwnerOnly()
    {
        exportAndCommit(design());
        int secrets = 0;
        QDirIterator files(m_fixture.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.contains("/secrets/") || path.contains("/.git/"))
                continue;
            ++secrets;
            constexpr auto others = QFile::Permissions(0x077);
            QCOMPARE(files.fileInfo().permissions() & others, QFile::Permissions());
            const QByteArray secret = content(path.mid(m_fixture.path().size()));
            QVERIFY(secret.trimmed().size() >= 22); // 128 bits in letters and digits
            QVERIFY(m_fixture.git({"grep", "-F", secret.trimmed().toStdString(), "HEAD"})
                        .startsWith("(failed)"));
        }
        QVERIFY(secrets > 0);
        QVERIFY(!m_fixture.git({"log", "--all", "--name-only", "--format="}).contains("/secrets/"));
        QVERIFY(m_fixture.git({"add", "."}).isEmpty());
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
    }

    void theSameExportAgainChangesNothing()
    {
        exportAndCommit(design());
        const QByteArray before = m_fixture.git({"rev-parse", "main", "moldloft/generated"});
        QVERIFY(!plan(design()).changesAnything());
        const CommitOutcome again = exportAndCommit(design());
        QVERIFY(!again.commit);
        QVERIFY(!again.generated);
        QCOMPARE(m_fixture.git({"rev-parse", "main", "moldloft/generated"}), before);
    }

    void theGeneratedBranchHoldsWhatNoHandTouched()
    {
        exportAndCommit(design());
        m_fixture.write("deploy/README.md", "by hand\n");
        const Design changed = design(replaced(designText, "replicas: 1", "replicas: 2"));
        const CommitOutcome outcome = exportAndCommit(changed);
        QVERIFY(outcome.commit.has_value());
        QCOMPARE(content("deploy/README.md"), QByteArray("by hand\n"));
        QVERIFY(m_fixture.git({"show", "moldloft/generated:deploy/README.md"}) != "by hand\n");
        QVERIFY(m_fixture.git({"show", "HEAD:deploy/README.md"}) != "by hand\n");
        QCOMPARE(m_fixture.git({"rev-list", "--count", "moldloft/generated"}), QByteArray("2\n"));
        const auto repository = git::Repository::open(m_fixture.folder());
        const auto tip = repository->tip("moldloft/generated");
        QCOMPARE((*tip)->trailer("Moldloft-Version"), std::optional<std::string>(programVersion()));
        QVERIFY((*tip)->trailer("Moldloft-Design")->starts_with("sha256:"));
        const auto log = repository->log({});
        QCOMPARE(log->front().trailer("Moldloft-Generated"),
                 std::optional<std::string>((*tip)->id.hex));
    }

    void otherWorkOfTheUserIsNotSweptIn()
    {
        exportAndCommit(design());
        m_fixture.write("notes.txt", "mine\n");
        m_fixture.write("staged.txt", "mine too\n");
        m_fixture.git({"add", "staged.txt"});
        exportAndCommit(design(replaced(designText, "replicas: 1", "replicas: 2")));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}),
                 QByteArray("A  staged.txt\n?? notes.txt\n"));
    }

    void anExistingRepositoryKeepsWhatItHas()
    {
        QVERIFY(QDir().mkpath(m_fixture.path()));
        m_fixture.git({"init", "-q", "-b", "trunk"});
        m_fixture.write(".gitignore", "/mine/\n");
        m_fixture.write("old.txt", "old\n");
        m_fixture.git({"add", "."});
        m_fixture.git(
            {"-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "old"});
        const ExportPlan made = plan(design());
        QCOMPARE(made.conflicts(), std::vector<std::string>{".gitignore"});
        const CommitOutcome outcome = exportAndCommit(design());
        QVERIFY(!outcome.isNewRepository);
        QCOMPARE(outcome.branch, std::string("trunk"));
        QCOMPARE(content(".gitignore"), QByteArray("/mine/\n"));
        QCOMPARE(m_fixture.git({"show", "HEAD:old.txt"}), QByteArray("old\n"));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
    }

    void aProjectInsideAnotherRepositoryGetsItsOwnAndSaysSo()
    {
        QVERIFY(QDir().mkpath(m_fixture.path()));
        m_fixture.git({"init", "-q"});
        ExportRequest request;
        request.folder = m_fixture.path("sub").toStdString();
        const auto made = planExport(m_disk, design(), request, {});
        const auto written = applyExport(m_disk, *made, {});
        const auto committed = commitExport(*made, *written, m_commit, {});
        QVERIFY(committed.has_value());
        QCOMPARE(committed->notes.size(), std::size_t(1));
        QVERIFY(QFile::exists(m_fixture.path("sub/.git/HEAD")));
        QVERIFY(m_fixture.git({"rev-parse", "HEAD"}).startsWith("(failed)"));
    }

    void withoutIdentityNothingIsMade()
    {
        if (git::Fixture::machineConfigures("user.name"))
            QSKIP("this machine gives everybody a name");
        const auto checked = checkCommit(m_fixture.folder(), std::nullopt);
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().code, ErrorCode::Environment);
        QVERIFY(checked.error().hint.find("git config --global user.name") != std::string::npos);
        QVERIFY(!QFile::exists(m_fixture.path()));
    }

    void committingAProjectTakesHandEditsAndDeletions()
    {
        exportAndCommit(design());
        m_fixture.write("deploy/README.md", "by hand\n");
        QVERIFY(QFile::remove(m_fixture.path("deploy/base/shop/default-deny.yaml")));
        m_fixture.write("notes.txt", "mine\n");
        const auto committed = commitProject(m_disk, m_fixture.folder(), m_commit, {});
        QVERIFY(committed.has_value());
        QCOMPARE(m_fixture.git({"show", "--format=", "--name-status", "HEAD"}),
                 QByteArray("M\tdeploy/README.md\nD\tdeploy/base/shop/default-deny.yaml\n"));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray("?? notes.txt\n"));
        QVERIFY(!committed->generated); // the design says what it said
        QVERIFY(!commitProject(m_disk, m_fixture.folder(), m_commit, {})->commit);
    }

    void aFolderThatIsNoProjectIsNotCommitted()
    {
        QVERIFY(QDir().mkpath(m_fixture.path()));
        const auto committed = commitProject(m_disk, m_fixture.folder(), m_commit, {});
        QVERIFY(!committed.has_value());
        QCOMPARE(committed.error().code, ErrorCode::Input);
        QVERIFY(!QFile::exists(m_fixture.path(".git")));
    }

    void historyShowsTheCommitsOfTheDesign()
    {
        exportAndCommit(design());
        m_fixture.write("deploy/README.md", "by hand\n");
        QVERIFY(commitProject(m_disk, m_fixture.folder(), m_commit, {}).has_value());
        m_commit.message = "Two replicas";
        exportAndCommit(design(replaced(designText, "replicas: 1", "replicas: 2")));
        m_commit.message = "First export";
        const auto history = projectHistory(m_disk, m_fixture.folder(), 0);
        QCOMPARE(history->size(), std::size_t(2));
        QCOMPARE(history->front().commit.subject(), std::string("Two replicas"));
        QCOMPARE(history->front().design, std::string("little.moldloft.yaml"));
    }

    void aDesignInTheProjectIsItsOwnCopy()
    {
        m_fixture.write("mine.moldloft.yaml", designText);
        const auto opened = openDesign(m_disk, m_fixture.path("mine.moldloft.yaml").toStdString());
        const QDateTime before = QFileInfo(m_fixture.path("mine.moldloft.yaml")).lastModified();
        exportAndCommit(*opened);
        QVERIFY(!QFile::exists(m_fixture.path("little.moldloft.yaml")));
        QCOMPARE(QFileInfo(m_fixture.path("mine.moldloft.yaml")).lastModified(), before);
        QVERIFY(!m_fixture.git({"show", "HEAD:mine.moldloft.yaml"}).startsWith("(failed)"));
        m_fixture.write("mine.moldloft.yaml",
                        QByteArray(designText).replace("replicas: 1", "replicas: 2"));
        const auto edited = openDesign(m_disk, m_fixture.path("mine.moldloft.yaml").toStdString());
        const ExportPlan made = plan(*edited);
        QVERIFY(made.conflicts().empty());
        QVERIFY(made.changesAnything());
    }

    void aLinkInTheProjectLeadsNowhere()
    {
        QVERIFY(QDir().mkpath(m_fixture.path()));
        QVERIFY(QDir().mkpath(m_fixture.beside("elsewhere")));
        QVERIFY(QFile::link(m_fixture.beside("elsewhere"), m_fixture.path("deploy")));
        const ExportPlan made = plan(design());
        QVERIFY(made.conflicts().size() > 5);
        QVERIFY(applyExport(m_disk, made, {}).has_value());
        QVERIFY(QDir(m_fixture.beside("elsewhere")).isEmpty());
    }

    void everyStarterDesignCanBeOpenedAndHasASummary()
    {
        QVERIFY(designTemplates().size() >= 2);
        QCOMPARE(designTemplates().front().name, std::string_view("empty"));
        for (const DesignTemplate &design : designTemplates()) {
            const auto opened = readDesign(std::string(design.text));
            QVERIFY2(opened.has_value(), std::string(design.name).c_str());
            QCOMPARE(opened->file.document.settings().name, std::string(design.name));
            QVERIFY(!hasErrors(validate(*opened)));
            QVERIFY(design.summary.size() > 20);
        }
    }

    void anUnreadableDesignSaysWhere()
    {
        const auto opened = readDesign("moldloft: 1\nname: x\nnamespaces: {a: {service: {}}}\n");
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().front().mark->line, 3);
    }

    void aDesignBeyondTheLimitIsRefused()
    {
        QVERIFY(!readDesign(std::string(33 * 1024 * 1024, ' ')).has_value());
    }
};

QTEST_APPLESS_MAIN(ProjectTest)
#include "tst_project.moc"
