"""The entry points of the system under load: `make load`. Starts everything as `make local` does, and lets wrk
ask what an ingress leads to, each route that reads without an id, straight at the port of its service."""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from engines import Missing, program
from system import System, description

HERE = os.path.dirname(os.path.abspath(__file__))


def arguments():
    parser = argparse.ArgumentParser(prog="make load", description=__doc__.split(":")[0])
    parser.add_argument("--seconds", type=int, default=10, help="for each path (10)")
    parser.add_argument("--connections", type=int, default=64, help="at the same time (64)")
    parser.add_argument("--build", metavar="FOLDER",
                        default=os.path.join(os.path.dirname(os.path.dirname(HERE)), "build"))
    return parser.parse_args()


def entry_points(system):
    """(service, path), each once; and a sentence for each ingress behind which nothing can be asked so."""
    points, left_out = [], []
    for route in system.description["routes"]:
        service = system.services.get(route["to"])
        if service is None:
            continue
        prefix = route["path"].rstrip("/")
        paths = [path for path in service.description["reads"] if (path + "/").startswith(prefix + "/")]
        if not paths:
            left_out.append(f"{route['to']}: below {route['path']} there is no GET without an id.")
        points += [(service, path) for path in paths if (service, path) not in points]
    return points, left_out


def ask(wrk, system, options):
    points, left_out = entry_points(system)
    for service, path in points:
        service.wait_until_ready()
        print(f"\n{service.path}: GET {path}", flush=True)
        subprocess.run([wrk, "-t2", f"-c{options.connections}", f"-d{options.seconds}s", "--latency",
                        f"http://127.0.0.1:{service.port}{path}"], check=True)
    for sentence in left_out:
        print(f"\nLeft out: {sentence}")
    if not points and not left_out:
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
