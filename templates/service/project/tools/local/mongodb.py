"""MongoDB, of which Debian and Ubuntu have no server: one of your own, which LOCAL_MONGODB names."""
import json
import os
import shutil
import subprocess
import urllib.parse

ABSENCE = ("Debian and Ubuntu have no MongoDB server: start one of your own as a replica set and name it in "
           "LOCAL_MONGODB=mongodb://user:password@127.0.0.1:27017/?authSource=admin")


# Python has no client of MongoDB of its own. What runs this may be another Python than the distribution's.
CLIENT = "python3-pymongo"
READ = """
import json, pymongo, sys
address, database, collection = sys.argv[1:]
for document in pymongo.MongoClient(address, directConnection=True)[database][collection].find():
    print(json.dumps(document["data"]))
"""


def python_with_a_client():
    """None where none of them has it."""
    for python in dict.fromkeys([shutil.which("python3"), "/usr/bin/python3"]):
        if python and subprocess.run([python, "-c", "import pymongo"], capture_output=True, check=False).returncode == 0:
            return python
    return None


class OwnMongoDb:
    """What the variable says. All services sign in as its user, each to a database of its own."""

    def __init__(self, address):
        self.address = address
        parts = urllib.parse.urlsplit(address)
        self.host = parts.hostname
        self.port = parts.port or 27017
        self.user = urllib.parse.unquote(parts.username or "")
        self.password = urllib.parse.unquote(parts.password or "")
        self.options = parts.query

    def environment(self, prefix):
        """In place of the user that a database has elsewhere."""
        result = {f"{prefix}_HOST": self.host, f"{prefix}_USER": self.user}
        if self.options:
            result[f"{prefix}_OPTIONS"] = self.options
        return result


    def documents(self, database, collection):
        """What the services keep in it, whatever way they took."""
        python = python_with_a_client()
        if not python:
            raise SystemExit(f"Nothing here reads MongoDB: apt-get install {CLIENT}")
        said = subprocess.run([python, "-c", READ, self.address, database, collection], capture_output=True,
                              text=True, check=False)
        if said.returncode != 0:
            raise SystemExit(f"mongodb: {said.stderr.strip()}")
        return [json.loads(line) for line in said.stdout.splitlines()]


def own_mongodb():
    """None where nobody has named one."""
    address = os.environ.get("LOCAL_MONGODB")
    return OwnMongoDb(address) if address else None
