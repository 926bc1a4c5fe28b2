"""Runs the whole system on this machine without containers: `make local`.

Starts the servers that are installed here, then all services, each on a free port, and shows them on
a status page. What an ingress routes is answered at one more port. Everything lies in a temporary
folder, or in the one that is named after --data and then stays. Ctrl+C stops all of it.
"""
import argparse
import os
import shutil
import signal
import sys
import tempfile
import threading

from pages import serve_entry, serve_status
from system import System, description

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def arguments():
    parser = argparse.ArgumentParser(prog="make local", description=__doc__.split("\n")[0])
    parser.add_argument("--data", metavar="FOLDER", help="keep the data here, for the next time")
    parser.add_argument("--build", metavar="FOLDER", default=os.path.join(ROOT, "build"),
                        help="where the services were built (build)")
    parser.add_argument("--status-port", type=int, default=8070, help="of the status page (8070)")
    parser.add_argument("--entry-port", type=int, default=8080, help="of the ingresses (8080)")
    return parser.parse_args()


def main():
    options = arguments()
    data = os.path.abspath(options.data) if options.data else tempfile.mkdtemp(prefix="local-")
    os.makedirs(data, exist_ok=True)
    os.chmod(data, 0o755)  # servers that refuse to run as root pass through as another user
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    system = System(description(), data, options.build)
    try:
        print("Starting the servers …", flush=True)
        system.start()
        status = serve_status(system, options.status_port)
        entry = serve_entry(system, options.entry_port)
        for sentence in system.missing:
            print(f"Left out: {sentence}")
        print(f"Status:  http://localhost:{status}/")
        if entry:
            print(f"Entry:   http://localhost:{entry}/")
        print(f"Data:    {data}\nCtrl+C stops everything.", flush=True)
        stopped.wait()
        print("Stopping …", flush=True)
    finally:
        system.stop()
        if not options.data:
            shutil.rmtree(data, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
