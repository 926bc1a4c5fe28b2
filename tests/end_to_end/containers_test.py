"""The ticketing template as containers: images built by its own Dockerfile, its own Deployments run by
`podman kube play` under the user, the read-only root and the limits that they name. Skipped where containers cannot
run here. MOLDLOFT_CONTAINERS=no leaves it out."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

import containers
from project import eventually, request
from servers import Nats, Postgres, free_port

DESIGN = os.path.join(os.environ["E2E_SOURCE"], "templates/designs/ticketing.moldloft.yaml")
SERVICES = ["orders", "payments"]
SKIPPED = 77


def exported(folder):
    """The project, and the objects of its dev overlay with the secrets of this machine."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([os.environ["E2E_MOLDLOFT"], "export", DESIGN, "--output", folder, "--format", "plain"], check=True,
                   stdout=subprocess.DEVNULL)
    with open(os.path.join(folder, "deploy/plain/dev.yaml"), encoding="utf-8") as stream:
        text = stream.read()
    text += subprocess.run(["sh", os.path.join(folder, "tools/secrets-manifest.sh"), "dev"], check=True,
                           capture_output=True, text=True).stdout
    return [one for one in yaml.safe_load_all(text) if one]


def password(objects, name):
    secret = next(one for one in objects if one["kind"] == "Secret" and one["metadata"]["name"] == name)
    return containers.decoded(secret)["password"].strip()


class Containers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = os.path.join(os.environ["E2E_WORK"], "containers-project")
        objects = exported(folder)
        images = {one["metadata"]["name"]: one["spec"]["template"]["spec"]["containers"][0]["image"]
                  for one in objects if one["kind"] == "Deployment"}
        cls.folder, cls.ids = folder, {}
        for name in SERVICES:
            cls.ids[name], _ = containers.build_image(folder, f"svc_tickets__{name}", images[name])
        place = tempfile.mkdtemp(prefix="moldloft-e2e-")
        os.chmod(place, 0o755)  # the user postgres passes through
        cls.addClassCleanup(shutil.rmtree, place)
        cls.postgres = Postgres(os.path.join(place, "postgres")).start()
        cls.addClassCleanup(cls.postgres.stop)
        cls.nats = Nats(os.path.join(place, "nats")).start()
        cls.addClassCleanup(cls.nats.stop)
        cls.pods, cls.ports, cls.admin = {}, {}, {}
        for name in SERVICES:
            cls.postgres.create(f"{name}_db", password(objects, f"{name}-db-credentials"))
            cls.ports[name], cls.admin[name] = free_port(), free_port()
            prefix = f"{name.upper()}_DB"
            text = containers.for_podman(objects, name, {
                "HTTP_PORT": str(cls.ports[name]), "ADMIN_PORT": str(cls.admin[name]),
                f"{prefix}_HOST": "127.0.0.1", f"{prefix}_PORT": str(cls.postgres.port),
                "EVENTS_URL": f"nats://127.0.0.1:{cls.nats.port}"})
            cls.pods[name] = containers.Pod(name, text)
            cls.addClassCleanup(cls.pods[name].remove)
            cls.pods[name].start()
        for name in SERVICES:
            eventually(f"{name} is ready", lambda name=name: cls.is_ready(name), 60)

    @classmethod
    def is_ready(cls, name):
        """What the readiness probe asks, asked from outside."""
        try:
            return request(cls.admin[name], "GET", "/readyz")[0] == 200
        except OSError:
            return False

    def test_1_a_request_is_answered_and_its_event_arrives(self):
        status, order, _ = request(self.ports["orders"], "POST", "/api/orders", {"priceCents": 4200})
        self.assertEqual(status, 201, order)
        self.assertEqual(request(self.ports["orders"], "GET", f"/api/orders/{order['id']}")[:2], (200, order))
        eventually("payments has heard of the order", lambda: self.postgres.run(
            "payments_db", "select count(*) from received_events where data->'event'->>'orderId' = "
            f"'{order['id']}'") == "1")

    def test_2_it_runs_as_the_manifest_says(self):
        for name in SERVICES:
            pod = self.pods[name]
            self.assertEqual(pod.inspected("{{.HostConfig.ReadonlyRootfs}}"), "true")
            self.assertEqual(pod.inspected("{{.Config.User}}"), "10001:10001")
            self.assertEqual(pod.inspected("{{.EffectiveCaps}}"), "[]")
            self.assertNotIn('"level":"error"', pod.log())

    def test_3_compiled_again_the_image_is_the_same(self):
        with open(os.path.join(self.folder, "services/tickets/note.txt"), "w", encoding="utf-8") as stream:
            stream.write("part of no image, but what is copied into the stage that compiles is another\n")
        again, said = containers.build_image(self.folder, "svc_tickets__orders", "localhost/again")
        self.assertIn("Building CXX object services/tickets/orders", said)
        self.assertEqual(again, self.ids["orders"])

    def test_4_it_stops_when_it_is_told_to(self):
        for name in SERVICES:
            self.assertEqual(self.pods[name].stop(), 0, self.pods[name].log())
            self.assertIn('"message":"stopped"', self.pods[name].log())


def main():
    if os.environ.get("MOLDLOFT_CONTAINERS") == "no":
        why = "MOLDLOFT_CONTAINERS=no"
    else:
        why = containers.why_not() or containers.make_base()
    if why:
        print(f"skipped: {why}")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)


if __name__ == "__main__":
    main()
