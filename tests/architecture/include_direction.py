#!/usr/bin/env python3
"""Fails on an #include that goes against the table in ARCHITECTURE.md.

The table's rows are `| folder/ | what it is | folders that it may include |`. A folder may always include
itself. Third-party headers are held to the folders that ARCHITECTURE.md names as their only place.
"""
import pathlib
import re
import sys
import tempfile

ROW = re.compile(r"^\| `(\w+)/` \|[^|]*\|([^|]*)\|\s*$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')
ONLY_IN = [  # header pattern, the folders below src/ that may include it
    (re.compile(r"^yaml-cpp/"), {"yaml"}),
    (re.compile(r"^git2(\.h|/)"), {"git"}),
    (re.compile(r"^(Qt?[A-Z]\w+|Qt\w+/\w+|q[a-z]+\.h)$"), {"render", "ui", "studio"}),
    (re.compile(r"^CLI/"), {"cli"}),
    (re.compile(r"^kainjow/"), {"export"}),
]


def table(architecture):
    rows = {}
    for line in architecture.splitlines():
        if match := ROW.match(line):
            rows[match[1]] = set(re.findall(r"`(\w+)`", match[2]))
    return rows


def violations(root):
    allowed = table((root / "ARCHITECTURE.md").read_text(encoding="utf-8"))
    if not allowed:
        yield "ARCHITECTURE.md: the include table is missing"
    source = root / "src"
    for folder in sorted(p.name for p in source.iterdir() if p.is_dir()):
        if folder not in allowed:
            yield f"src/{folder}: ARCHITECTURE.md has no row for it"
    for path in sorted(list(source.rglob("*.h")) + list(source.rglob("*.cpp"))):
        folder = path.relative_to(source).parts[0]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            quote, header = match[1], match[2]
            where = f"{path.relative_to(root)}:{number}"
            first = header.split("/")[0]
            if quote == '"' and (source / first).is_dir():
                if first != folder and first not in allowed.get(folder, set()):
                    yield f"{where}: {folder}/ may not include {first}/"
            for pattern, folders in ONLY_IN:
                if quote == "<" and pattern.match(header) and folder not in folders:
                    yield f"{where}: <{header}> belongs to {', '.join(sorted(folders))} only"


def self_test():
    """The check must find what it is there for."""
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        (root / "ARCHITECTURE.md").write_text("| `base/` | - | - |\n| `model/` | - | `base` |\n")
        for folder in ("base", "model", "stray"):
            (root / "src" / folder).mkdir(parents=True)
        (root / "src/base/a.h").write_text('#include "model/b.h"\n#include <QString>\n#include <string>\n')
        (root / "src/model/b.h").write_text('#include "base/a.h"\n')
        found = list(violations(root))
    assert len(found) == 3, found
    assert any("base/ may not include model/" in line for line in found), found
    assert any("<QString>" in line for line in found), found
    assert any("src/stray" in line for line in found), found


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        self_test()
        sys.exit(0)
    problems = list(violations(pathlib.Path(sys.argv[1])))
    print("\n".join(problems) or "every include follows the table")
    sys.exit(1 if problems else 0)
