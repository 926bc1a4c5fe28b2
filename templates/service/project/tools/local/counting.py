"""What the default bodies of subscribers have noted in their own databases."""
import collections
import json

from engines import MariaDb, Postgres, Redis
from mongodb import own_mongodb


def counts_of(system, subscriber, flow):
    """The id of each document → how many times the subscriber has noted its event."""
    database = system.services[subscriber].description["databases"][0]
    if database["engine"] == "mongodb":
        return counted(own_mongodb().documents(database["schema"], "received_events"), flow)
    port, _ = system.databases[database["path"]]
    server = next(one for one in system.servers if one.port == port)
    if isinstance(server, Redis):
        return in_redis(server, flow)
    if isinstance(server, Postgres):
        rows = server.ask(
            f"select data->'event'->>'{flow['field']}', count(*) from received_events "
            f"where data->>'channel' = '{flow['channel']}' group by 1", database=database["schema"])
        return parsed(rows, "|")
    assert isinstance(server, MariaDb)
    rows = server.ask(
        f"select json_value(data, '$.event.{flow['field']}'), count(*) from "
        f"`{database['schema']}`.received_events "
        f"where json_value(data, '$.channel') = '{flow['channel']}' group by 1")
    return parsed(rows, "\t")


def parsed(rows, separator):
    return {identifier: int(count) for identifier, count
            in (row.split(separator) for row in rows.splitlines())}


def in_redis(server, flow):
    script = ("local out = {} for _, id in ipairs(redis.call('zrange', 'received_events', 0, -1)) do "
              "out[#out + 1] = redis.call('get', 'received_events:' .. id) end return out")
    return counted([json.loads(line) for line in server.ask("EVAL", script, "0").splitlines() if line], flow)


def counted(notes, flow):
    return collections.Counter(note["event"][flow["field"]] for note in notes
                               if note["channel"] == flow["channel"])
