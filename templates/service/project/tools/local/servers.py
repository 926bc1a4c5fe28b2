"""The servers that the databases and brokers of the system need."""
import os
import secrets

from engines import MariaDb, Missing, Nats, Postgres, RabbitMq, Redis
from mongodb import ABSENCE, own_mongodb


def kept_password(folder):
    """The same as long as the data is."""
    path = os.path.join(folder, "password")
    if not os.path.exists(path):
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="ascii") as stream:
            stream.write(secrets.token_hex(16))
    with open(path, encoding="ascii") as stream:
        return stream.read()


def broker_server(broker, data):
    engine, name = broker["engine"], broker["path"]
    if engine == "nats":
        return Nats(name, data)
    if engine == "rabbitmq":
        return RabbitMq(name, data)
    if engine == "redis":
        return Redis(name, data)
    raise Missing(f"Debian and Ubuntu have no {engine} broker; what goes through it waits in the "
                  "outbox")


def start_databases(databases, data, servers, missing, way_to):
    """path → (port, password). Starts what is needed, and adds it to `servers`. To a server that is not ours there is
    a way."""
    shared = {}
    result = {}
    for database in databases:
        folder = os.path.join(data, "passwords", database["path"].replace("/", "."))
        os.makedirs(folder, exist_ok=True)
        password = kept_password(folder)
        engine = database["engine"]
        try:
            if engine == "mongodb":
                server = own_mongodb()
                if not server:
                    raise Missing(ABSENCE)
                result[database["path"]] = (way_to(server), server.password)
                continue
            if engine == "redis":
                server = Redis(database["path"], data, password).start()
                servers.append(server)
            elif engine in shared:
                server = shared[engine]
            elif engine in ("postgresql", "mariadb"):
                server = shared[engine] = {"postgresql": Postgres, "mariadb": MariaDb}[engine](data)
                servers.append(server.start())
            else:
                raise Missing(f"Debian and Ubuntu have no {engine} server")
        except Missing as reason:
            missing.append(f"{database['path']}: {reason}")
            continue
        if engine != "redis":
            server.add(database["schema"], password)
        result[database["path"]] = (server.port, password)
    return result
