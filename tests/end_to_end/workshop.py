"""The design workshop: built once for a test, with its servers and services."""
import os
import shutil
import signal
import tempfile

import project
from servers import Nats, Postgres

DESIGN = os.path.join(os.environ["E2E_SOURCE"], "tests/end_to_end/designs/workshop.moldloft.yaml")


class Workshop:
    """`keep` is told of everything that has to be ended, as unittest's addClassCleanup is."""

    def __init__(self, name, keep, edit=None, goal="test"):
        self.folder = project.build(DESIGN, name, edit=edit, goal=goal)
        self.keep = keep
        self.place = tempfile.mkdtemp(prefix="moldloft-e2e-")
        os.chmod(self.place, 0o755)  # the user postgres passes through
        keep(shutil.rmtree, self.place)
        self.secrets = os.path.join(self.place, "secrets")
        self.write_secret("stripe-key/stripe-key", "key")
        for owner in ["orders", "bills"]:
            self.write_secret(f"{owner}-db/password", f"password-of-{owner}")

    def write_secret(self, path, text):
        full = os.path.join(self.secrets, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w") as stream:
            stream.write(text + "\n")

    def start_servers(self):
        self.postgres = Postgres(os.path.join(self.place, "postgres")).start()
        self.keep(self.postgres.stop)
        for owner in ["orders", "bills"]:
            self.postgres.create(f"{owner}_db", f"password-of-{owner}")
        self.nats = Nats(os.path.join(self.place, "nats")).start()
        self.keep(self.nats.stop)
        return self

    def service(self, name, **more):
        prefix = f"{name.upper()}_DB"
        environment = {"SECRETS_DIR": self.secrets,
                       "EVENTS_URL": f"nats://127.0.0.1:{self.nats.port}",
                       f"{prefix}_HOST": "127.0.0.1", f"{prefix}_PORT": str(self.postgres.port),
                       f"{prefix}_NAME": f"{name}_db", f"{prefix}_USER": f"{name}_db", **more}
        service = project.Service(self.folder, f"svc_shop__{name}", environment)
        self.keep(service.end, signal.SIGKILL)
        return service
