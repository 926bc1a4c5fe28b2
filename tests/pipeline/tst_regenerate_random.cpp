#include "pipeline/regenerate_fixture.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

#include <random>

using namespace moldloft;
using namespace moldloft::pipeline;

namespace
{

/// MOLDLOFT_TRIPLES=10000 is the long run; MOLDLOFT_TRIPLE_SEED repeats from a certain one.
int number(const char *name, int usual)
{
    const int wanted = qEnvironmentVariableIntValue(name);
    return wanted > 0 ? wanted : usual;
}

/// One project, what its user does to it, and how its design goes on. Every line that the user
/// writes has a token that nothing else has.
class Story
{
public:
    Story(Regeneration &project, unsigned seed) : m_project(project), m_random(seed) {}

    void begin()
    {
        m_project.fresh();
        m_project.repository.write("../outside/kept.txt", "outside\n");
        const int files = between(2, 7);
        for (int i = 0; i < files; ++i)
            addGenerated();
    }
    void userWorks()
    {
        for (int i = between(1, 6); i > 0; --i) {
            edit();
            if (chance(25))
                m_project.git({"add", "-A"});
            if (chance(25))
                m_project.userCommits();
        }
    }
    void designGoesOn()
    {
        for (int i = between(1, 4); i > 0; --i)
            change();
    }

    bool chance(int percent) { return between(1, 100) <= percent; }
    QSet<QString> deleted; ///< by the user, and not made again since

private:
    int between(int low, int high)
    {
        return std::uniform_int_distribution<int>(low, high)(m_random);
    }
    template<class List>
    auto &anyOf(List &list)
    {
        return *std::next(list.begin(), between(0, static_cast<int>(list.size()) - 1));
    }
    std::string newPath()
    {
        static const std::vector<std::string> folders{"", "deploy/", "services/a/b/", "ünï côdé/"};
        static const std::vector<std::string> names{"main", "файл", "a b", "名前", "x"};
        return anyOf(folders) + anyOf(names) + std::to_string(++m_count) +
               (chance(50) ? ".txt" : "");
    }
    /// Lines of few different words, so that where a change belongs is not always plain.
    std::string text()
    {
        std::string made;
        for (int i = between(0, 30); i > 0; --i)
            made += chance(60) ? "line " + std::to_string(between(0, 200)) + '\n'
                               : std::string(chance(50) ? "}\n" : "\n");
        return made;
    }
    void addGenerated()
    {
        File file{text(), FilePolicy::Regenerated, chance(15)};
        if (chance(15))
            file.policy = FilePolicy::WriteOnce;
        if (chance(10))
            file.bytes = std::string("PNG\0", 4) + text();
        m_project.generated[newPath()] = file;
    }
    void change()
    {
        if (m_project.generated.empty() || chance(15))
            return addGenerated();
        auto &[path, file] = anyOf(m_project.generated);
        if (chance(10)) {
            m_project.generated.erase(path);
            return;
        }
        if (chance(5))
            file.executable = !file.executable;
        file.bytes = changed(file.bytes, "generated " + std::to_string(++m_count));
    }
    std::string changed(const std::string &bytes, const std::string &by)
    {
        QByteArrayList lines = QByteArray::fromStdString(bytes).split('\n');
        for (int i = between(1, 3); i > 0; --i) {
            const int at = between(0, static_cast<int>(lines.size()) - 1);
            const QByteArray line = QByteArray::fromStdString(by + '.' + std::to_string(i)) +
                                    (bytes.find('\r') != std::string::npos ? "\r" : "");
            switch (between(0, 2)) {
            case 0:
                lines.insert(at, line);
                break;
            case 1:
                lines[at] = line;
                break;
            default:
                if (lines.size() > 1)
                    lines.removeAt(at);
            }
        }
        return lines.join('\n').toStdString();
    }
    QStringList files() const
    {
        QStringList found;
        for (const QByteArray &path :
             m_project.git({"ls-files", "-z", "-co", "--exclude-standard"}).split('\0')) {
            const QFileInfo info(m_project.repository.path(QString::fromUtf8(path)));
            if (!path.isEmpty() && !path.startsWith(".moldloft") && info.isFile() &&
                !info.isSymLink() && !info.path().contains("linked"))
                found += QString::fromUtf8(path);
        }
        return found;
    }
    void edit()
    {
        const QStringList all = files();
        if (all.isEmpty() || chance(10)) {
            const std::string path = chance(30) && !m_project.generated.empty()
                                         ? newPath() + ".generated-later"
                                         : newPath();
            m_project.repository.write(QString::fromStdString(path), token() + "\n");
            if (chance(50)) // and the design wants a file there, too
                m_project.generated[path] = {text(), FilePolicy::Regenerated, false};
            return;
        }
        const QString path = all[between(0, static_cast<int>(all.size()) - 1)];
        const QString full = m_project.repository.path(path);
        const QByteArray bytes = m_project.at(path);
        switch (between(0, 11)) {
        case 0:
            m_project.git({"rm", "-q", "-f", "--ignore-unmatch", path.toStdString()});
            QFile::remove(full);
            deleted.insert(path);
            break;
        case 1:
        case 2: {
            const QString to = QString::fromStdString(newPath());
            QDir().mkpath(QFileInfo(m_project.repository.path(to)).path());
            if (m_project.git({"mv", path.toStdString(), to.toStdString()}).startsWith("(failed)"))
                QFile::rename(full, m_project.repository.path(to));
            break;
        }
        case 3:
            ::chmod(full.toUtf8(), QFileInfo(full).isExecutable() ? 0644 : 0755);
            break;
        case 4:
            m_project.repository.write(
                path, QByteArray(bytes).replace("\r\n", "\n").replace("\n", "\r\n"));
            break;
        case 5:
            QFile::remove(full);
            QFile::link(chance(50) ? "nowhere" : "../outside/kept.txt", full);
            break;
        case 6:
            m_project.repository.write(path, QByteArray("\0bin", 4) + token() + "\n" + bytes);
            break;
        default:
            m_project.repository.write(path, QByteArray::fromStdString(changed(
                                                 bytes.toStdString(), token().toStdString())));
        }
    }
    QByteArray token() { return "user-" + QByteArray::number(++m_count) + "-wrote"; }

    Regeneration &m_project;
    std::mt19937 m_random;
    int m_count = 0;
};

QSet<QByteArray> tokensIn(const QByteArray &bytes)
{
    static const QRegularExpression pattern("user-\\d+-wrote[.\\d]*");
    QSet<QByteArray> tokens;
    auto matches = pattern.globalMatch(QString::fromLatin1(bytes));
    while (matches.hasNext())
        tokens.insert(matches.next().captured().toLatin1());
    return tokens;
}

QByteArray describe(const QSet<QByteArray> &tokens)
{
    return QByteArrayList(tokens.begin(), tokens.end()).join(' ');
}

} // namespace

/// Random triples of what was generated, what the user made of it with the real `git`, and what is
/// generated next: no line of the user's is lost.
class RegenerateRandomTest : public QObject
{
    Q_OBJECT

    Regeneration m_project;

    QMap<QString, QByteArray> workTree() const
    {
        QMap<QString, QByteArray> files;
        QDirIterator all(m_project.repository.path(), QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            const QString name = path.mid(m_project.repository.path().size());
            if (name.startsWith(".git/"))
                continue;
            QFile file(path);
            files[name] = all.fileInfo().isSymLink()
                              ? "-> " + all.fileInfo().symLinkTarget().toUtf8()
                          : file.open(QIODevice::ReadOnly) ? file.readAll()
                                                           : QByteArray();
        }
        return files;
    }
    QSet<QByteArray> tokensOf(const QMap<QString, QByteArray> &files) const
    {
        QSet<QByteArray> tokens;
        for (const QByteArray &bytes : files)
            tokens += tokensIn(bytes);
        return tokens;
    }
    /// Every token in a commit or the index.
    QSet<QByteArray> tokensInGit(const std::vector<std::string> &where) const
    {
        std::vector<std::string> grep{"grep", "-a", "-h", "-o", "-E", "user-[0-9]+-wrote[.0-9]*"};
        grep.insert(grep.end(), where.begin(), where.end());
        return tokensIn(m_project.git(grep));
    }

    void tell(unsigned seed);
    void check(unsigned seed);

private slots:
    void initTestCase();
    void noLineIsLost();
};

void RegenerateRandomTest::initTestCase()
{
    if (QFileInfo("/dev/shm").isWritable()) // the disk is not what is tested
        qputenv("TMPDIR", "/dev/shm");
}

#define HOLDS(condition, words)                                                                    \
    QVERIFY2(condition, QByteArray("seed ") + QByteArray::number(seed) + ": " + (words))

void RegenerateRandomTest::check(unsigned seed)
{
    Story story(m_project, seed);
    story.begin();
    m_project.commit();
    for (int round = 0; round < 2; ++round) {
        story.userWorks();
        story.designGoesOn();
        const QMap<QString, QByteArray> before = workTree();
        const QSet<QByteArray> wrote = tokensOf(before);
        const QSet<QByteArray> committed = tokensInGit({"HEAD"});
        const QSet<QByteArray> staged = tokensInGit({"--cached"});
        const bool commits = story.chance(70);
        const ExportPlan plan = commits ? m_project.commit() : m_project.write();
        const QMap<QString, QByteArray> after = workTree();
        for (const PlannedFile &file : plan.files) {
            if (qEnvironmentVariableIsSet("MOLDLOFT_TELL"))
                qInfo("%s (%s) <- %s: %s", file.path->c_str(), file.madeAt()->c_str(),
                      file.from->c_str(), wordFor(file.action).text);
        }
        const QSet<QByteArray> kept = tokensOf(after);
        HOLDS((wrote - kept).isEmpty(), "lost " + describe(wrote - kept));

        const QSet<QByteArray> inHead = tokensInGit({"HEAD"});
        const QSet<QByteArray> inIndex = tokensInGit({"--cached"});
        HOLDS((committed - inHead).isEmpty(),
              "no longer committed " + describe(committed - inHead) + '\n' +
                  m_project.git({"show", "--stat=200", "-p", "--format=%s", "HEAD"}));
        HOLDS((staged - inIndex).isEmpty(), "no longer staged " + describe(staged - inIndex));
        const QSet<QByteArray> swept = inHead - committed - tokensInGit({"moldloft/generated"});
        HOLDS(swept.isEmpty(), "swept into the commit " + describe(swept) + '\n' +
                                   m_project.git({"show", "-p", "--format=%s", "HEAD"}));
        HOLDS(tokensInGit({"moldloft/generated"}).isEmpty(), "a user's line is no base");

        for (const PlannedFile &file : plan.files) {
            const QString path = QString::fromStdString(file.path);
            if (!file.changesDisk())
                HOLDS(before.value(path) == after.value(path), "touched " + path.toUtf8());
            if (file.action != Action::Merge && file.action != Action::Change)
                continue;
            for (const QByteArray &line :
                 QByteArray::fromStdString(*file.file->bytes.read()).split('\n')) {
                if (line.startsWith("generated "))
                    HOLDS(after.value(path).contains(line) || !before.value(path).isEmpty(),
                          "not there: " + line);
            }
        }
        QSet<QString> planned;
        for (const PlannedFile &file : plan.files)
            planned += {QString::fromStdString(file.path), QString::fromStdString(file.from)};
        for (auto at = before.begin(); at != before.end(); ++at) {
            if (!planned.contains(at.key()) && !at.key().startsWith(".moldloft"))
                HOLDS(after.value(at.key()) == at.value(), "not ours: " + at.key().toUtf8());
        }
        HOLDS(m_project.git({"fsck", "--strict", "--no-dangling"}).isEmpty(), "git fsck complains");
        QFile outside(m_project.repository.beside("outside/kept.txt"));
        HOLDS(outside.open(QIODevice::ReadOnly) && outside.readAll() == "outside\n", "outside");

        const QByteArray refs = m_project.git({"show-ref"});
        if (story.chance(40)) // what is known by heart is the same as what is looked at
            QDir(m_project.repository.path(".git/moldloft")).removeRecursively();
        const ExportPlan again = commits ? m_project.commit() : m_project.write();
        HOLDS(workTree() == after, "exporting again changed a file");
        if (!plan.hasMarkers())
            HOLDS(m_project.git({"show-ref"}) == refs,
                  "exporting again made a commit: " +
                      m_project.git({"show", "--all", "--stat", "--format=%s"}));
        HOLDS(!plan.hasMarkers() || again.hasMarkers(), "a conflict was forgotten");
    }
}

void RegenerateRandomTest::noLineIsLost()
{
    const int triples = number("MOLDLOFT_TRIPLES", 60);
    const auto first = static_cast<unsigned>(number("MOLDLOFT_TRIPLE_SEED", 1));
    for (int i = 0; i < triples; ++i) {
        check(first + static_cast<unsigned>(i));
        if (QTest::currentTestFailed())
            return;
        if (i % 500 == 499)
            qInfo("%d triples", i + 1);
    }
}

QTEST_APPLESS_MAIN(RegenerateRandomTest)
#include "tst_regenerate_random.moc"
