#!/usr/bin/env python3
"""same_objects.py A B: whether two files of Kubernetes objects hold the same ones, in whatever
order; lists within an object in the same order. Prints what differs; exit status 1 if anything."""
import sys

import yaml


def objects(path):
    found = {}
    with open(path, encoding="utf-8") as stream:
        for each in yaml.load_all(stream, Loader=yaml.CSafeLoader):
            if each is None:
                continue
            metadata = each["metadata"]
            key = (each["kind"], metadata.get("namespace"), metadata["name"])
            assert key not in found, f"{path}: {key} twice"
            found[key] = each
    return found


def differences(left, right, path):
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted(left.keys() | right.keys()):
            yield from differences(left.get(key, "(missing)"), right.get(key, "(missing)"),
                                   f"{path}.{key}")
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, (one, other) in enumerate(zip(left, right)):
            yield from differences(one, other, f"{path}[{index}]")
    elif type(left) is not type(right) or left != right:
        yield f"{path}: {left!r} is {right!r}"


def main():
    left, right = objects(sys.argv[1]), objects(sys.argv[2])
    assert left, "no objects at all"
    found = [f"only in one: {key}" for key in sorted(left.keys() ^ right.keys(), key=str)]
    for key in left.keys() & right.keys():
        found += differences(left[key], right[key], " ".join(str(part) for part in key))
    print("\n".join(found))
    return 1 if found else 0


sys.exit(main())
