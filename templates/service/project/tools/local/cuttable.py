"""A way to a server that can be cut."""
import socket
import threading


class Way:
    """Passes on to a port of this machine."""

    def __init__(self, target):
        self.target = target
        self.is_cut = False
        self.sockets = set()
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def cut(self):
        """Everything that is under way is lost, and nobody gets through until mend()."""
        with self.lock:
            self.is_cut = True
            for one in self.sockets:
                close(one)
            self.sockets.clear()

    def mend(self):
        with self.lock:
            self.is_cut = False

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            try:
                server = socket.create_connection(("127.0.0.1", self.target), 5)
                server.settimeout(None)
            except OSError:
                close(client)
                continue
            with self.lock:
                if self.is_cut:
                    close(client)
                    close(server)
                    continue
                self.sockets |= {client, server}
            for source, target in ((client, server), (server, client)):
                source.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=self.pass_on, args=(source, target), daemon=True).start()

    def pass_on(self, source, target):
        try:
            while chunk := source.recv(65536):
                target.sendall(chunk)
        except OSError:
            pass  # cut, or one of the two has ended
        with self.lock:
            self.sockets -= {source, target}
        close(source)
        close(target)


def close(one):
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # the other side was faster
    one.close()
