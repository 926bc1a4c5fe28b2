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
REDELIVERY = 35  # seconds until a broker that does not say what waits there has delivered it once more


def arguments():
    parser = argparse.ArgumentParser(prog="make fault", description=__doc__.split("\n")[0])
    parser.add_argument("--posts", type=int, default=4000, help="documents to add (4000)")
    parser.add_argument("--kills", type=int, default=8, help="parts to kill meanwhile (8); brokers are cut off besides")
    parser.add_argument("--seed", type=int, default=0, help="another order of the kills")
    parser.add_argument("--build", metavar="FOLDER",
                        default=os.path.join(os.path.dirname(os.path.dirname(HERE)), "build"))
    return parser.parse_args()


class CuttableSystem(System):
    """The services reach the brokers, and a MongoDB that is not ours to kill, over ways that can be cut."""

    def __init__(self, *rest):
        super().__init__(*rest)
        self.ways = []

    def way_to(self, server):
        self.ways.append(Way(server.port))
        return self.ways[-1].port


class Load:
    """Posts until so many documents are acknowledged. Each is sent again with the same key until it is. Nothing
    is begun beyond what is allowed so far, so that no part is killed when all is over."""

    def __init__(self, system, flows, posts):
        self.system = system
        self.flows = flows
        self.posts = posts
        self.begun = self.allowed = 0
        self.acknowledged = collections.defaultdict(set)  # channel → ids
        self.repeated = 0
        self.lock = threading.Lock()
        self.more = threading.Condition(self.lock)
        self.threads = [threading.Thread(target=self.run, args=(number,), daemon=True)
                        for number in range(CLIENTS)]

    def allow(self, share):
        with self.lock:
            self.allowed = round(self.posts * share)
            self.more.notify_all()

    def begin(self):
        """Waits until one more is allowed; false where all have begun."""
        with self.lock:
            self.more.wait_for(lambda: self.begun < self.allowed or self.begun >= self.posts)
            self.begun += 1
            return self.begun <= self.posts

    def done(self):
        with self.lock:
            return sum(map(len, self.acknowledged.values()))

    def run(self, number):
        chance = random.Random(number)
        while self.begin():
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
            connection.request("POST", flow["route"], json.dumps(flow["body"]),
                               {"Idempotency-Key": key})
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
    """Everything that can be killed or cut: whether it is killed, its name, and the function that does it and
    mends it."""
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

    parts = [(True, one.name, server(one)) for one in system.servers]
    parts += [(True, path, service(one)) for path, one in system.services.items()
              if not one.description["job"]]
    return parts + [(False, "the way to a server", way(one)) for one in system.ways]


def plan_of(parts, options):
    """So many kills, and cuts between them: every part has its turn before one has its second."""
    chance = random.Random(options.seed)
    plan, queue, kills = [], [], 0
    while kills < options.kills:
        queue = queue or chance.sample(parts, len(parts))
        plan.append(queue.pop())
        kills += plan[-1][0]
    return plan


def wreak_havoc(plan, load, posts):
    """Spread evenly over the load."""
    shares = len(plan) + 1
    load.allow(2 / shares)
    for number, (is_killed, name, hit) in enumerate(plan, 1):
        while load.done() < posts * number / shares:
            time.sleep(0.02)
        print(f"{load.done():>7} acknowledged: {'kill' if is_killed else 'cut'} {name}", flush=True)
        hit()
        load.allow((number + 2) / shares)


def counts(system, flows, load):
    """(route, subscriber) → what is lost there, and what is applied twice."""
    result = {}
    for flow in flows:
        for subscriber in flow["subscribers"]:
            noted = counts_of(system, subscriber, flow)
            lost = len(load.acknowledged[flow["channel"]] - noted.keys())
            result[flow["route"], subscriber] = lost, sum(times > 1 for times in noted.values())
    return result


def total(counted):
    return tuple(map(sum, zip(*counted.values())))


def is_quiet(system):
    """Whether no event waits in an outbox or at a broker. The outboxes first: what leaves them is at a broker."""
    if any(service.waiting() for service in system.services.values()):
        return False
    return not any(server.waiting() for server in system.servers)


def settle(system, flows, load):
    """Until nothing is under way any more, so that no broker delivers again, or nothing comes for long."""
    all_say = all(server.waiting() is not None for server in system.servers)
    fewest, since = None, time.monotonic()
    while time.monotonic() - since < PATIENCE:
        is_over = is_quiet(system)
        counted = counts(system, flows, load)
        lost, _ = total(counted)
        if is_over and all_say:
            return counted
        if lost == 0 and not all_say:
            break
        if fewest is None or lost < fewest:
            fewest, since = lost, time.monotonic()
        time.sleep(0.5)
    time.sleep(REDELIVERY)
    return counts(system, flows, load)


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
    wreak_havoc(plan_of(parts_of(system), options), load, options.posts)
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
        counted = run(system, options)
    finally:
        system.stop()
        shutil.rmtree(data, ignore_errors=True)
    for (route, subscriber), (lost, doubled) in counted.items():
        if lost or doubled:
            print(f"POST {route} at {subscriber}: {lost} lost, {doubled} applied twice")
    lost, doubled = total(counted)
    print(f"{lost} lost, {doubled} applied twice")
    return 1 if lost or doubled else 0


if __name__ == "__main__":
    sys.exit(main())
