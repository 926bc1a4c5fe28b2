"""As much of BSON (bsonspec.org) as the stand-in of MongoDB needs: documents are dicts that keep their order."""
import datetime
import struct
import typing

EPOCH = datetime.datetime(1970, 1, 1)


class Int64(int):
    """An integer that is 64 bits wide whatever its value."""


class ObjectId(bytes):
    """Twelve bytes."""


class Timestamp(typing.NamedTuple):
    """A time that no two share."""
    seconds: int
    increment: int


def encode(document):
    body = b"".join(_element(name, value) for name, value in document.items())
    return struct.pack("<i", len(body) + 5) + body + b"\0"


def decode(data, at=0):
    """The document that begins there."""
    return _members(data, at)[0]


def decode_all(data):
    documents, at = [], 0
    while at < len(data):
        document, at = _members(data, at)
        documents.append(document)
    return documents


def _text(text):
    data = text.encode()
    return struct.pack("<i", len(data) + 1) + data + b"\0"


def _element(name, value):
    if value is None:
        kind, data = 0x0A, b""
    elif isinstance(value, bool):
        kind, data = 0x08, bytes([value])
    elif isinstance(value, Int64) or (isinstance(value, int) and not -2 ** 31 <= value < 2 ** 31):
        kind, data = 0x12, struct.pack("<q", value)
    elif isinstance(value, int):
        kind, data = 0x10, struct.pack("<i", value)
    elif isinstance(value, float):
        kind, data = 0x01, struct.pack("<d", value)
    elif isinstance(value, str):
        kind, data = 0x02, _text(value)
    elif isinstance(value, dict):
        kind, data = 0x03, encode(value)
    elif isinstance(value, list):
        kind, data = 0x04, encode({str(index): one for index, one in enumerate(value)})
    elif isinstance(value, ObjectId):
        kind, data = 0x07, bytes(value)
    elif isinstance(value, bytes):
        kind, data = 0x05, struct.pack("<ib", len(value), 0) + value
    elif isinstance(value, datetime.datetime):
        kind, data = 0x09, struct.pack("<q", round((value - EPOCH) / datetime.timedelta(milliseconds=1)))
    elif isinstance(value, Timestamp):
        kind, data = 0x11, struct.pack("<II", value[1], value[0])
    else:
        raise TypeError(f"{value!r} in BSON")
    return bytes([kind]) + name.encode() + b"\0" + data


def _members(data, at):
    length, = struct.unpack_from("<i", data, at)
    end, at = at + length - 1, at + 4
    result = {}
    while at < end:
        kind = data[at]
        stop = data.index(b"\0", at)
        name = data[at + 1:stop].decode()
        result[name], at = _value(kind, data, stop + 1)
    return result, end + 1


def _value(kind, data, at):
    if kind in (0x03, 0x04):
        document, end = _members(data, at)
        return (document if kind == 0x03 else list(document.values())), end
    if kind == 0x02:
        length, = struct.unpack_from("<i", data, at)
        return data[at + 4:at + 3 + length].decode(), at + 4 + length
    if kind == 0x05:
        length, = struct.unpack_from("<i", data, at)
        return bytes(data[at + 5:at + 5 + length]), at + 5 + length
    if kind == 0x07:
        return ObjectId(data[at:at + 12]), at + 12
    if kind == 0x08:
        return data[at] == 1, at + 1
    if kind == 0x0A:
        return None, at
    layout = {0x01: "<d", 0x09: "<q", 0x10: "<i", 0x11: "<II", 0x12: "<q"}[kind]
    values = struct.unpack_from(layout, data, at)
    if kind == 0x09:
        value = EPOCH + datetime.timedelta(milliseconds=values[0])
    elif kind == 0x11:
        value = Timestamp(values[1], values[0])
    else:
        value = Int64(values[0]) if kind == 0x12 else values[0]
    return value, at + struct.calcsize(layout)
