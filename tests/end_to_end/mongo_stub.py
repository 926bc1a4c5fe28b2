"""What the generated services need of MongoDB, as a server of the same wire protocol: Debian has no MongoDB.
Documents lie in memory. Transactions read a snapshot, and of two that write the same document one gets
WriteConflict, as in the real one. It refuses what the real one refuses of the things that a client gets wrong
easily, fails on demand, and says what it was asked. It is no proof of what a real server does."""
import base64
import copy
import datetime
import hashlib
import hmac
import os
import socket
import socketserver
import struct
import threading
import time

import mongo_bson as bson
from mongo_bson import Int64, ObjectId, Timestamp

OP_REPLY, OP_QUERY, OP_MSG = 1, 2004, 2013
FIRST_BATCH = 101
LIFETIME = 60  # seconds after which a real server gives up an open transaction
CODES = {"WriteConflict": 112, "NoSuchTransaction": 251, "TransactionTooOld": 225, "DuplicateKey": 11000, "NamespaceExists": 48,
         "Unauthorized": 13, "AuthenticationFailed": 18, "NotWritablePrimary": 10107, "CommandNotFound": 59,
         "InvalidOptions": 72, "OperationNotSupportedInTransaction": 263, "BadValue": 2, "FailedToParse": 9,
         "CursorNotFound": 43, "IllegalOperation": 20, "InterruptedAtShutdown": 11600, "MaxTimeMSExpired": 50}
IN_TRANSACTIONS = {"find", "getMore", "insert", "update", "delete", "aggregate", "distinct", "findAndModify",
                   "commitTransaction", "abortTransaction", "killCursors"}
TRANSIENT = ["TransientTransactionError"]


class Refusal(Exception):
    def __init__(self, name, message="", labels=()):
        super().__init__(message or name)
        self.name, self.labels = name, list(labels)

    def reply(self):
        result = dict(ok=0.0, errmsg=str(self), code=CODES[self.name], codeName=self.name)
        if self.labels:
            result["errorLabels"] = self.labels
        return result


class Cut(Exception):
    """The connection ends."""


def key_of(identifier):
    return bson.encode({"": identifier})


def now():
    return datetime.datetime.utcnow().replace(microsecond=datetime.datetime.utcnow().microsecond // 1000 * 1000)


def evaluated(expression, document):
    """Of an aggregation expression what the leases use."""
    if isinstance(expression, str) and expression.startswith("$"):
        return now() if expression == "$$NOW" else document.get(expression[1:])
    if not isinstance(expression, dict):
        return expression
    (name, operands), = expression.items()
    values = [evaluated(operand, document) for operand in operands]
    if name == "$eq":
        return values[0] == values[1]
    if name == "$lt":
        return values[0] < values[1]
    if name == "$or":
        return any(values)
    if name == "$add":
        return values[0] + datetime.timedelta(milliseconds=values[1])
    raise Refusal("FailedToParse", f"unknown expression {name}")


def fits(document, query):
    for field, wanted in query.items():
        if field == "$or":
            if not any(fits(document, one) for one in wanted):
                return False
        elif field == "$expr":
            if not evaluated(wanted, document):
                return False
        elif field.startswith("$"):
            raise Refusal("BadValue", f"unknown top level operator: {field}")
        elif isinstance(wanted, dict) and any(key.startswith("$") for key in wanted):
            for operator, bound in wanted.items():
                value = document.get(field)
                if operator not in ("$lt", "$gt"):
                    raise Refusal("BadValue", f"unknown operator: {operator}")
                same = isinstance(value, type(bound))
                if not same or not (value < bound if operator == "$lt" else value > bound):
                    return False
        elif field not in document or key_of(document[field]) != key_of(wanted):
            return False
    return True


def check_names(document):
    """Versions before 5.0 refuse such keys, later ones treat them differently from place to place."""
    for name, value in document.items():
        if name.startswith("$") or "." in name:
            raise Refusal("BadValue", f"the name {name!r} is not valid for storage")
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                check_names(one)


class Transaction:
    def __init__(self, server, database):
        self.view = {name: dict(documents) for name, documents in server.data.get(database, {}).items()}
        self.began = server.version
        self.database = database
        self.writes = {}  # (collection, key) → document or None
        self.state = "open"
        self.end = time.monotonic() + server.lifetime

    def is_open(self):
        """Nobody hears that its connection is gone: it holds what it wrote until its time is up."""
        if self.state == "open" and time.monotonic() > self.end:
            self.state = "aborted"
        return self.state == "open"


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, users, port=0, replica_set="rs0", administrator=None):
        """users: {database and user: password}; the administrator, one of them, may use every database."""
        super().__init__(("127.0.0.1", port), Connection)
        self.users, self.replica_set, self.administrator = users, replica_set, administrator
        self.port = self.server_address[1]
        self.lock = threading.RLock()
        self.data = {}  # database → collection → key → document
        self.indexes = {}
        self.versions = {}  # (database, collection, key) → version of its last commit
        self.version = 0
        self.transactions = {}  # (session, number) → Transaction
        self.lifetime = LIFETIME
        self.answers = {}  # of retryable writes
        self.cursors = {}
        self.clock = (0, 0)
        self.commands = []
        self.failures = []  # [command, action, times, user]
        self.sockets = set()
        self.auths = 0

    def start(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def stop(self):
        self.shutdown()
        self.server_close()
        self.cut()

    def revived(self):
        """Another one at the same port, after stop(), with what was committed."""
        server = Server(self.users, self.port, self.replica_set, self.administrator)
        server.data, server.versions, server.version = self.data, self.versions, self.version
        server.clock = self.clock
        return server.start()

    def cut(self):
        """Every connection that there is."""
        for one in list(self.sockets):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def fail(self, command, action, times=1, user=None):
        """action: a Refusal, "cut" before it happens, or "cut after"; of one user or of all."""
        self.failures.append([command, action, times, user])

    def asked(self, name):
        return [command for command in self.commands if next(iter(command)) == name]

    def tick(self):
        seconds = int(time.time())
        self.clock = (seconds, 1) if seconds > self.clock[0] else (self.clock[0], self.clock[1] + 1)
        return Timestamp(*self.clock)

    def documents(self, database, collection):
        """Copies, for a test to look at."""
        with self.lock:
            return copy.deepcopy(list(self.data.get(database, {}).get(collection, {}).values()))


class Connection(socketserver.BaseRequestHandler):
    def setup(self):
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.server.sockets.add(self.request)
        self.user = None
        self.scram = {}

    def finish(self):
        self.server.sockets.discard(self.request)

    def read(self, length):
        parts = b""
        while len(parts) < length:
            part = self.request.recv(length - len(parts))
            if not part:
                raise Cut
            parts += part
        return parts

    def handle(self):
        try:
            while True:
                length, identifier, _, opcode = struct.unpack("<iiii", self.read(16))
                reply = self.answer(opcode, self.read(length - 16))
                if opcode == OP_QUERY:
                    body = struct.pack("<iqii", 8, 0, 0, 1) + bson.encode(reply)
                else:
                    body = struct.pack("<ib", 0, 0) + bson.encode(reply)
                kind = OP_REPLY if opcode == OP_QUERY else OP_MSG
                self.request.sendall(struct.pack("<iiii", 16 + len(body), 0, identifier, kind) + body)
        except (Cut, OSError):
            self.request.close()

    def parse(self, opcode, body):
        if opcode == OP_QUERY:
            end = body.index(b"\0", 4)
            command = bson.decode(body[end + 9:])
            command["$db"] = body[4:end].decode().split(".")[0]
            return command
        at, command, sequences = 4, None, {}
        while at < len(body):
            kind, at = body[at], at + 1
            size, = struct.unpack_from("<i", body, at)
            if kind == 0:
                command = bson.decode(body[at:at + size])
            else:
                end = body.index(b"\0", at + 4)
                sequences[body[at + 4:end].decode()] = bson.decode_all(body[end + 1:at + size])
            at += size
        command.update(sequences)
        return command

    def answer(self, opcode, body):
        command = self.parse(opcode, body)
        name = next(iter(command))
        server = self.server
        with server.lock:
            server.commands.append(copy.deepcopy(command))
            action = self.failure(name)
            try:
                if action == "cut":
                    raise Cut
                if isinstance(action, Refusal):
                    raise action
                reply = self.run(name, command)
                if action == "cut after":
                    raise Cut
                return reply
            except Refusal as refusal:
                return refusal.reply()

    def failure(self, name):
        for failure in self.server.failures:
            if failure[0] == name and failure[2] > 0 and failure[3] in (None, self.user):
                failure[2] -= 1
                return failure[1]
        return None

    def run(self, name, command):
        if name in ("hello", "isMaster", "ismaster"):
            return self.hello(command)
        if name in ("saslStart", "saslContinue"):
            return getattr(self, name)(command)
        ends = name in ("commitTransaction", "abortTransaction", "endSessions")
        allowed = {self.user, "admin"} if name == "ping" else {"admin" if ends else self.user}
        if self.user == self.server.administrator:
            allowed.add(command["$db"])
        if not self.user or command["$db"] not in allowed:
            raise Refusal("Unauthorized", f"{name} on {command['$db']} is for others")
        handler = getattr(self, "do_" + name, None)
        if not handler:
            raise Refusal("CommandNotFound", f"no such command: {name}")
        if "maxTimeMS" in command and not 0 < command["maxTimeMS"] < 2 ** 31:
            raise Refusal("BadValue", "maxTimeMS")
        if command.get("autocommit") is False:
            return self.in_transaction(name, command, handler)
        if name in ("insert", "update", "delete") and command.get("writeConcern", {}).get("w") != "majority":
            raise Refusal("InvalidOptions", "writes what may be rolled back")
        if "txnNumber" not in command:
            return self.ok(handler(command, None))
        key = (key_of(command["lsid"]), command["txnNumber"])
        if key not in self.server.answers:
            self.server.answers[key] = self.ok(handler(command, None))
        return self.server.answers[key]

    def ok(self, reply=None):
        reply = dict(reply or {})
        reply["ok"] = 1.0
        reply["operationTime"] = reply_time = self.server.tick()
        reply["$clusterTime"] = dict(clusterTime=reply_time,
                                    signature=dict(hash=b"\0" * 20, keyId=Int64(0)))
        return reply

    def hello(self, command):
        me = f"127.0.0.1:{self.server.port}"
        reply = dict(helloOk=True, ismaster=True, isWritablePrimary=True, maxBsonObjectSize=16777216,
                    maxMessageSizeBytes=48000000, maxWriteBatchSize=100000, localTime=now(),
                    logicalSessionTimeoutMinutes=30, minWireVersion=0, maxWireVersion=17, readOnly=False)
        if self.server.replica_set:
            reply.update(setName=self.server.replica_set, hosts=[me], primary=me, me=me, secondary=False,
                         setVersion=1, electionId=ObjectId(b"\x7f" + b"\xff" * 3 + b"\0" * 7 + b"\x01"))
        if "saslSupportedMechs" in command:
            reply["saslSupportedMechs"] = ["SCRAM-SHA-256"]
        return self.ok(reply)

    # SCRAM-SHA-256, RFC 7677

    def saslStart(self, command):
        if command["mechanism"] != "SCRAM-SHA-256":
            raise Refusal("AuthenticationFailed", "SCRAM-SHA-256 alone")
        bare = bytes(command["payload"]).decode()[3:]
        fields = dict(part.split("=", 1) for part in bare.split(","))
        user, database = fields["n"].replace("=2C", ",").replace("=3D", "="), command["$db"]
        salt = os.urandom(28)  # as long as the real ones; the driver insists
        nonce = fields["r"] + base64.b64encode(os.urandom(18)).decode()
        first = f"r={nonce},s={base64.b64encode(salt).decode()},i=15000"
        self.scram = {"user": user, "database": database, "salt": salt, "text": f"{bare},{first}",
                      "nonce": nonce}
        return self.ok(dict(conversationId=1, done=False, payload=first.encode()))

    def saslContinue(self, command):
        final = bytes(command["payload"]).decode()
        fields = dict(part.split("=", 1) for part in final.split(","))
        password = self.server.users.get(self.scram["user"], None)
        wrong = Refusal("AuthenticationFailed", "Authentication failed.")
        own = "admin" if self.scram["user"] == self.server.administrator else self.scram["user"]
        if password is None or self.scram["database"] != own:
            raise wrong
        salted = hashlib.pbkdf2_hmac("sha256", password.encode(), self.scram["salt"], 15000)
        mac = lambda key, text: hmac.new(key, text, hashlib.sha256).digest()
        client_key = mac(salted, b"Client Key")
        text = f"{self.scram['text']},{final[:final.rindex(',p=')]}".encode()
        signature = mac(hashlib.sha256(client_key).digest(), text)
        proof = bytes(a ^ b for a, b in zip(client_key, signature))
        if fields["r"] != self.scram["nonce"] or base64.b64decode(fields["p"]) != proof:
            raise wrong
        self.user = self.scram["user"]
        self.server.auths += 1
        verifier = base64.b64encode(mac(mac(salted, b"Server Key"), text)).decode()
        return self.ok(dict(conversationId=1, done=True, payload=f"v={verifier}".encode()))

    # transactions

    def in_transaction(self, name, command, handler):
        server = self.server
        key = (key_of(command["lsid"]), command["txnNumber"])
        if name not in IN_TRANSACTIONS:
            raise Refusal("OperationNotSupportedInTransaction", f"{name} in a transaction")
        if not server.replica_set:
            raise Refusal("IllegalOperation", "Transaction numbers are only allowed on a replica set member")
        if command.get("startTransaction"):
            if command["readConcern"]["level"] != "snapshot":
                raise Refusal("InvalidOptions", "the transaction reads no snapshot")
            self.begin(key, command["$db"])
        elif "readConcern" in command:
            raise Refusal("InvalidOptions", "only the first command of a transaction has a readConcern")
        if "writeConcern" in command and name not in ("commitTransaction", "abortTransaction"):
            raise Refusal("InvalidOptions", "only the end of a transaction has a writeConcern")
        transaction = server.transactions.get(key)
        if name == "commitTransaction":
            return self.commit(transaction, command)
        if not transaction or not transaction.is_open():
            raise Refusal("NoSuchTransaction", "", TRANSIENT)
        if name == "abortTransaction":
            transaction.state = "aborted"
            return self.ok()
        try:
            reply = self.ok(handler(command, transaction))
        except Refusal:
            transaction.state = "aborted"
            raise
        if "writeErrors" in reply:
            transaction.state = "aborted"
        return reply

    def begin(self, key, database):
        """A session has one transaction: a new one ends what the session left open."""
        session, number = key
        for (other, last), transaction in self.server.transactions.items():
            if other == session and last > number:
                raise Refusal("TransactionTooOld", f"the session is at {last}")
            if other == session and transaction.state == "open":
                transaction.state = "aborted"
        self.server.transactions[key] = Transaction(self.server, database)

    def commit(self, transaction, command):
        if command.get("writeConcern", {}).get("w") != "majority":
            raise Refusal("InvalidOptions", "a commit that the majority need not have")
        if transaction and transaction.state == "committed":
            return self.ok()
        if not transaction or not transaction.is_open():
            raise Refusal("NoSuchTransaction", "", TRANSIENT)
        for (collection, key), document in transaction.writes.items():
            self.store(transaction.database, collection, key, document)
        transaction.state = "committed"
        transaction.view = None
        return self.ok()

    def store(self, database, collection, key, document):
        server = self.server
        documents = server.data.setdefault(database, {}).setdefault(collection, {})
        server.version += 1
        server.versions[database, collection, key] = server.version
        if document is None:
            documents.pop(key, None)
        else:
            documents[key] = document

    def seen(self, command, collection, transaction):
        data = transaction.view if transaction else self.server.data.get(command["$db"], {})
        return data.get(collection, {})

    def write(self, command, collection, key, document, transaction):
        server, place = self.server, (command["$db"], collection, key)
        if not transaction:
            for _ in range(200):  # waits for the transaction, as the real one does
                if not any(self.holds(other, place) for other in server.transactions.values()):
                    return self.store(*place, document)
                server.lock.release()
                time.sleep(0.01)
                server.lock.acquire()
            raise Refusal("MaxTimeMSExpired", "a transaction holds the document")
        others = [other for other in server.transactions.values() if other is not transaction]
        if any(self.holds(other, place) for other in others) or \
                server.versions.get(place, 0) > transaction.began:
            raise Refusal("WriteConflict", "", TRANSIENT)
        transaction.writes[collection, key] = document
        documents = transaction.view.setdefault(collection, {})
        if document is None:
            documents.pop(key, None)
        else:
            documents[key] = document
        return None

    @staticmethod
    def holds(transaction, place):
        return transaction.is_open() and transaction.database == place[0] and \
            place[1:] in transaction.writes

    # commands

    def do_ping(self, command, _):
        return {}

    def do_endSessions(self, command, _):
        return {}

    def do_create(self, command, _):
        collections = self.server.data.setdefault(command["$db"], {})
        if command["create"] in collections:
            raise Refusal("NamespaceExists", f"Collection {command['create']} already exists.")
        collections[command["create"]] = {}
        return {}

    def do_createIndexes(self, command, _):
        known = self.server.indexes.setdefault((command["$db"], command["createIndexes"]), {})
        for index in command["indexes"]:
            if index["name"] in known and known[index["name"]] != index:
                raise Refusal("BadValue", "an index of this name has other keys")
            known[index["name"]] = index
        return {}

    def do_count(self, command, _):
        documents = self.seen(command, command["count"], None).values()
        return {"n": sum(fits(document, command.get("query", {})) for document in documents)}

    def do_insert(self, command, transaction):
        collection, count = command["insert"], 0
        for document in command["documents"]:
            check_names(document)
            document = dict(document)
            if "_id" not in document:
                document["_id"] = ObjectId(os.urandom(12))
            for name, value in document.items():
                if value == Timestamp(0, 0):
                    document[name] = self.server.tick()
            key = key_of(document["_id"])
            if key in self.seen(command, collection, transaction):
                error = dict(index=0, code=11000, errmsg="E11000 duplicate key error")
                return {"n": count, "writeErrors": [error]}
            self.write(command, collection, key, document, transaction)
            count += 1
        return {"n": count}

    def matching(self, command, collection, query, transaction):
        documents = self.seen(command, collection, transaction)
        if "_id" in query:
            key = key_of(query["_id"])
            documents = {key: documents[key]} if key in documents else {}
        documents = documents.items()
        return [(key, document) for key, document in documents if fits(document, query)]

    def do_update(self, command, transaction):
        collection, matched = command["update"], 0
        for update in command["updates"]:
            if update.get("upsert"):
                raise Refusal("BadValue", "no upsert here")
            for key, document in self.matching(command, collection, update["q"], transaction)[:1]:
                changed = dict(document)
                steps = update["u"]
                pipeline = isinstance(steps, list)
                for step in steps if pipeline else [steps]:
                    if list(step) != ["$set"]:
                        raise Refusal("FailedToParse", f"unknown update {step}")
                    for field, value in step["$set"].items():
                        changed[field] = evaluated(value, document) if pipeline else value
                if not pipeline:
                    check_names(changed)
                self.write(command, collection, key, changed, transaction)
                matched += 1
        return {"n": matched, "nModified": matched}

    def do_delete(self, command, transaction):
        count = 0
        for delete in command["deletes"]:
            found = self.matching(command, command["delete"], delete["q"], transaction)
            for key, _ in found[:delete["limit"] or None]:
                self.write(command, command["delete"], key, None, transaction)
                count += 1
        return {"n": count}

    def do_find(self, command, transaction):
        if not transaction and command.get("readConcern", {}).get("level") != "majority":
            raise Refusal("InvalidOptions", "reads what may be rolled back")
        collection = command["find"]
        found = [document for _, document in
                 self.matching(command, collection, command.get("filter", {}), transaction)]
        for field, direction in reversed(list(command.get("sort", {}).items())):
            found.sort(key=lambda document: document[field], reverse=direction < 0)
        found = copy.deepcopy(found[:command.get("limit", 0) or None])
        size = min(command.get("batchSize", FIRST_BATCH), FIRST_BATCH)
        identifier = 0
        if len(found) > size:
            identifier = len(self.server.cursors) + 1
            self.server.cursors[identifier] = found[size:]
        return {"cursor": dict(firstBatch=found[:size], id=Int64(identifier),
                              ns=f"{command['$db']}.{collection}")}

    def do_getMore(self, command, _):
        rest = self.server.cursors.pop(command["getMore"], None)
        if rest is None:
            raise Refusal("CursorNotFound")
        identifier = command["getMore"] if len(rest) > FIRST_BATCH else 0
        if identifier:
            self.server.cursors[identifier] = rest[FIRST_BATCH:]
        return {"cursor": dict(nextBatch=rest[:FIRST_BATCH], id=Int64(identifier),
                              ns=f"{command['$db']}.{command['collection']}")}

    def do_killCursors(self, command, _):
        return {"cursorsKilled": command["cursors"]}

    def do_commitTransaction(self, command, _):
        raise Refusal("BadValue", "no transaction")

    do_abortTransaction = do_commitTransaction
