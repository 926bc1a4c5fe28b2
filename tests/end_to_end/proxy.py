"""TCP proxies in front of real servers: they delay what passes, or are down."""
import math
import random
import socket
import threading
import time

Z99 = 2.3263478740408408  # the 99th percentile of the standard normal distribution


class Delay:
    """Log-normal with that median and 99th percentile, in seconds; constant without the latter."""

    def __init__(self, p50, p99=None, seed=1):
        self.p50 = p50
        self.sigma = math.log(p99 / p50) / Z99 if p99 else 0
        self.random = random.Random(seed)
        self.lock = threading.Lock()

    def draw(self):
        with self.lock:
            return self.p50 * math.exp(self.sigma * self.random.gauss(0, 1))


class Proxy:
    """Passes on to a port of this machine. What `begins` a piece of work draws a delay, which is
    spread evenly over its `trips` to the server; what is beyond them passes at once."""

    def __init__(self, target, port, begins, delay, trips=1):
        self.target = target
        self.port = port
        self.begins = begins
        self.delay = delay
        self.trips = trips
        self.extra = 0  # seconds more for each piece of work
        self.delays = True  # False: what passes shows what the machine itself needs
        self.counts = []  # trips of each piece of work that has ended
        self.sockets = set()
        self.lock = threading.Lock()
        self.listener = None

    def start(self):
        self.listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()
        return self

    def stop(self):
        """What is connected is cut off, and nobody else gets in."""
        listener, self.listener = self.listener, None
        if listener:
            listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        with self.lock:
            for one in self.sockets:
                close(one)
            self.sockets.clear()

    def accept(self, listener):
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                client.close()
                continue
            with self.lock:
                if self.listener is not listener:
                    client.close()
                    server.close()
                    return
                self.sockets |= {client, server}
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.pass_on, args=(client, server, self.delaying()),
                             daemon=True).start()
            threading.Thread(target=self.pass_on, args=(server, client, None), daemon=True).start()

    def delaying(self):
        """A function that is told of each chunk, and waits as long as it has to."""
        work = {"seconds": 0, "trips": 0}

        def wait(chunk):
            if self.begins(chunk):
                if work["trips"]:
                    self.counts.append(work["trips"])
                drawn = self.delay.draw() if self.delays else 0
                work.update(seconds=drawn + self.extra, trips=0)
            elif not work["trips"]:
                return  # nothing has begun: a connection is being made
            work["trips"] += 1
            if work["trips"] <= self.trips:
                time.sleep(work["seconds"] / self.trips)
        return wait

    def pass_on(self, source, target, wait):
        try:
            while chunk := source.recv(65536):
                if wait:
                    wait(chunk)
                target.sendall(chunk)
        except OSError:
            pass
        with self.lock:
            self.sockets -= {source, target}
        close(source)
        close(target)


def close(one):
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    one.close()
