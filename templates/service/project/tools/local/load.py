"""The entry points of the system under load: `make load`. Starts everything as `make local` does, and lets wrk
ask each service that an ingress leads to, straight at its own port."""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from servers import Missing, program
from system import System, description

HERE = os.path.dirname(os.path.abspath(__file__))


def arguments():
    parser = argparse.ArgumentParser(prog="make load", description=__doc__.split(":")[0])
    parser.add_argument("--seconds", type=int, default=10, help="for each path (10)")
    parser.add_argument("--connections", type=int, default=64, help="at the same time (64)")
    parser.add_argument("--build", metavar="FOLDER",
                        default=os.path.join(os.path.dirname(os.path.dirname(HERE)), "build"))
    return parser.parse_args()


def ask(wrk, system, options):
    asked = set()
    for route in system.description["routes"]:
        service = system.services.get(route["to"])
        if service is None or (route["to"], route["path"]) in asked:
            continue
        asked.add((route["to"], route["path"]))
        service.wait_until_ready()
        print(f"\n{route['to']}: GET {route['path']}", flush=True)
        subprocess.run([wrk, "-t2", f"-c{options.connections}", f"-d{options.seconds}s", "--latency",
                        f"http://127.0.0.1:{service.port}{route['path']}"], check=True)
    if not asked:
        print("No ingress leads to a service of this project.")


def main():
    options = arguments()
    try:
        wrk = program("wrk", "wrk")
    except Missing as missing:
        raise SystemExit(str(missing)) from missing
    data = tempfile.mkdtemp(prefix="load-")
    os.chmod(data, 0o755)  # servers that refuse to run as root pass through as another user
    system = System(description(), data, options.build)
    try:
        system.start()
        ask(wrk, system, options)
    finally:
        system.stop()
        shutil.rmtree(data, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
