#include <QtTest>

#include "format/design_file.h"
#include "format/designs.h"
#include "format/random_edits.h"
#include "history/history.h"

using namespace moldloft;

namespace
{

Design named(const std::string &name)
{
    return {Document(Settings{.name = name}, {}), {}};
}

std::string nameOf(const History &history)
{
    return history.current().document.settings().name;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT
private slots:
    void stepsOfOneLabelCanBecomeOne()
    {
        History history(named("a"));
        QVERIFY(!history.extend("nudge", named("b"))); // there is no step yet
        QVERIFY(history.record("nudge", named("b")));
        QVERIFY(history.extend("nudge", named("c")));
        QVERIFY(!history.extend("other", named("d")));
        QCOMPARE(nameOf(history), std::string("c"));
        history.markSaved();
        QVERIFY(!history.extend("nudge", named("d"))); // the saved state stays reachable
        QVERIFY(history.undo());
        QCOMPARE(nameOf(history), std::string("a"));
        QVERIFY(!history.extend("nudge", named("d")));
        QVERIFY(history.canRedo());
    }

    void amendingIsNoStepAndNoEdit()
    {
        History history(named("a"));
        QVERIFY(history.record("to b", named("b")));
        history.markSaved();
        history.amend(named("c"));
        QCOMPARE(nameOf(history), std::string("c"));
        QVERIFY(!history.isModified());
        QCOMPARE(history.undoLabels(), (std::vector<std::string>{"to b"}));
        QVERIFY(history.undo());
        QCOMPARE(nameOf(history), std::string("a"));
        history.markSaved(named("a"));
        QVERIFY(!history.isModified());
    }

    void stepsAreTakenBackAndBroughtBackWithTheirLabels()
    {
        History history(named("a"));
        QVERIFY(!history.canUndo() && !history.canRedo() && !history.undo() && !history.redo());
        QVERIFY(history.record("to b", named("b")));
        QVERIFY(history.record("to c", named("c")));
        QCOMPARE(history.undoLabels(), (std::vector<std::string>{"to c", "to b"}));
        QVERIFY(history.undo());
        QCOMPARE(nameOf(history), std::string("b"));
        QCOMPARE(history.undoLabel(), std::string("to b"));
        QCOMPARE(history.redoLabel(), std::string("to c"));
        QVERIFY(history.redo());
        QCOMPARE(nameOf(history), std::string("c"));
        QVERIFY(!history.canRedo() && history.redoLabel().empty());
    }

    void anEqualDesignIsNoStep()
    {
        History history(named("a"));
        QVERIFY(!history.record("nothing", named("a")));
        QVERIFY(!history.canUndo());
        history.record("to b", named("b"));
        history.undo();
        QVERIFY(!history.record("nothing", named("a")));
        QVERIFY(history.canRedo()); // what could be redone is not lost for nothing
    }

    void aNewStepDropsWhatCouldBeRedone()
    {
        History history(named("a"));
        history.record("to b", named("b"));
        history.undo();
        history.record("to c", named("c"));
        QVERIFY(!history.canRedo());
        QCOMPARE(history.undoLabels(), std::vector<std::string>{"to c"});
    }

    void aGestureIsOneStep()
    {
        History history(named("a"));
        history.beginGesture("drag");
        for (const char *name : {"b", "c", "d"})
            history.preview(named(name));
        QCOMPARE(nameOf(history), std::string("d"));
        QVERIFY(history.commit());
        QCOMPARE(history.undoLabels(), std::vector<std::string>{"drag"});
        QVERIFY(history.undo());
        QCOMPARE(nameOf(history), std::string("a"));
    }

    void aCancelledGestureLeavesNothing()
    {
        History history(named("a"));
        history.record("to b", named("b"));
        history.undo();
        history.beginGesture("drag");
        history.preview(named("c"));
        history.cancel();
        QCOMPARE(nameOf(history), std::string("a"));
        QCOMPARE(history.redoLabel(), std::string("to b"));
        history.beginGesture("drag");
        history.preview(named("c"));
        history.preview(named("a")); // back where it began
        QVERIFY(!history.commit());
        QVERIFY(history.canRedo());
    }

    void whateverElseIsAskedEndsTheGesture()
    {
        History history(named("a"));
        history.beginGesture("drag");
        history.preview(named("b"));
        history.record("to c", named("c"));
        QCOMPARE(history.undoLabels(), (std::vector<std::string>{"to c", "drag"}));
        history.beginGesture("type");
        history.preview(named("d"));
        QVERIFY(history.undo());
        QCOMPARE(nameOf(history), std::string("c"));
        QVERIFY(!history.inGesture());
        history.beginGesture("first");
        history.preview(named("e"));
        history.beginGesture("second");
        QCOMPARE(history.undoLabels().front(), std::string("first"));
    }

    void savedIsKnownAcrossUndo()
    {
        History history(named("a"));
        QVERIFY(!history.isModified());
        history.record("to b", named("b"));
        QVERIFY(history.isModified());
        history.markSaved();
        QVERIFY(!history.isModified());
        history.undo();
        QVERIFY(history.isModified());
        history.record("to b again", named("b"));
        QVERIFY(!history.isModified());
        history.record("layout", {named("b").document, Layout().with(ElementId{1}, {1, 2})});
        QVERIFY(history.isModified());
        history.reset(named("x"));
        QVERIFY(!history.isModified() && !history.canUndo());
    }

    void theOldestStepsAreForgotten()
    {
        History history(named("0"), 10);
        for (int i = 1; i <= 25; ++i)
            history.record(std::to_string(i), named(std::to_string(i)));
        QCOMPARE(history.undoLabels().size(), std::size_t{10});
        while (history.undo()) {
        }
        QCOMPARE(nameOf(history), std::string("15"));
        while (history.redo()) {
        }
        QCOMPARE(nameOf(history), std::string("25"));
    }

    void undoingAllAndRedoingAllGivesTheSameBytes()
    {
        const auto opened = format::read(sprawlingDesign, "t.moldloft.yaml");
        QVERIFY(opened);
        for (unsigned seed = 0; seed < 40; ++seed) {
            RandomEdits edits(seed);
            std::mt19937 random(seed);
            History history({opened->document, {}}, 1000);
            std::vector<std::string> texts{sprawlingDesign}; // of the states below and at the top
            for (int step = 0; step < 25; ++step) {
                switch (random() % 5) {
                case 0:
                    if (history.undo())
                        QCOMPARE(textOf(history, *opened), texts[history.undoLabels().size()]);
                    break;
                case 1:
                    if (history.redo())
                        QCOMPARE(textOf(history, *opened), texts[history.undoLabels().size()]);
                    break;
                case 2:
                    history.beginGesture("gesture");
                    history.preview({edits.edit(history.current().document), {}});
                    random() % 2 == 0 ? history.cancel() : static_cast<void>(history.commit());
                    break;
                default:
                    history.record("edit", {edits.edit(history.current().document), {}});
                }
                texts.resize(std::max(texts.size(), history.undoLabels().size() + 1));
                texts[history.undoLabels().size()] = textOf(history, *opened);
            }
            const std::string newest = textOf(history, *opened);
            std::size_t steps = 0;
            while (history.undo())
                ++steps;
            QCOMPARE(textOf(history, *opened), sprawlingDesign);
            QVERIFY(!history.isModified());
            while (steps-- > 0)
                QVERIFY(history.redo());
            QCOMPARE(textOf(history, *opened), newest);
        }
    }

private:
    static std::string textOf(const History &history, const format::DesignFile &opened)
    {
        const auto file = format::write(history.current().document, opened);
        return file ? file->text : toString(file.error());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
