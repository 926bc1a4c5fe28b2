#include <QTest>

#include "files/memory_disk.h"
#include "pipeline/generation.h"

using namespace moldloft;
using namespace moldloft::pipeline;

namespace
{

/// A project in memory, and exports into it of whatever a test says was generated.
class Project
{
public:
    MemoryDisk disk;
    FileSet generated;

    ExportPlan plan()
    {
        Generation generation;
        generation.files = madeOf(generated);
        generation.design = "x.moldloft.yaml";
        return plan(std::move(generation));
    }
    ExportPlan plan(Generation generation)
    {
        const auto folder = std::move(*disk.openFolder("out"));
        auto made = compare(*folder, "out", std::move(generation), {});
        Q_ASSERT(made);
        return std::move(*made);
    }
    ExportPlan run()
    {
        ExportPlan made = plan();
        const auto outcome = applyExport(disk, made, {});
        Q_ASSERT(outcome);
        return made;
    }
    std::string at(const std::string &path) const
    {
        const std::string *bytes = disk.find("out/" + path);
        return bytes ? *bytes : "(missing)";
    }
    void edit(const std::string &path, std::string bytes)
    {
        disk.put("out/" + path, std::move(bytes));
    }
    void remove(const std::string &path) { disk.files.erase("out/" + path); }
};

Action actionOf(const ExportPlan &plan, const std::string &path)
{
    for (const PlannedFile &file : plan.files) {
        if (file.path == path)
            return file.action;
    }
    return Action::None;
}

} // namespace

class CompareTest : public QObject
{
    Q_OBJECT

private slots:
    void aFirstExportAddsEverythingAndASecondChangesNothing()
    {
        Project project;
        project.generated["a/b"].bytes = "1";
        QCOMPARE(actionOf(project.run(), "a/b"), Action::Add);
        QCOMPARE(project.at("a/b"), std::string("1"));
        const auto files = project.disk.files.size();
        const ExportPlan second = project.plan();
        QVERIFY(!second.changesAnything());
        QVERIFY(applyExport(project.disk, second, {}).has_value());
        QCOMPARE(project.disk.files.size(), files);
        QCOMPARE(project.at(".moldloft/pending.json"), std::string("(missing)"));
    }

    void thePictureIsDrawnAnewOnlyWhereTheDesignChanged()
    {
        Project project;
        int drawn = 0;
        const auto exported = [&](const std::string &source, bool pictures = true) {
            Generation generation;
            generation.design = "x.moldloft.yaml";
            generation.pictureSource = source;
            if (pictures)
                generation.draw = [&drawn] {
                    return Result<std::string>("drawing " + std::to_string(++drawn));
                };
            ExportPlan plan = project.plan(std::move(generation));
            if (!applyExport(project.disk, plan, {}))
                qFatal("the plan cannot be carried out");
            return plan;
        };
        const std::string picture(picturePath);
        QCOMPARE(actionOf(exported("a"), picture), Action::Add);
        QVERIFY(!exported("a").changesAnything()); // another machine's fonts are no change
        QCOMPARE(drawn, 1);
        QCOMPARE(actionOf(exported("b"), picture), Action::Change);
        QCOMPARE(project.at(picture), std::string("drawing 2"));
        QVERIFY(!exported("b", false).changesAnything()); // whoever cannot draw leaves it
        project.edit(picture, "mine");
        QCOMPARE(actionOf(exported("c"), picture), Action::KeptByHand);
        QCOMPARE(project.at(picture), std::string("mine"));
    }

    void aFileThatNobodyTouchedIsReplaced()
    {
        Project project;
        project.generated["a"].bytes = "1";
        project.run();
        project.generated["a"].bytes = "2";
        QCOMPARE(actionOf(project.run(), "a"), Action::Change);
        QCOMPARE(project.at("a"), std::string("2"));
    }

    void aFileChangedByHandIsLeftAndNamedWhereGitDoesNotKnowItsBase()
    {
        Project project;
        project.generated["a"].bytes = "1";
        project.generated["b"].bytes = "1";
        project.run();
        project.edit("a", "mine");
        QVERIFY(project.run().conflicts().empty()); // nothing new for it
        project.generated["a"].bytes = "2";
        for (int round = 0; round < 2; ++round) { // it stays so until somebody decides
            const ExportPlan plan = project.run();
            QCOMPARE(plan.conflicts(), std::vector<std::string>{"a"});
            QCOMPARE(project.at("a"), std::string("mine"));
        }
        project.edit("a", "2");
        QVERIFY(project.run().conflicts().empty());
    }

    void aForeignFileInTheWayIsLeft()
    {
        Project project;
        project.edit("README.md", "theirs");
        project.generated["README.md"].bytes = "ours";
        QCOMPARE(project.run().conflicts(), std::vector<std::string>{"README.md"});
        const ExportPlan told = project.run(); // once is enough
        QCOMPARE(actionOf(told, "README.md"), Action::KeptForeign);
        QVERIFY(told.conflicts().empty());
        QCOMPARE(project.at("README.md"), std::string("theirs"));
    }

    void aFileThatSaysTheSameIsOurs()
    {
        Project project;
        project.edit("a", "same");
        project.generated["a"].bytes = "same";
        QVERIFY(project.run().conflicts().empty());
        project.generated["a"].bytes = "new";
        QCOMPARE(actionOf(project.run(), "a"), Action::Change);
    }

    void aFileDeletedByHandStaysDeleted()
    {
        Project project;
        project.generated["a"].bytes = "1";
        project.run();
        project.remove("a");
        for (const char *content : {"1", "2"}) {
            project.generated["a"].bytes = content;
            const ExportPlan plan = project.run();
            QCOMPARE(actionOf(plan, "a"), Action::KeptDeleted);
            QVERIFY(plan.conflicts().empty());
            QCOMPARE(project.at("a"), std::string("(missing)"));
        }
    }

    void whatIsNoLongerGeneratedGoesUnlessSomebodyChangedIt()
    {
        Project project;
        project.generated["old"].bytes = "1";
        project.generated["edited"].bytes = "1";
        project.generated["once"] = {"1", FilePolicy::WriteOnce, false};
        project.run();
        project.edit("edited", "mine");
        project.generated.clear();
        const ExportPlan plan = project.run();
        QCOMPARE(actionOf(plan, "old"), Action::Delete);
        QCOMPARE(actionOf(plan, "once"), Action::Delete);
        QCOMPARE(actionOf(plan, "edited"), Action::LeftBehind);
        QCOMPARE(plan.conflicts(), std::vector<std::string>{"edited"});
        QCOMPARE(project.at("old"), std::string("(missing)"));
        QCOMPARE(project.at("edited"), std::string("mine"));
        QVERIFY(!project.plan().changesAnything()); // named once, then the user's
    }

    void whatIsWrittenOnceIsTheUsersFromThenOn()
    {
        Project project;
        project.generated["src/main.cpp"] = {"skeleton", FilePolicy::WriteOnce, false};
        project.run();
        project.edit("src/main.cpp", "work");
        project.generated["src/main.cpp"].bytes = "better skeleton";
        const ExportPlan plan = project.run();
        QVERIFY(!plan.changesAnything());
        QVERIFY(plan.conflicts().empty());
        QCOMPARE(project.at("src/main.cpp"), std::string("work"));
        project.generated.clear();
        project.run();
        QCOMPARE(project.at("src/main.cpp"), std::string("work"));
        project.remove("src/main.cpp");
        project.generated["src/main.cpp"] = {"again", FilePolicy::WriteOnce, false};
        QCOMPARE(actionOf(project.run(), "src/main.cpp"), Action::Add);
    }

    void secretsAreMadeOnceAndListedNowhere()
    {
        Project project;
        project.generated["secrets/p"] = {"first", FilePolicy::Secret, false};
        project.run();
        QVERIFY(project.disk.files.at("out/secrets/p").secret);
        project.generated["secrets/p"].bytes = "second";
        QVERIFY(!project.plan().changesAnything());
        QCOMPARE(project.at("secrets/p"), std::string("first"));
        QVERIFY(project.at(".moldloft/generated.json").find("secrets") == std::string::npos);
        project.generated.clear(); // --check has none
        QVERIFY(!project.plan().changesAnything());
    }

    void partsThatWereNotAskedForStayAsTheyAre()
    {
        Project project;
        project.generated["deploy/a"].bytes = "1";
        project.generated["deploy/stale"].bytes = "1";
        project.generated["deploy/shared"].bytes = "1"; // by an exporter that is not asked later
        project.generated["services/b"].bytes = "1";
        project.generated["services/stale"].bytes = "1";
        project.run();
        Generation only;
        only.files = madeOf(FileSet{{"deploy/a", {"2"}}});
        only.design = "x.moldloft.yaml";
        only.partial = true;
        only.roots = {"deploy"};
        only.other = [] { return std::set<std::string>{"deploy/shared", "services/b"}; };
        const ExportPlan plan = project.plan(std::move(only));
        QVERIFY(applyExport(project.disk, plan, {}).has_value());
        QCOMPARE(project.at("deploy/a"), std::string("2"));
        QCOMPARE(project.at("deploy/stale"), std::string("(missing)"));
        QCOMPARE(project.at("deploy/shared"), std::string("1"));
        QCOMPARE(project.at("services/b"), std::string("1"));
        QCOMPARE(project.at("services/stale"), std::string("1"));
        project.generated.erase("deploy/stale");
        project.generated.erase("services/stale");
        project.generated["deploy/a"].bytes = "2";
        QCOMPARE(actionOf(project.plan(), "services/stale"), Action::Delete);
    }

    void anExportThatWasKilledIsFinishedByTheNext()
    {
        Project project;
        project.generated["a"].bytes = "1";
        project.generated["b"].bytes = "1";
        project.run();
        project.generated["a"].bytes = "2";
        project.generated["b"].bytes = "2";
        // Killed after the pending list and `a` were moved into place.
        const ExportPlan killed = project.plan();
        project.edit(".moldloft/pending.json", write(killed.after));
        project.edit("a", "2");
        // Meanwhile the design went on.
        project.generated["a"].bytes = "3";
        project.generated["b"].bytes = "3";
        QVERIFY(project.run().conflicts().empty());
        QCOMPARE(project.at("a"), std::string("3"));
        QCOMPARE(project.at("b"), std::string("3"));
        QCOMPARE(project.at(".moldloft/pending.json"), std::string("(missing)"));
    }

    void anExportKilledAtItsVeryEndIsTidiedUp()
    {
        Project project;
        project.generated["a"].bytes = "1";
        const ExportPlan plan = project.run();
        project.edit(".moldloft/pending.json", write(plan.after));
        project.run();
        QCOMPARE(project.at(".moldloft/pending.json"), std::string("(missing)"));
    }

    void cancellingChangesNothing()
    {
        Project project;
        for (const char *name : {"a", "b", "c"})
            project.generated[name].bytes = name;
        const ExportPlan plan = project.plan();
        std::stop_source stop;
        Task task;
        task.stop = stop.get_token();
        task.report = [&](std::string_view, std::size_t done, std::size_t) {
            if (done == 1)
                stop.request_stop();
        };
        const auto outcome = applyExport(project.disk, plan, task);
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QVERIFY(project.disk.files.empty());
    }

    void aDamagedListIsRefusedWithAWayOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("conflict markers") << QByteArray("<<<<<<< ours\n{}\n");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("newer") << QByteArray("{\"moldloft\": 2}");
        QTest::newRow("hostile path")
            << QByteArray("{\"moldloft\": 1, \"files\": {\"../x\": \"00\"}}");
        QTest::newRow("no digest") << QByteArray("{\"moldloft\": 1, \"files\": {\"a\": 1}}");
    }
    void aDamagedListIsRefusedWithAWayOut()
    {
        QFETCH(QByteArray, text);
        Project project;
        project.edit(".moldloft/generated.json", text.toStdString());
        const auto folder = std::move(*project.disk.openFolder("out"));
        const auto plan = compare(*folder, "out", {}, {});
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error().code, ErrorCode::Input);
        QVERIFY(plan.error().message.find("out/.moldloft/generated.json") != std::string::npos);
        QVERIFY(!plan.error().hint.empty());
    }

    void theListIsSortedAndReadsBack()
    {
        GeneratedList list;
        list.design = "x.moldloft.yaml";
        list.files = {{"b", Digest::of("2")}, {"a", Digest::of("1")}};
        list.once = {{"c", Digest::of("3")}};
        const std::string text = write(list);
        QVERIFY(text.find("\"a\"") < text.find("\"b\""));
        QCOMPARE(*readGeneratedList(text, "x"), list);
    }
};

QTEST_APPLESS_MAIN(CompareTest)
#include "tst_compare.moc"
