#!/usr/bin/env python3
"""check_env.py EXPECTED.json RENDERED: the variables of the Deployment `app` and the data of the
ConfigMaps are, to the byte, what EXPECTED says ({"NAME": "text"}). Prints what is not."""

import json
import sys

import yaml

from check_objects import expand


# kubectl writes `=`, `<<` and dates without quotes: text to every parser of Kubernetes, not to PyYAML.
for tag in ("value", "merge", "timestamp"):
    yaml.SafeLoader.add_constructor("tag:yaml.org,2002:" + tag, lambda loader, node: node.value)


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        expected = json.load(stream)
    with open(sys.argv[2], encoding="utf-8", newline="") as stream:
        objects = list(yaml.safe_load_all(stream))
    app = next(o for o in objects if o["kind"] == "Deployment" and o["metadata"]["name"] == "app")
    env = app["spec"]["template"]["spec"]["containers"][0]["env"]
    got = {entry["name"]: expand(entry.get("value", ""), {"HOME": "EXPANDED"}) for entry in env}
    wrong = 0
    for name, text in expected.items():
        if got.get(name) != text:
            wrong += 1
            print(f"{name}: {got.get(name)!r} instead of {text!r}")
    print(f"{len(expected)} values, {wrong} changed on the way")
    return 1 if wrong or not expected else 0


if __name__ == "__main__":
    sys.exit(main())
