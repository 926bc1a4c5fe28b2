#!/usr/bin/env python3
"""hostile.py MOLDLOFT [TOOLS]: two hundred values that YAML, Kubernetes, shells and templates like to misread, in every
free-text field of a design, exported and read back by PyYAML and, where TOOLS has it, by the `yaml` package of npm:
they come out unchanged. Helm's and Compose's own escapes are tested where these are (tst_chart, tst_compose)."""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

WORDS = """yes no on off true false null ~ Yes NO On OFF True FALSE Null y n Y N none nan .nan .NaN .inf -.inf +.inf 0 1 -1
00 01 007 0o7 0o17 0x1F 0b101 1e3 1E3 1e 1.0 1.10 .5 5. +1 -0 1_000 12e03 190:20:30 1:20 2001-01-01 2001-12-14t21:59:43.10-05:00
0.1.0 1,000 = << ! !! !!str & &a * *a ? ?a : :a a: - -a -- --- ... % %TAG @ ` ' '' " "" {} {a:1} [] [a] , | |- > >- # #a
0777 9223372036854775807 9223372036854775808 1e400 -1e400 ${HOME} $HOME $(HOME) $$ $$(A) $(A $) {{.Values.a}} {{ {{- }} <% %>
`id` ;id &&id ||id >a <a \\ \\n \\0 \\x00 \\u0041 a\\ /etc/passwd ../../a ~root C:\\a -rf --help -c file:///a a=b a&b?c=d
<script> </script> &amp; &#0; %00 %0a %s %n {0} {} {a} $1 \\1 NULL undefined NaN Infinity -Infinity None nil void""".split()
TEXTS = [
    "", " ", "  ", " a", "a ", "\t", "\ta", "a\t", "a\tb", "\n", "a\n", "\na", "a\nb", "a\n\nb\n", "a\n\n", "\n\n", "a\r\nb", "a\rb",
    "a: b", "a:b", "a #b", "a#b", "# a", "- a", "? a", "key: value\nother: 1", "a: |\n  b", "---\na: 1", "a\n---\nb", "a\n...\nb",
    "...", "--- a", "'", "''", "a'b", '"', 'a"b', "'a'", '"a"', "\\", "\\\\", "\\\"", "a\\\nb", "%YAML 1.2", "!!binary aGk=", "&a b",
    "*a b", "<<: *a", "{a: b}", "[a, b]", "{a", "a}", "[a", "a]", "a, b", "@a", "`a`", "|", ">", "|\n a", "> a", "é", "ñandú", "日本語",
    "\u00a0", "\u00a0a", "\u200b", "\u2028", "a\u2029b", "\ufeff", "\ufeffa", "\u202ea", "\u2066a\u2069", "👩‍👩‍👧", "e\u0301", "\U0001f600",
    "a" * 5000, "a b " * 400, "line\n" * 200, " leading\n  more\n", "trailing \n", "\n leading newline", "key:\tvalue", "a:\n", "-\ta",
    "0\n", "true\n", "~\n", "null ", " null", "1 ", " 1", "0x", "0xG", "0o8", "1e+", "+", "-", ".", "..", "::", ":::", "a::b", "?:", "-:",
]
STRINGS = list(dict.fromkeys(WORDS + TEXTS))


def environment(number):
    return f"H{number:03}"


def design():
    service = {"image": "example/program:1.0.0", "env": {environment(i): s for i, s in enumerate(STRINGS)},
               "args": list(STRINGS), "command": ["run", *STRINGS],
               "sidecars": [{"name": "beside", "image": "example/beside:1.0.0", "args": list(STRINGS), "command": list(STRINGS),
                             "env": {environment(i): s for i, s in enumerate(STRINGS)}}]}
    annotations = {f"example.com/{environment(i)}": s for i, s in enumerate(STRINGS)}
    patched = [{"op": "add", "path": f"/metadata/annotations/example.com~1J{i:03}", "value": s}
               for i, s in enumerate(STRINGS)]
    classes = {f"class-{i:03}": {"value": i, "description": s} for i, s in enumerate(STRINGS)}
    nightly = {**copy.deepcopy(service), "run": {"cron": "0 3 * * *"}} # no aliases in a design
    return {"moldloft": 1, "name": "hostile", "cluster": {"priorityClasses": classes}, "namespaces": {"main": {
                "services": {"page": service, "nightly": nightly}, "notes": {"words": {"text": "\n".join(WORDS)}}}},
            "patches": [{"target": {"kind": "Deployment", "name": "page"},
                         "merge": {"metadata": {"annotations": annotations}}, "json": patched}]}




def unescape(text):
    out, i = "", 0
    while i < len(text):
        if text.startswith("$$", i):
            out, i = out + "$", i + 2
        else:
            out, i = out + text[i], i + 1
    return out


def differences(objects, reader):
    deployment = next(item for item in objects if item["kind"] == "Deployment")
    nightly = next(item for item in objects if item["kind"] == "CronJob")
    wanted, found = [], []
    containers = []
    for template in (deployment["spec"]["template"], nightly["spec"]["jobTemplate"]["spec"]["template"]):
        containers += template["spec"]["containers"] + template["spec"].get("initContainers", [])
    if sorted(c["name"] for c in containers) != ["beside", "beside", "nightly", "page"]:
        return [f"{reader}: containers {[c['name'] for c in containers]}"], 0
    for container in containers:
        name, extra = container["name"], [] if container["name"] == "beside" else ["run"]
        env = {entry["name"]: entry.get("value", "") for entry in container["env"]}
        wanted += [(f"{name} env", s) for s in STRINGS]
        found += [(f"{name} env", env.get(environment(i))) for i in range(len(STRINGS))]
        for field, words in (("args", STRINGS), ("command", extra + STRINGS)):
            wanted += [(f"{name} {field}", s) for s in words]
            found += [(f"{name} {field}", s) for s in container[field]]
    classes = {item["metadata"]["name"]: item["description"] for item in objects if item["kind"] == "PriorityClass"}
    wanted += [("description", s) for s in STRINGS]
    found += [("description", classes.get(f"class-{i:03}")) for i in range(len(STRINGS))]
    annotations = deployment["metadata"]["annotations"]
    for i, text in enumerate(STRINGS):
        wanted += [("annotation", text), ("json", text)]
        found += [("annotation", annotations.get(f"example.com/{environment(i)}")),
                  ("json", annotations.get(f"example.com/J{i:03}"))]
    problems = []
    for (where, text), (_, read) in zip(wanted, found):
        value = unescape(read) if isinstance(read, str) and where not in ("annotation", "json", "description") and "$" in text else read
        if value != text or not isinstance(read, str):
            problems.append(f"{reader}: {where}: {text!r} came out as {read!r}")
    if len(wanted) != len(found):
        problems.append(f"{reader}: {len(wanted)} values went in, {len(found)} came out")
    return problems, len(wanted)


def main():
    moldloft, tools = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        file = folder / "hostile.moldloft.yaml"
        text = yaml.safe_dump(design(), default_style='"', sort_keys=False)
        file.write_text(re.sub(r'!!int "(\d+)"', r"\1", text),
                        encoding="utf-8")
        made = subprocess.run([moldloft, "export", file, "--output", folder / "out", "--only", "kubernetes", "--format",
                               "plain", "--allow-errors"], capture_output=True, text=True, check=False)
        if made.returncode:
            print(made.stderr)
            return 1
        path = folder / "out" / "deploy" / "plain" / "prod.yaml"
        with open(path, encoding="utf-8", newline="") as stream:
            problems, count = differences([o for o in yaml.safe_load_all(stream) if o], "PyYAML")
        readers = ["PyYAML"]
        if (pathlib.Path(tools) / "node_modules" / "yaml").is_dir():
            script = ("const yaml = require('yaml'); const fs = require('fs'); console.log(JSON.stringify("
                      "yaml.parseAllDocuments(fs.readFileSync(process.argv[1], 'utf8')).map((d) => d.toJS())))")
            read = subprocess.run(["node", "-e", script, path], capture_output=True, text=True, check=True, cwd=tools)
            problems += differences([o for o in json.loads(read.stdout) if o], "yaml")[0]
            readers.append("yaml")
    for problem in problems[:20]:
        print(problem)
    print(f"{len(STRINGS)} strings, {count} values, read by {' and '.join(readers)}: {len(problems)} problems")
    return 1 if problems or len(STRINGS) < 200 else 0


if __name__ == "__main__":
    sys.exit(main())
