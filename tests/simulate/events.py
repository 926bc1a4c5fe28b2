#!/usr/bin/env python3
"""A second opinion on `moldloft simulate`: an event-driven simulation of the same designs.

It shares nothing with the program but the design file. Requests arrive as a Poisson process, wait in
real queues for a free place in a random pod, hold it while they ask databases and call others, and
time out and retry by the clock. What `moldloft simulate` computes by formula for queues, and by
sampling for the rest, must come out of it within the tolerances below.

    events.py PATH_OF_MOLDLOFT
"""
import heapq
import json
import math
import random
import subprocess
import sys

Z99 = 2.3263478740408408


def seconds(text):
    for unit, factor in (("us", 1e-6), ("ms", 1e-3), ("s", 1.0)):
        if text.endswith(unit):
            return float(text[: -len(unit)]) * factor
    raise ValueError(text)


class Loop:
    """Events in the order of their time; equal times in the order in which they were planned."""

    def __init__(self):
        self.now, self.queue, self.number = 0.0, [], 0

    def after(self, delay, call):
        self.number += 1
        heapq.heappush(self.queue, (self.now + delay, self.number, call))

    def run(self):
        while self.queue:
            self.now, _, call = heapq.heappop(self.queue)
            call()


class Pod:
    def __init__(self, places):
        self.free, self.waiting = places, []


class World:
    def __init__(self, design, rng):
        space = design["namespaces"]["a"]
        self.services, self.databases = space["services"], space.get("databases", {})
        self.rng, self.loop = rng, Loop()
        self.pods = {}
        for name, service in self.services.items():
            if "concurrency" in service:
                self.pods[name] = [Pod(service["concurrency"]) for _ in range(service.get("replicas", 1))]

    def draw(self, latency, usual):
        if latency is None:
            return usual
        if isinstance(latency, str):
            return seconds(latency)
        median, high = seconds(latency["p50"]), seconds(latency["p99"])
        return self.rng.lognormvariate(math.log(median), math.log(high / median) / Z99)

    def serve(self, name, done):
        """A request comes to the service; done(ok) when it is answered."""
        if name not in self.pods:
            self.work(name, done)
            return
        pod = self.rng.choice(self.pods[name])

        def finished(ok):
            if pod.waiting:
                pod.waiting.pop(0)()
            else:
                pod.free += 1
            done(ok)

        def start():
            self.work(name, finished)

        if pod.free > 0:
            pod.free -= 1
            start()
        else:
            pod.waiting.append(start)

    def work(self, name, done):
        service = self.services[name]
        steps = []
        for database in service.get("owns", []):
            steps.append(("database", database))
        groups = {}
        for call in service.get("calls", []):
            group = call.get("parallel")
            if group is not None and group in groups:
                groups[group].append(call)
                continue
            step = [call]
            if group is not None:
                groups[group] = step
            steps.append(("calls", step))

        def next_step(i):
            if i == len(steps):
                done(True)
            elif steps[i][0] == "database":
                time = self.draw(self.databases[steps[i][1]].get("latency"), 0.002)
                self.loop.after(time, lambda: next_step(i + 1))
            else:
                left, good = [len(steps[i][1])], [True]

                def ended(call, ok):
                    left[0] -= 1
                    good[0] = good[0] and (ok or call.get("fallback", False))
                    if left[0] == 0:
                        next_step(i + 1) if good[0] else done(False)

                for call in steps[i][1]:
                    self.call(call, lambda ok, call=call: ended(call, ok))

        def worked():
            if self.rng.random() < float(service.get("errorRate", "0%")[:-1]) / 100:
                done(False)
            else:
                next_step(0)

        self.loop.after(self.draw(service.get("latency"), 0.010), worked)

    def call(self, call, done):
        """All attempts of one call; whoever waits hears of it once."""
        deadline = self.loop.now + seconds(call["timeout"])
        state = {"over": False, "attempt": 0}

        def end(ok):
            if not state["over"]:
                state["over"] = True
                done(ok)

        def attempt():
            if not state["over"]:
                self.serve(call["to"], answered)

        def answered(ok):
            if ok or state["attempt"] >= call.get("retries", 0):
                end(ok)
                return
            state["attempt"] += 1
            pause = (1 + self.rng.randrange(min(1000, 25 << state["attempt"]))) / 1000
            if self.loop.now + pause >= deadline:
                end(False)
            else:
                self.loop.after(pause, attempt)

        self.loop.after(deadline - self.loop.now, lambda: end(False))
        attempt()


def measure(design, rate, count, seed):
    """Times of good answers, and the share of requests that got one; the first tenth warms up."""
    rng = random.Random(seed)
    world = World(design, rng)
    times, arrivals = [], [0]

    def arrive():
        number, start = arrivals[0], world.loop.now
        arrivals[0] += 1

        def answered(ok):
            if number >= count // 10:
                times.append(world.loop.now - start if ok else math.inf)

        world.serve("front", answered)
        if arrivals[0] < count:
            world.loop.after(rng.expovariate(rate), arrive)

    world.loop.after(0, arrive)
    world.loop.run()
    times.sort()
    return times


def percentile(times, p):
    value = times[max(0, math.ceil(p * len(times)) - 1)]
    return None if math.isinf(value) else value


def design(services, databases=None, rate=10):
    space = {"services": services, "ingresses": {"public": {"rules": [
        {"path": "/", "to": "front", "requestRate": rate}]}}}
    if databases:
        space["databases"] = databases
    return {"moldloft": 1, "name": "events", "namespaces": {"a": space}}


def call(to, **more):
    return {"to": to, "timeout": "10s", **more}


# name, design, rate, tolerance of (mean, p50, p95, p99) as shares. Where requests queue in front of a
# place that is held for log-normal times the wait is an approximation in all but its mean.
CASES = [
    ("a chain", design({
        "front": {"latency": {"p50": "10ms", "p99": "60ms"}, "calls": [call("b"), call("c")]},
        "b": {"latency": {"p50": "20ms", "p99": "90ms"}, "owns": ["db"]},
        "c": {"latency": "15ms"}}, {"db": {"engine": "redis", "latency": {"p50": "3ms", "p99": "20ms"}}}),
     10, (0.01, 0.015, 0.02, 0.04)),
    ("a group", design({
        "front": {"latency": "5ms", "calls": [call("b", parallel="x"), call("c", parallel="x"), call("d")]},
        "b": {"latency": {"p50": "30ms", "p99": "150ms"}}, "c": {"latency": {"p50": "40ms", "p99": "100ms"}},
        "d": {"latency": {"p50": "10ms", "p99": "50ms"}}}), 10, (0.01, 0.015, 0.02, 0.04)),
    ("timeouts, retries, fallbacks", design({
        "front": {"latency": "5ms", "calls": [call("b", retries=2), call("c", timeout="120ms", fallback=True)]},
        "b": {"latency": {"p50": "20ms", "p99": "80ms"}, "errorRate": "15%"},
        "c": {"latency": {"p50": "60ms", "p99": "400ms"}}}), 10, (0.015, 0.02, 0.03, 0.05)),
    ("a queue in front of constant work", design({
        "front": {"latency": "10ms", "concurrency": 1}}, rate=70), 70, (0.02, 0.15, 0.10, 0.10)),
    ("a queue in front of varying work", design({
        "front": {"latency": {"p50": "8ms", "p99": "40ms"}, "concurrency": 1}}, rate=60), 60,
     (0.04, 0.12, 0.10, 0.10)),
    ("places held while others are asked", design({
        "front": {"latency": "5ms", "concurrency": 4, "replicas": 2, "calls": [call("b")]},
        "b": {"latency": {"p50": "30ms", "p99": "100ms"}}}, rate=150), 150, (0.04, 0.06, 0.08, 0.10)),
]


def main():
    program, failures = sys.argv[1], 0
    for name, shape, rate, tolerances in CASES:
        said = subprocess.run([program, "simulate", "-", "--format", "json", "--requests", "100000"],
                              input=json.dumps(shape), capture_output=True, text=True, check=True)
        latency = json.loads(said.stdout)["entryPoints"][0]["latency"]
        times = measure(shape, rate, 60_000, 20)
        good = [time for time in times if not math.isinf(time)]
        measured = (sum(good) / len(good), *(percentile(times, p) for p in (0.5, 0.95, 0.99)))
        computed = (latency["mean"], latency["p50"], latency["p95"], latency["p99"])
        served = len(good) / len(times)
        if abs(served - latency["served"]) > 0.005:
            failures += 1
            print(f"{name}: {latency['served']:.4f} served computed, {served:.4f} by events")
        for what, one, other, tolerance in zip(("mean", "p50", "p95", "p99"), computed, measured, tolerances):
            off = 0 if one is None and other is None else math.inf if one is None or other is None else one / other - 1
            verdict = "" if abs(off) <= tolerance else "  TOO FAR"
            failures += bool(verdict)
            print(f"{name}: {what} {one} computed, {other} by events: {off:+.1%} (at most {tolerance:.1%}){verdict}")
    sys.exit(1 if failures else 0)


main()
