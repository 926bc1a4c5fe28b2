"""How long a generated project of twenty services takes to build: from nothing, without ccache, and after one edit.

    E2E_EXPORT=build/release/tests/end_to_end/e2e_export python3 bench/services/build.py [--tests]

Every service has a database and routes, publishes an event, subscribes to that of the one before it, and calls it. CPU
time is that of all compilers and linkers; half of it is what two cores need that do nothing else.
"""
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
EXPORT = os.environ.get("E2E_EXPORT", os.path.join(ROOT, "build/release/tests/end_to_end/e2e_export"))
SERVICES = 20


def design():
    lines = ["moldloft: 1", "name: twenty", "namespaces:", "  shop:", "    brokers:", "      events: {engine: nats}",
             "    channels:"]
    lines += [f"      thing{i}-created: {{broker: events, payload: {{thing{i}Id: uuid, name: string, pieces: integer}}}}"
              for i in range(SERVICES)]
    lines += ["    databases:"] + [f"      things{i}-db: {{engine: postgresql}}" for i in range(SERVICES)]
    lines += ["    services:"]
    for i in range(SERVICES):
        lines += [f"      things{i}:",
                  f"        api: [POST /things{i}, GET /things{i}, 'GET /things{i}/{{id}}', 'PUT /things{i}/{{id}}']",
                  f"        owns: [things{i}-db]", f"        publishes: [thing{i}-created]"]
        if i:
            lines += [f"        subscribes: [thing{i - 1}-created]",
                      f"        calls: [{{to: things{i - 1}, timeout: 1s}}]"]
    return "\n".join(lines) + "\n"


def timed(what, command, **more):
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **more)
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - begin
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"| {what} | {cpu:.1f} s | {wall:.1f} s | {os.getloadavg()[0]:.1f} |", flush=True)


def main():
    place = tempfile.mkdtemp(prefix="twenty-")
    folder = os.path.join(place, "project")
    with open(os.path.join(place, "twenty.moldloft.yaml"), "w", encoding="utf-8") as stream:
        stream.write(design())
    try:
        subprocess.run([EXPORT, stream.name, folder], check=True)
        build = ["make", "-s", "-C", folder, "LAUNCHER="]
        print("| | CPU time | wall | load average |\n| --- | --- | --- | --- |")
        timed("configure", [*build, "build/CMakeCache.txt"])
        timed("chassis", ["cmake", "--build", os.path.join(folder, "build"), "--target", "chassis"])
        timed("twenty services", [*build, "programs"])
        with open(os.path.join(folder, "services/shop/things7/src/handlers.cpp"), "a", encoding="utf-8") as stream:
            stream.write("\n// an edit\n")
        timed("after an edit in src/", [*build, "programs"])
        timed("nothing to do", [*build, "programs"])
        if "--tests" in sys.argv:
            timed("their tests and contracts", [*build, "build"])
    finally:
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
