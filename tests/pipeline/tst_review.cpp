#include "pipeline/regenerate_fixture.h"

#include "pipeline/reasons.h"
#include "pipeline/review.h"
#include "pipeline/side_by_side.h"

using namespace moldloft;
using namespace moldloft::pipeline;

namespace
{

std::string lines(const std::string &first, const std::string &last = "end")
{
    std::string text = first + "\n";
    for (int i = 0; i < 12; ++i)
        text += "line " + std::to_string(i) + "\n";
    return text + last + "\n";
}

const char *const twoServices = "moldloft: 1\n"
                                "name: shop\n"
                                "kubernetes: \"1.34\"\n"
                                "registry: ghcr.io/example\n"
                                "namespaces:\n"
                                "  shop:\n"
                                "    services:\n"
                                "      orders:\n"
                                "        replicas: 2\n"
                                "        api: [\"GET /orders\"]\n"
                                "      stock:\n"
                                "        replicas: 1\n"
                                "        api: [\"GET /stock\"]\n";

std::string replaced(std::string text, const std::string &what, const std::string &by)
{
    const std::size_t at = text.find(what);
    if (at == std::string::npos)
        qFatal("%s is not in the text", what.c_str());
    return text.replace(at, what.size(), by);
}

Design designOf(const std::string &text)
{
    Result<Design, Errors> design = readDesign(text);
    if (!design)
        qFatal("%s", toString(design.error().front()).c_str());
    return *std::move(design);
}

std::vector<Reason> at(const Reasons &reasons, const std::string &path)
{
    const auto found = reasons.find(path);
    return found == reasons.end() ? std::vector<Reason>{} : found->second;
}

QString words(const std::vector<Reason> &reasons)
{
    QStringList all;
    for (const Reason &reason : reasons)
        all += QString::fromStdString(reason.words.text());
    return all.join(QStringLiteral("; "));
}

} // namespace

class ReviewTest : public QObject
{
    Q_OBJECT

    Regeneration m_project;

    /// Applies the plan with the choices in it and commits.
    ExportPlan chosen(const FileChoices &choices)
    {
        RealDisk disk;
        ExportPlan plan = withChoices(m_project.plan(), choices);
        const auto done = exportAndCommit(disk, plan, m_project.request, {});
        if (!done)
            qFatal("%s", done.error().message.c_str());
        return plan;
    }

private slots:
    void init() { m_project.fresh(); }

    void linesStandBesideEachOther()
    {
        const auto rows = sideBySide("one\ntwo words here\nthree\nfour\n",
                                     "one\ntwo signs here\nthree\nextra\nfour");
        QVERIFY(rows.has_value());
        using Kind = DiffRow::Kind;
        QCOMPARE(rows->size(), 5u);
        QCOMPARE((*rows)[0].kind, Kind::Same);
        const DiffRow &changed = (*rows)[1];
        QCOMPARE(changed.kind, Kind::Changed);
        QCOMPARE(changed.before.marks, (std::vector<Stretch>{{4, 5}}));
        QCOMPARE(changed.after.marks, (std::vector<Stretch>{{4, 5}}));
        QCOMPARE(changed.after.number, 2u);
        QCOMPARE((*rows)[3].before.number, 4u); // "four" became "extra", "four" without an end
        QCOMPARE((*rows)[3].after.text, std::string("extra"));
        QCOMPARE((*rows)[4].kind, Kind::Added);
        QVERIFY((*rows)[4].after.lacksEnd);
        QVERIFY(!(*rows)[4].before.number);
    }

    void aNewAndAGoneFileHaveOneSide()
    {
        const auto added = sideBySide("", "a\nb\n");
        QVERIFY(added && added->size() == 2);
        QCOMPARE(added->front().kind, DiffRow::Kind::Added);
        const auto gone = sideBySide("a\n", "");
        QVERIFY(gone && gone->size() == 1);
        QCOMPARE(gone->front().kind, DiffRow::Kind::Removed);
        QVERIFY(sideBySide("", "")->empty());
        QCOMPARE(sideBySide("a\n", "a\n")->front().kind, DiffRow::Kind::Same);
    }

    void whatIsTheSameFolds()
    {
        const auto rows = sideBySide(lines("one"), lines("two"));
        const std::vector<Fold> found = folds(*rows);
        QCOMPARE(found, (std::vector<Fold>{{0, 4, false}, {4, 10, true}}));
        QVERIFY(folds(*sideBySide("a\n", "b\n")).size() == 1);
        std::size_t covered = 0;
        for (const Fold &fold : folds(*sideBySide(lines("a"), lines("b", "c")), 2, 4))
            covered += fold.count;
        QCOMPARE(covered, rows->size());
    }

    void aLongFileIsComparedAtOnce()
    {
        std::string before, after;
        for (int i = 0; i < 40'000; ++i) {
            before += "key" + std::to_string(i) + ": value\n";
            after += "key" + std::to_string(i) + (i % 7 == 0 ? ": other\n" : ": value\n");
        }
        const auto rows = sideBySide(before, after);
        QCOMPARE(rows->size(), 40'000u);
        QCOMPARE(std::count_if(rows->begin(), rows->end(),
                               [](const DiffRow &row) {
                                   return row.kind == DiffRow::Kind::Changed &&
                                          row.after.marks.size() == 1;
                               }),
                 5'715);
    }

    void whatIsLeftStaysAndIsOfferedAgain()
    {
        m_project.generated["a.txt"].bytes = lines("one");
        m_project.generated["b.txt"].bytes = lines("one");
        m_project.generated["gone.txt"].bytes = "gone\n";
        m_project.commit();
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.generated["b.txt"].bytes = lines("two");
        m_project.generated["new.txt"].bytes = "new\n";
        m_project.generated.erase("gone.txt");
        chosen({{"a.txt", FileChoice::Leave},
                {"new.txt", FileChoice::Leave},
                {"gone.txt", FileChoice::Leave}});
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("one").c_str()));
        QCOMPARE(m_project.head("a.txt"), QByteArray(lines("one").c_str()));
        QCOMPARE(m_project.head("b.txt"), QByteArray(lines("two").c_str()));
        QVERIFY(!QFile::exists(m_project.repository.path("new.txt")));
        QCOMPARE(m_project.head("gone.txt"), QByteArray("gone\n"));
        QCOMPARE(m_project.git({"status", "--porcelain"}), QByteArray());

        const ExportPlan next = m_project.plan();
        QCOMPARE(Regeneration::actionOf(next, "a.txt"), Action::Change);
        QCOMPARE(Regeneration::actionOf(next, "b.txt"), Action::None);
        QCOMPARE(Regeneration::actionOf(next, "new.txt"), Action::Add);
        QCOMPARE(Regeneration::actionOf(next, "gone.txt"), Action::Delete);

        // An edit of what was left has the base that it was made on.
        m_project.repository.write("a.txt", lines("one", "mine").c_str());
        QCOMPARE(Regeneration::actionOf(m_project.plan(), "a.txt"), Action::Merge);
        chosen({});
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("two", "mine").c_str()));
        QVERIFY(!QFile::exists(m_project.repository.path("gone.txt")));
    }

    void whatIsTakenReplacesWhatStandsThere()
    {
        m_project.generated["a.txt"].bytes = lines("one");
        m_project.generated["b.txt"].bytes = "b\n";
        m_project.commit();
        m_project.repository.write("a.txt", lines("mine").c_str());
        QVERIFY(QFile::remove(m_project.repository.path("b.txt")));
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("two");
        const ExportPlan plan = m_project.plan();
        QCOMPARE(Regeneration::actionOf(plan, "a.txt"), Action::Conflict);
        QCOMPARE(Regeneration::actionOf(plan, "b.txt"), Action::KeptDeleted);
        chosen({{"a.txt", FileChoice::Take}, {"b.txt", FileChoice::Take}});
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("two").c_str()));
        QCOMPARE(m_project.head("a.txt"), QByteArray(lines("two").c_str()));
        QCOMPARE(m_project.head("b.txt"), QByteArray("b\n"));
        QVERIFY(!m_project.plan().changesAnything());
    }

    /// The service was renamed: one of its files stays under the old name, with what is in it.
    void aMovedFileCanBeLeftUnderItsOldName()
    {
        File handler{lines("orders")};
        handler.policy = FilePolicy::WriteOnce;
        m_project.generated["services/shop/orders/gen/s.h"].bytes = lines("orders");
        m_project.generated["services/shop/orders/src/h.cpp"] = handler;
        m_project.commit();
        m_project.repository.write("services/shop/orders/src/h.cpp", lines("mine").c_str());
        m_project.repository.write("services/shop/orders/src/own.cpp", "own\n");
        m_project.userCommits();

        Record space;
        space.name = "shop";
        Record sales;
        sales.ns = "shop";
        sales.name = "sales";
        sales.body = Service{};
        sales.was = "orders";
        m_project.moves = FolderMoves(Document().with(space).with(sales));
        m_project.generated.clear();
        handler.bytes = lines("sales");
        m_project.generated["services/shop/sales/gen/s.h"].bytes = lines("sales");
        m_project.generated["services/shop/sales/src/h.cpp"] = handler;
        const ExportPlan planned = m_project.plan();
        for (const PlannedFile &file : planned.files) {
            if (!file.from.empty())
                QCOMPARE(choicesFor(file), (std::vector{FileChoice::Write, FileChoice::Leave}));
        }
        QVERIFY(!planned.leavesMoves());
        const ExportPlan plan = chosen({{"services/shop/sales/src/h.cpp", FileChoice::Leave},
                                        {"services/shop/sales/src/own.cpp", FileChoice::Leave}});
        QVERIFY(plan.leavesMoves());
        QCOMPARE(m_project.at("services/shop/orders/src/h.cpp"), QByteArray(lines("mine").c_str()));
        QCOMPARE(m_project.at("services/shop/orders/src/own.cpp"), QByteArray("own\n"));
        QCOMPARE(m_project.at("services/shop/sales/src/h.cpp"), QByteArray("(missing)"));
        QCOMPARE(m_project.at("services/shop/sales/gen/s.h"), QByteArray(lines("sales").c_str()));
        QCOMPARE(m_project.at("services/shop/orders/gen/s.h"), QByteArray("(missing)"));
        QCOMPARE(m_project.head("services/shop/orders/src/h.cpp"),
                 QByteArray(lines("mine").c_str()));
        QCOMPARE(m_project.git({"status", "--porcelain"}), QByteArray());

        // Offered again: the file goes with its element as if nothing had been left.
        const ExportPlan next = m_project.plan();
        QCOMPARE(Regeneration::actionOf(next, "services/shop/sales/src/h.cpp"), Action::Move);
        QCOMPARE(Regeneration::actionOf(next, "services/shop/sales/src/own.cpp"), Action::Move);
        chosen({});
        QCOMPARE(m_project.at("services/shop/orders/src/h.cpp"), QByteArray("(missing)"));
        QCOMPARE(m_project.at("services/shop/sales/src/own.cpp"), QByteArray("own\n"));
        QVERIFY(m_project.at("services/shop/sales/src/h.cpp").startsWith("mine"));
        QCOMPARE(m_project.git({"status", "--porcelain"}), QByteArray());
    }

    void aConflictThatIsLeftStopsNoCommit()
    {
        m_project.generated["a.txt"].bytes = lines("one");
        m_project.generated["b.txt"].bytes = lines("one");
        m_project.commit();
        m_project.repository.write("a.txt", lines("mine").c_str());
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.generated["b.txt"].bytes = lines("two");
        QVERIFY(m_project.plan().hasMarkers());
        const ExportPlan plan = chosen({{"a.txt", FileChoice::Leave}});
        QVERIFY(!plan.hasMarkers() && plan.conflicts().empty());
        QCOMPARE(m_project.head("a.txt"), QByteArray(lines("mine").c_str()));
        QCOMPARE(m_project.head("b.txt"), QByteArray(lines("two").c_str()));
        QCOMPARE(Regeneration::actionOf(m_project.plan(), "a.txt"), Action::Conflict);
    }

    void everyFileHasItsReason()
    {
        RealDisk disk;
        ExportRequest request;
        request.folder = m_project.repository.folder();
        const auto exported = [&](const std::string &text) {
            const Design design = designOf(text);
            ExportPlan plan = *planExport(disk, design, request, {});
            const auto done = exportAndCommit(disk, plan, m_project.request, {});
            if (!done)
                qFatal("%s", done.error().message.c_str());
        };
        const Design fresh = designOf(twoServices);
        const ExportPlan first = *planExport(disk, fresh, request, {});
        const Reasons whole = *findReasons(disk, fresh, request, first, {});
        QCOMPARE(words(at(whole, "services/shop/orders/src/handlers.cpp")),
                 QStringLiteral("Service shop/orders"));
        QCOMPARE(words(at(whole, "CMakeLists.txt")), QStringLiteral("Every project has it"));

        exported(twoServices);
        std::string next = replaced(twoServices, "replicas: 2", "replicas: 3");
        next = replaced(next, "        replicas: 1\n",
                        "        replicas: 1\n        calls: [orders]\n");
        const Design design = designOf(next);
        const ExportPlan plan = *planExport(disk, design, request, {});
        const Reasons found = *findReasons(disk, design, request, plan, {});
        QCOMPARE(words(at(found, "deploy/base/shop/orders/deployment.yaml")),
                 QStringLiteral("orders, Replicas: 3 instead of 2"));
        const Reason edge{phrase("pipeline", "stock, Calls: orders added"), "shop/stock", "calls"};
        QCOMPARE(at(found, "deploy/base/shop/stock/network-policy.yaml"),
                 std::vector<Reason>{edge});
        // The edge opens both ends.
        QCOMPARE(at(found, "deploy/base/shop/orders/network-policy.yaml"),
                 std::vector<Reason>{edge});
        for (const PlannedFile &file : plan.files) {
            if (file.changesDisk())
                QVERIFY2(!at(found, file.path).empty(), file.path->c_str());
        }

        // A service that comes with a call to it: neither can be made alone.
        exported(next);
        const Design grown =
            designOf(replaced(next, "calls: [orders]\n", "calls: [orders, audit]\n") +
                     "      audit: {replicas: 1, api: [\"GET /audit\"]}\n");
        const ExportPlan growing = *planExport(disk, grown, request, {});
        const Reasons why = *findReasons(disk, grown, request, growing, {});
        QVERIFY(words(at(why, "services/shop/audit/src/handlers.cpp"))
                    .contains(QStringLiteral("Service audit added")));
        for (const PlannedFile &file : growing.files) {
            if (file.changesDisk())
                QVERIFY2(!at(why, file.path).empty(), file.path->c_str());
        }

        // Of another choice of what is generated, nothing in the design is the reason.
        request.options.imageTag = "9.9";
        const Design same = designOf(next);
        const ExportPlan other = *planExport(disk, same, request, {});
        const Reasons otherwise = *findReasons(disk, same, request, other, {});
        QVERIFY(other.changesAnything());
        for (const PlannedFile &file : other.files) {
            if (file.changesDisk())
                QVERIFY2(
                    words(at(otherwise, file.path)).contains(QStringLiteral("chosen otherwise")),
                    file.path->c_str());
        }
    }

    void theTextsAreThoseThatStandAndThoseThatCome()
    {
        m_project.generated["a.txt"].bytes = lines("one");
        m_project.generated["secret.env"] = {"KEY=x\n", FilePolicy::Secret};
        const ExportPlan plan = m_project.plan();
        RealDisk disk;
        const auto folder = std::move(*disk.openFolder(m_project.repository.folder()));
        for (const PlannedFile &file : plan.files) {
            const FileTexts texts = *textsOf(*folder, file);
            QVERIFY(!texts.before);
            if (file.path == "secret.env")
                QVERIFY(texts.isSecret && texts.after == "");
            if (file.path == "a.txt") {
                const std::string patch = *patchOf(texts, file.path);
                QVERIFY2(patch.find("new file mode") != std::string::npos, patch.c_str());
                QVERIFY(patch.find("\n+one\n") != std::string::npos);
            }
        }
    }
};

QTEST_APPLESS_MAIN(ReviewTest)
#include "tst_review.moc"
