"""Kills parts of the system under load and counts what is lost or applied twice: `make fault`.

Starts everything as `make local` does, posts to the routes that publish an event, and meanwhile kills
services, databases and brokers with SIGKILL, one after the other, and cuts the brokers off. At the end every
document that was acknowledged has to be known to every subscriber, once: as the default bodies note it, in
`received_events`. What replaces such a body in src/ has to be counted by whoever wrote it.
"""
import argparse
import collections
import http.client
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import uuid

from counting import counts_of
from cuttable import Way
from system import System, description

HERE = os.path.dirname(os.path.abspath(__file__))
CLIENTS = 8
DOWN = 1.5  # seconds until what was killed or cut comes back
PATIENCE = 60  # seconds without any progress at the end
REDELIVERY = 35  # seconds after which a broker delivers what was not acknowledged once more


def arguments():
    parser = argparse.ArgumentParser(prog="make fault", description=__doc__.split("\n")[0])
    parser.add_argument("--posts", type=int, default=4000, help="documents to add (4000)")
    parser.add_argument("--kills", type=int, default=8, help="parts to kill meanwhile (8)")
    parser.add_argument("--seed", type=int, default=0, help="another order of the kills")
    parser.add_argument("--build", metavar="FOLDER",
                        default=os.path.join(os.path.dirname(os.path.dirname(HERE)), "build"))
    return parser.parse_args()


class CuttableSystem(System):
    """The services reach the brokers over ways that can be cut."""

    def __init__(self, *rest):
        super().__init__(*rest)
        self.ways = []

    def way_to(self, broker):
        self.ways.append(Way(broker.port))
        return self.ways[-1].port


class Load:
    """Posts until so many documents are acknowledged. Each is sent again with the same key until it is."""

    def __init__(self, system, flows, posts):
        self.system = system
        self.flows = flows
        self.left = posts
        self.acknowledged = collections.defaultdict(set)  # channel → ids
        self.repeated = 0
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run, args=(number,), daemon=True)
                        for number in range(CLIENTS)]

    def done(self):
        with self.lock:
            return sum(map(len, self.acknowledged.values()))

    def run(self, number):
        chance = random.Random(number)
        while True:
            with self.lock:
                if self.left == 0:
                    return
                self.left -= 1
            flow = chance.choice(self.flows)
            key = str(uuid.UUID(int=chance.getrandbits(128), version=4))
            while (identifier := self.post(flow, key)) is None:
                with self.lock:
                    self.repeated += 1
                time.sleep(0.1)
            with self.lock:
                self.acknowledged[flow["channel"]].add(identifier)

    def post(self, flow, key):
        """The id of what was made; None where nobody said that it was."""
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.system.services[flow["service"]].port, timeout=10)
        try:
            connection.request("POST", flow["route"], "{}", {"Idempotency-Key": key})
            response = connection.getresponse()
            body = response.read()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()
        if response.status == 201:
            return json.loads(body)["id"]
        if response.status < 500:
            raise SystemExit(f"POST {flow['route']} answers {response.status}: {body.decode()}")
        return None


def parts_of(system):
    """Everything that can be killed or cut: a name, and the function that does it and mends it."""
    def server(one):
        def hit():
            one.kill()
            time.sleep(DOWN)
            one.start()
        return hit

    def service(one):
        return lambda: one.process.signal(signal.SIGKILL)  # the one that keeps it alive starts it

    def way(one):
        def hit():
            one.cut()
            time.sleep(DOWN)
            one.mend()
        return hit

    parts = [(f"kill {one.name}", server(one)) for one in system.servers]
    parts += [(f"kill {path}", service(one)) for path, one in system.services.items()
              if not one.description["job"]]
    return parts + [("cut the way to a broker", way(one)) for one in system.ways]


def wreak_havoc(parts, load, options):
    """Spread evenly over the load; every part has its turn before one has its second."""
    chance = random.Random(options.seed)
    queue = []
    for number in range(options.kills):
        while load.done() < options.posts * (number + 1) / (options.kills + 1):
            time.sleep(0.02)
        if not queue:
            queue = chance.sample(parts, len(parts))
        name, hit = queue.pop()
        print(f"{load.done():>7} acknowledged: {name}", flush=True)
        hit()


def count(system, flows, load):
    """What is lost, and what is applied twice."""
    lost = doubled = 0
    for flow in flows:
        for subscriber in flow["subscribers"]:
            counts = counts_of(system, subscriber, flow)
            lost += len(load.acknowledged[flow["channel"]] - counts.keys())
            doubled += sum(times > 1 for times in counts.values())
    return lost, doubled


def settle(system, flows, load):
    """Until every subscriber knows everything and no broker delivers again, or nothing comes any more."""
    best, since = -1, time.monotonic()
    while True:
        lost, _ = count(system, flows, load)
        if best < 0 or lost < best:
            best, since = lost, time.monotonic()
        if lost == 0 or time.monotonic() - since > PATIENCE:
            break
        time.sleep(1)
    time.sleep(REDELIVERY)
    return count(system, flows, load)


def run(system, options):
    flows = [flow for flow in system.description["flows"] if flow["subscribers"]]
    if not flows:
        raise SystemExit("No route of this system publishes an event that somebody subscribes to.")
    for service in system.services.values():
        service.wait_until_ready()
    load = Load(system, flows, options.posts)
    begin = time.monotonic()
    for thread in load.threads:
        thread.start()
    wreak_havoc(parts_of(system), load, options)
    for thread in load.threads:
        thread.join()
    seconds = time.monotonic() - begin
    print(f"{load.done():>7} acknowledged in {seconds:.0f} s, {load.repeated} sent again", flush=True)
    return settle(system, flows, load)


def main():
    options = arguments()
    data = tempfile.mkdtemp(prefix="fault-")
    os.chmod(data, 0o755)  # servers that refuse to run as root pass through as another user
    system = CuttableSystem(description(), data, options.build)
    try:
        system.start()
        for sentence in system.missing:
            print(f"Left out: {sentence}")
        lost, doubled = run(system, options)
    finally:
        system.stop()
        shutil.rmtree(data, ignore_errors=True)
    print(f"{lost} lost, {doubled} applied twice")
    return 1 if lost or doubled else 0


if __name__ == "__main__":
    sys.exit(main())
