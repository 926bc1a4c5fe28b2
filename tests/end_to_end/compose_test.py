"""What compose.yaml tells the images of databases to do, done by the real servers: the user of a service has its own
database and nothing else."""
import os
import shlex
import shutil
import subprocess
import tempfile
import unittest

import yaml

from servers import Postgres, eventually, free_port

DESIGN = os.path.join(os.environ["E2E_SOURCE"], "tests/end_to_end/designs/parcels.moldloft.yaml")
PASSWORD = "it's $HOME \"quoted\""


class Compose(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.mkdtemp(prefix="moldloft-e2e-")
        os.chmod(cls.place, 0o755)  # the users of the servers pass through
        cls.addClassCleanup(shutil.rmtree, cls.place)
        cls.project = os.path.join(cls.place, "project")
        subprocess.run([os.environ["E2E_MOLDLOFT"], "export", DESIGN, "--output", cls.project], check=True,
                       stdout=subprocess.DEVNULL)
        with open(os.path.join(cls.project, "compose.yaml"), encoding="utf-8") as stream:
            cls.services = yaml.safe_load(stream)["services"]

    def test_the_owner_of_a_postgresql_has_its_database_alone(self):
        entry = self.services["scans-db.post"]
        script = next(volume.split(":")[0] for volume in entry["volumes"]
                      if ":/docker-entrypoint-initdb.d/" in volume)
        server = Postgres(os.path.join(self.place, "postgres")).start()
        self.addCleanup(server.stop)
        server.ask("create role postgres superuser login password 'of the image'")
        # As the image does, once, at its socket; it has read the password from POSTGRES_PASSWORD_FILE.
        with open(os.path.join(self.project, script), encoding="utf-8") as stream:
            subprocess.run([os.path.join(server.bin, "psql"), "-v", "ON_ERROR_STOP=1", "--no-psqlrc", "-h",
                            server.folder, "-p", str(server.port), "-U", "postgres", "-d", "postgres"], check=True,
                           stdin=stream, stdout=subprocess.DEVNULL,
                           env=dict(os.environ, OWNER=entry["environment"]["OWNER"], POSTGRES_PASSWORD=PASSWORD))

        def told(user, database, sql):
            done = subprocess.run([os.path.join(server.bin, "psql"), "-h", "127.0.0.1", "-p", str(server.port), "-U",
                                   user, "-d", database, "-XAtq", "-c", sql], capture_output=True, text=True,
                                  check=False, env=dict(os.environ, PGPASSWORD=PASSWORD))
            return done.stdout.strip() if done.returncode == 0 else done.stderr

        self.assertEqual(told("scans_db", "scans_db", "create table t (id int); select count(*) from t"), "0")
        self.assertEqual(told("scans_db", "scans_db", "select rolsuper, rolcreatedb, rolcreaterole, rolreplication "
                              "from pg_roles where rolname = current_user"), "f|f|f|f")
        self.assertIn("permission denied for database", told("scans_db", "postgres", "select 1"))
        self.assertIn("authentication failed", told("postgres", "scans_db", "select 1"))

    def test_who_has_the_password_of_a_redis_administers_nothing(self):
        shell, option, text = self.services["labels-db.post"]["command"]
        secret = os.path.join(self.place, "password")
        with open(secret, "w", encoding="utf-8") as stream:
            stream.write(PASSWORD)
        text = text.replace("$$", "$").replace("/run/secrets/labels-db/password", shlex.quote(secret))
        port = str(free_port())
        server = subprocess.Popen([shell, option, f"{text} --port {port} --dir {self.place}"],
                                  stdout=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)

        def told(*words, password=PASSWORD):
            return subprocess.run(["redis-cli", "-p", port, *words], capture_output=True, text=True, check=False,
                                  env=dict(os.environ, REDISCLI_AUTH=password)).stdout.strip()

        eventually("Redis answers", lambda: told("PING") == "PONG")
        self.assertEqual(told("SET", "key", "value"), "OK")
        self.assertIn("NOPERM", told("CONFIG", "GET", "dir"))
        self.assertIn("NOAUTH", told("GET", "key", password="another"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
