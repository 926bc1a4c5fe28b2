"""MongoDB, of which Debian and Ubuntu have no server: one of your own, which LOCAL_MONGODB names."""
import os
import urllib.parse

ABSENCE = ("Debian and Ubuntu have no MongoDB server: start one of your own as a replica set and name it in "
           "LOCAL_MONGODB=mongodb://user:password@127.0.0.1:27017/?authSource=admin")


class OwnMongoDb:
    """What the variable says. All services sign in as its user, each to a database of its own."""

    def __init__(self, address):
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


def own_mongodb():
    """None where nobody has named one."""
    address = os.environ.get("LOCAL_MONGODB")
    return OwnMongoDb(address) if address else None
