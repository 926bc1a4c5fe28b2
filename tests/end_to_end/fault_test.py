"""`make fault` of a generated project with a database of every kind: parts are killed under load, and nothing is
lost or applied twice. That this can fail is seen where the outbox, and where the inbox, is taken out of the
generated code. MongoDB is a stand-in (mongo_stub.py), to which the way is cut.

FAULT_POSTS and FAULT_KILLS make it longer: docs/services.md has the long form."""
import os
import re
import subprocess
import unittest

import project
from mongo_stub import Server

DESIGN = os.path.join(os.environ["E2E_SOURCE"], "tests/end_to_end/designs/ring.moldloft.yaml")
POSTS = os.environ.get("FAULT_POSTS", "2000")
KILLS = os.environ.get("FAULT_KILLS", "9")


def replace(folder, path, pieces):
    full = os.path.join(folder, path)
    with open(full) as stream:
        text = stream.read()
    for before, after in pieces:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    with open(full, "w") as stream:
        stream.write(text)


def impatient(folder):
    """The broker waits less for an acknowledgement: nothing else changes, and the test waits less, too."""
    replace(folder, "chassis/src/nats_broker.cpp", [("acknowledgedWithin = 10 * second",
                                                     "acknowledgedWithin = 5 * second")])


def without_inbox(folder):
    """Every delivery is handled. The pause is where a network would be: what a kill meets has been handled and
    is not acknowledged yet."""
    replace(folder, "chassis/src/inbox.cpp", [
        ("if (!work->firstDelivery(inbox.consumer, event.id))",
         "if (!work->firstDelivery(inbox.consumer, event.id) && false)"),
        ("        work->commit();\n",
         "        work->commit();\n        std::this_thread::sleep_for(std::chrono::milliseconds(8));\n"),
        ('#include "chassis/inbox.h"\n', '#include "chassis/inbox.h"\n\n#include <chrono>\n#include <thread>\n')])


def without_outbox(folder):
    """A dual write: straight to the broker once the own database has committed. The pause is where a network would
    be: a kill meets what is committed and not sent."""
    replace(folder, "chassis/src/store.cpp", [
        ('    measured("publish", [&] { doPublish(std::move(event)); });\n    m_publishes = true;\n',
         "    direct.push_back(std::move(event));\n"),
        ('    measured("commit", [&] { doCommit(); });\n',
         '    measured("commit", [&] { doCommit(); });\n'
         "    for (const Event &event : std::exchange(direct, {})) {\n        try {\n"
         "            std::this_thread::sleep_for(std::chrono::milliseconds(50));\n"
         "            publishDirectly(event);\n        } catch (const std::exception &) {\n"
         "            continue;\n        }\n    }\n"),
        ("namespace chassis {\n", "namespace chassis {\n\nstd::function<void(const Event &)> publishDirectly;\n"
         "static thread_local std::vector<Event> direct;\n")])
    replace(folder, "chassis/src/app.cpp", [
        ("App::App(AppInfo info)", "extern std::function<void(const Event &)> publishDirectly;\n\n"
         "App::App(AppInfo info)"),
        ("    addAdminRoutes();\n}", "    addAdminRoutes();\n"
         "    publishDirectly = [this](const Event &event) { publishNow(event); };\n}")])


class Fault(unittest.TestCase):
    def run_fault(self, *edits):
        """Lost, applied twice, and the exit status."""
        def edit(folder):
            for one in [impatient, *edits]:
                one(folder)

        mongo = Server({"root": "secret"}, administrator="root").start()
        self.addCleanup(mongo.stop)
        # what is taken out is missed by the unit tests, too
        folder = project.build(DESIGN, "ring", edit=edit, goal="programs")
        address = f"mongodb://root:secret@127.0.0.1:{mongo.port}/?authSource=admin"
        ended = subprocess.run(
            ["make", "-C", folder, "fault", f"FAULT=--posts {POSTS} --kills {KILLS}"],
            env=dict(os.environ, LOCAL_MONGODB=address), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        print(ended.stdout[-3000:])
        found = re.search(r"(\d+) lost, (\d+) applied twice", ended.stdout)
        self.assertTrue(found, ended.stdout[-3000:])
        self.assertIn(f" {POSTS} acknowledged in", ended.stdout)
        self.assertEqual(ended.stdout.count("acknowledged: kill"), int(KILLS))
        self.assertIn("acknowledged: cut", ended.stdout)
        return int(found[1]), int(found[2]), ended.returncode

    def test_nothing_is_lost_or_applied_twice(self):
        self.assertEqual(self.run_fault(), (0, 0, 0))

    def test_without_the_outbox_events_are_lost(self):
        lost, _, status = self.run_fault(without_outbox)
        self.assertGreater(lost, 0)
        self.assertNotEqual(status, 0)

    def test_without_the_inbox_events_are_applied_twice(self):
        lost, doubled, status = self.run_fault(without_inbox)
        self.assertEqual(lost, 0)
        self.assertGreater(doubled, 0)
        self.assertNotEqual(status, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
