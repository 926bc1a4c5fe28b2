#include "pipeline/regenerate_fixture.h"

#include "pipeline/conflicts.h"
#include "pipeline/file_merge.h"

using namespace moldloft;
using namespace moldloft::pipeline;
using Kind = HunkChoice::Kind;

namespace
{

const std::string marked = "top\n"
                           "<<<<<<< yours (main)\n"
                           "mine\n"
                           "||||||| generated before\n"
                           "base\n"
                           "=======\n"
                           "new\n"
                           ">>>>>>> generated now\n"
                           "middle\n"
                           "<<<<<<< yours (main)\n"
                           "||||||| generated before\n"
                           "gone\n"
                           "=======\n"
                           "other\n"
                           ">>>>>>> generated now\n"
                           "end\n";

std::string lines(const std::string &first)
{
    std::string text = first + "\n";
    for (int i = 0; i < 8; ++i)
        text += "line " + std::to_string(i) + "\n";
    return text;
}

} // namespace

class ConflictsTest : public QObject
{
    Q_OBJECT

    Regeneration m_project;
    RealDisk m_disk;

    std::string folder() const { return m_project.repository.folder(); }
    void conflict()
    {
        m_project.generated["a.txt"].bytes = lines("one");
        m_project.generated["b.txt"].bytes = lines("one");
        m_project.generated[".gitignore"].bytes = "/.moldloft/conflicts.json\n";
        m_project.commit();
        for (const char *path : {"a.txt", "b.txt"})
            m_project.repository.write(path, lines("mine").c_str());
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.generated["b.txt"].bytes = lines("two");
        m_project.write();
    }
    std::vector<OpenConflict> found() { return *openConflicts(m_disk, folder()); }

private slots:
    void init() { m_project.fresh(); }

    void markersAreTakenApartAndPutTogether()
    {
        const auto text = ConflictText::of(marked);
        QVERIFY(text && text->hunks().size() == 2);
        QCOMPARE(text->hunks()[0].line, 2u);
        QCOMPARE(text->hunks()[1].line, 10u);
        QCOMPARE(text->hunks()[0].mine, std::string("mine\n"));
        QCOMPARE(text->hunks()[1].mine, std::string());
        QCOMPARE(text->hunks()[1].base, std::string("gone\n"));
        QCOMPARE(text->hunks()[0].above, std::string("top\n"));
        QCOMPARE(text->hunks()[0].below, std::string("middle\n"));
        QCOMPARE(text->with({{}, {}}), marked);
        QCOMPARE(text->with({{Kind::Mine, {}}, {Kind::Generated, {}}}),
                 std::string("top\nmine\nmiddle\nother\nend\n"));
        QCOMPARE(text->with({{Kind::Both, {}}, {Kind::Edited, "by hand\n"}}),
                 std::string("top\nmine\nnew\nmiddle\nby hand\nend\n"));
        QVERIFY(text->with({{Kind::Mine, {}}, {}}).starts_with("top\nmine\nmiddle\n<<<<<<<"));
        QCOMPARE(text->versions().base, std::string("top\nbase\nmiddle\ngone\nend\n"));
        QCOMPARE(text->versions().mine, std::string("top\nmine\nmiddle\nend\n"));
        QCOMPARE(text->versions().generated, std::string("top\nnew\nmiddle\nother\nend\n"));
    }

    void whatOnlyLooksLikeMarkersIsText()
    {
        QVERIFY(!ConflictText::of("a\n"));
        QVERIFY(!ConflictText::of("<<<<<<< yours\nmine\n=======\n"));
        QVERIFY(!ConflictText::of("<<<<<<<<<<\n=======\n>>>>>>>\n"));
        // A heading that is underlined so: which of the two is the middle?
        const std::string twice = "<<<<<<< yours\na\n||||||| generated before\nb\n=======\n"
                                  "=======\nc\n>>>>>>> generated now\n";
        QVERIFY(!ConflictText::of(twice));
        QCOMPARE(openConflictLine(twice), 1u);
        QCOMPARE(markerLine("heading\n=======\ntext\n"), 0u);
        QCOMPARE(markerLine("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n"), 2u);
        QCOMPARE(openConflictLine("a\nb\n>>>>>>> generated now\n"), 3u);
        QCOMPARE(openConflictLine("<<<<<<< yours (main)\n"), 1u);
    }

    void lineEndsStayAsTheyAre()
    {
        std::string wide;
        for (const char c : marked)
            wide += c == '\n' ? std::string("\r\n") : std::string(1, c);
        const auto text = ConflictText::of(wide);
        QVERIFY(text);
        QCOMPARE(text->with({{Kind::Mine, {}}, {Kind::Mine, {}}}),
                 std::string("top\r\nmine\r\nmiddle\r\nend\r\n"));
    }

    void whatIsChosenIsKeptForTheSameBytesOnly()
    {
        conflict();
        std::vector<OpenConflict> conflicts = found();
        QCOMPARE(conflicts.size(), 2u);
        QCOMPARE(conflicts[0].openHunks(), 1u);
        conflicts[0].choices[0] = {Kind::Edited, "by \"hand\"\n"};
        conflicts[1].choices[0] = {Kind::Mine, {}};
        QVERIFY(keepChoices(m_disk, folder(), conflicts).has_value());
        QVERIFY(found()[0].choices == conflicts[0].choices);
        QVERIFY(found()[1].choices == conflicts[1].choices);
        QVERIFY(!m_project.git({"status", "--porcelain"}).contains("conflicts.json"));

        // Somebody works on the file with another program: what was chosen was for another text.
        m_project.repository.write("b.txt", "more\n" + m_project.at("b.txt"));
        QCOMPARE(found()[1].openHunks(), 1u);
        m_project.repository.write(QString::fromStdString(std::string(choicesPath)), "{ no json");
        QCOMPARE(found()[0].openHunks(), 1u);
    }

    void whatIsChosenIsWrittenAndTheRestStays()
    {
        conflict();
        std::vector<OpenConflict> conflicts = found();
        conflicts[0].choices[0] = {Kind::Both, {}};
        const QByteArray other = m_project.at("b.txt");
        QVERIFY(settle(m_disk, folder(), conflicts)->empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray(("mine\n" + lines("two")).c_str()));
        QCOMPARE(m_project.at("b.txt"), other);
        QCOMPARE(found().size(), 1u);

        // Nothing is committed while one is open; it is named with its line.
        const auto refused = commitProject(m_disk, folder(), m_project.request, {});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.text().find("`b.txt`, line 1:") != std::string::npos,
                 refused.error().message.c_str());

        conflicts = found();
        conflicts[0].choices[0] = {Kind::Generated, {}};
        m_project.repository.write("b.txt", "changed meanwhile\n");
        QCOMPARE(*settle(m_disk, folder(), conflicts), std::vector<std::string>{"b.txt"});
        QCOMPARE(m_project.at("b.txt"), QByteArray("changed meanwhile\n"));
        QVERIFY(!QFile::exists(m_project.repository.path(".moldloft/conflicts.json")));
        QVERIFY(commitProject(m_disk, folder(), m_project.request, {}).has_value());
    }

    void anExportWithCommitNamesTheLine()
    {
        conflict();
        m_project.generated["c.txt"].bytes = "new\n";
        const QByteArray head = m_project.git({"rev-parse", "HEAD"});
        const auto done = exportAndCommit(m_disk, m_project.plan(), m_project.request, {});
        QVERIFY(done.has_value() && !done->commit.commit);
        QCOMPARE(done->commit.conflicts, (std::vector<std::string>{"a.txt", "b.txt"}));
        QVERIFY(done->commit.notes[0].text().find("`a.txt`, line 1:") != std::string::npos);
        QCOMPARE(m_project.git({"rev-parse", "HEAD"}), head);
    }
};

QTEST_APPLESS_MAIN(ConflictsTest)
#include "tst_conflicts.moc"
