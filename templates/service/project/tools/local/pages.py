"""What can be seen in a browser: the state of the system, and what its ingresses route."""
import html
import http.client
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta http-equiv="refresh" content="3">
<style>
:root {{ color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }}
body {{ max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8884; }}
.ready::before {{ content: "● "; color: #2a8a4a; }}
.done::before {{ content: "✓ "; color: #2a8a4a; }}
.starting::before, .running::before {{ content: "◐ "; color: #b7791f; }}
.down::before {{ content: "○ "; color: #c53030; }}
code {{ font-size: 13px; }}
</style></head><body><h1>{title}</h1>
<table><tr><th>Service</th><th>State</th><th>Address</th><th>Restarts</th><th></th></tr>
{rows}</table>{notes}</body></html>"""

ROW = """<tr><td>{path}</td><td class="{state}">{state}</td>
<td><a href="http://localhost:{port}/">localhost:{port}</a></td><td>{restarts}</td>
<td><a href="http://localhost:{admin}/metrics">metrics</a> · <a href="/log/{path}">log</a></td></tr>"""


def listen(handler, port):
    """At the port, or at any free one where somebody has it."""
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError:
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


def state_of(system):
    return [{"path": service.path, "state": service.state(), "port": service.port,
             "admin": service.admin, "restarts": service.restarts}
            for service in system.services.values()]


def serve_status(system, port):
    """/ for people, /status.json for programs, /log/SERVICE the end of a log."""
    class Status(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/status.json":
                self.answer("application/json", json.dumps(state_of(system)))
            elif self.path.startswith("/log/") and self.path[5:] in system.services:
                self.answer("text/plain", system.services[self.path[5:]].process.tail(20000))
            elif self.path == "/":
                rows = "\n".join(ROW.format(**service) for service in state_of(system))
                notes = "".join(f"<p>Left out: {html.escape(text)}.</p>" for text in system.missing)
                title = html.escape(system.description["project"])
                self.answer("text/html", PAGE.format(title=title, rows=rows, notes=notes))
            else:
                self.send_error(404)

        def answer(self, kind, text):
            data = text.encode()
            self.send_response(200)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    return listen(Status, port)


def target_of(routes, path):
    """The route with the longest prefix of whole segments, as an ingress decides."""
    fitting = [route for route in routes
               if route["path"] == "/" or path == route["path"].rstrip("/")
               or path.startswith(route["path"].rstrip("/") + "/")]
    return max(fitting, key=lambda route: len(route["path"]), default=None)


def serve_entry(system, port):
    """All ingresses at one port, whatever the host; 0 where none routes to what runs here."""
    routes = [route for route in system.description["routes"] if route["to"] in system.services]
    if not routes:
        return 0

    class Entry(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def forward(self):
            route = target_of(routes, self.path.split("?")[0])
            if not route:
                return self.send_error(404, "no ingress routes this path")
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            connection = http.client.HTTPConnection(
                "127.0.0.1", system.services[route["to"]].port, timeout=60)
            try:
                connection.request(self.command, self.path, body or None, dict(self.headers))
                response = connection.getresponse()
                data = response.read()
            except OSError:
                return self.send_error(503, f"{route['to']} does not answer")
            finally:
                connection.close()
            self.send_response(response.status)
            for name, value in response.getheaders():
                if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(data)

        do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = forward

        def log_message(self, *_):
            pass

    return listen(Entry, port)
