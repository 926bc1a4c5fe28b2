#!/usr/bin/env python3
"""run.py MOLDLOFT manifests|scanners|dockerfiles [TOOLS]: exports every template and every design of the goldens
in each overlay and lets other programs judge: kubernetes-models and @monokle/validation (manifests), the rules of
kube-linter, Kubescape, Trivy and Checkov (scanners), dockerfilelint (dockerfiles). TOOLS is a folder in which
`npm install` was run with package.json. Exit status 77, with a sentence, where a program is missing."""

import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OVERLAYS = ("dev", "staging", "prod")


def designs():
    yield from sorted((ROOT / "templates" / "designs").glob("*.moldloft.yaml"))
    yield from sorted((ROOT / "tests" / "export_kubernetes" / "designs").glob("*.moldloft.yaml"))


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **more)


def exported(moldloft, design, folder, *options):
    """The design in a folder of its own, without patches of Secrets, which plain files have not, and of replicas,
    which scanners judge as if we had written them."""
    lines = design.read_text(encoding="utf-8").splitlines(keepends=True)
    copy = folder / design.name
    copy.write_text("".join(line for line in lines if "target: {kind: Secret" not in line
                            and "merge: {spec: {replicas:" not in line), encoding="utf-8")
    project = folder / design.name.split(".")[0]
    made = run(moldloft, "export", copy, "--output", project, "--allow-errors", *options)
    if made.returncode and "does not speak" in made.stderr:
        return None  # services of a kind that no skeleton knows
    if made.returncode:
        raise SystemExit(f"{design.name}: {made.stderr}")
    return project


def rendered(moldloft, folder):
    """{overlay: files with all objects, secrets included}"""
    files = {overlay: [] for overlay in OVERLAYS}
    for design in designs():
        project = exported(moldloft, design, folder, "--only", "kubernetes", "--format", "plain")
        for overlay in OVERLAYS:
            text = (project / "deploy" / "plain" / f"{overlay}.yaml").read_text(encoding="utf-8")
            secrets = project / "tools" / "secrets-manifest.sh"
            if secrets.exists():
                text += run("sh", secrets, overlay).stdout
            path = folder / f"{project.name}-{overlay}.yaml"
            path.write_text(text, encoding="utf-8")
            files[overlay].append(path)
    return files


def skip(sentence):
    print(f"skipped: {sentence}")
    sys.exit(77)


def node_tools(tools, package):
    if run("node", "--version").returncode if which("node") else True:
        skip("there is no node")
    if not tools or not (pathlib.Path(tools) / "node_modules" / package).is_dir():
        skip(f"{package} is not installed: ./dev test installs it")
    return pathlib.Path(tools)


def which(program):
    return subprocess.run(["sh", "-c", f"command -v {program}"], capture_output=True, check=False).returncode == 0


def manifests(moldloft, tools, folder):
    tools = node_tools(tools, "@monokle/validation")
    bad = run("node", HERE / "manifests.mjs", tools, HERE / "bad.yaml")
    for wanted in ("spec/replicas must be", "PSS102", "KBP001", "timeouts/request must", "spec/instances must"):
        if wanted not in bad.stdout:
            print(f"a bad manifest is not told: {wanted}\n{bad.stdout}{bad.stderr}")
            return 1
    files = [path for some in rendered(moldloft, folder).values() for path in some]
    judged = run("node", HERE / "manifests.mjs", tools, *files)
    print(judged.stdout + judged.stderr)
    return judged.returncode


def scanners(moldloft, _, folder):
    bad = run("python3", HERE / "check_scanners.py", "prod", HERE / "bad.yaml")
    if "CKV_K8S_16" not in bad.stdout or not bad.returncode:
        print("a bad manifest is not told\n" + bad.stdout + bad.stderr)
        return 1
    status = 0
    told = (ROOT / "docs" / "scanners.md").read_text(encoding="utf-8")
    for name in re.findall(r"kube-linter:([a-z0-9-]+)\b(?!-\{)", (HERE / "check_scanners.py").read_text(encoding="utf-8")):
        if f"`{name}`" not in told:
            print(f"docs/scanners.md does not say what becomes of {name}")
            status = 1
    for overlay, files in rendered(moldloft, folder).items():
        judged = run("python3", HERE / "check_scanners.py", overlay, *files, "--waived")
        print(f"{overlay}: {judged.stdout}{judged.stderr}")
        status |= judged.returncode
        # whatever is waived here is explained to who runs the scanners
        readme = (files[0].parent / files[0].stem.rsplit("-", 1)[0] / "deploy" / "README.md").read_text(encoding="utf-8")
        for name in re.findall(r"^waived (\S+):", judged.stdout, re.M):
            if name.removeprefix("kube-linter:") not in readme:
                print(f"{name} is waived, and deploy/README.md does not say so")
                status = 1
    return status


def kept_away(project):
    """What a Dockerfile copies although .dockerignore keeps it out of the build, or nobody makes it."""
    ignore = project / ".dockerignore"
    lines = ignore.read_text(encoding="utf-8").split() if ignore.exists() else []
    let_in = [line[1:] for line in lines if line.startswith("!")]
    for path in project.rglob("Dockerfile*"):
        for words in re.findall(r"(?m)^COPY (?!--from)(.*)$", path.read_text(encoding="utf-8")):
            for source in [word for word in words.split() if not word.startswith("--")][:-1]:
                if not (project / source).exists() or not any(source == one or source.startswith(one + "/") for one in let_in):
                    yield f"{path.relative_to(project)} copies {source}, which the build does not get"


def dockerfiles(moldloft, tools, folder):
    status, judged_any = 0, False
    for design in designs():
        project = exported(moldloft, design, folder, "--only", "services")
        for line in kept_away(project) if project else []:
            print(f"{design.name}: {line}")
            status = 1
    if status:
        return status
    tools = node_tools(tools, "dockerfilelint")
    for design in designs():
        project = exported(moldloft, design, folder, "--only", "services")
        for path in project.rglob("Dockerfile*") if project else []:
            judged_any = True
            judged = run("node", tools / "node_modules/dockerfilelint/bin/dockerfilelint", "-o", "cli", path)
            # it takes the name of a stage, and a variable, for an image without a tag
            stages = set(re.findall(r"(?i)^FROM .* AS (\S+)", path.read_text(encoding="utf-8"), re.M))
            for line, text in re.findall(r"^Line (\d+): (.*(?:\n(?!Line \d).*)*)", judged.stdout, re.M):
                image = re.match(r"FROM (\S+)", text)
                if "Base Image Missing" in text and image and (image[1] in stages or image[1].startswith("$")):
                    continue
                print(f"{path.relative_to(folder)}:{line}: {text}")
                status = 1
    print("Dockerfiles judged" if judged_any else "there was no Dockerfile")
    return status if judged_any else 1


def main():
    what = {"manifests": manifests, "scanners": scanners, "dockerfiles": dockerfiles}[sys.argv[2]]
    with tempfile.TemporaryDirectory() as folder:
        return what(sys.argv[1], sys.argv[3] if len(sys.argv) > 3 else "", pathlib.Path(folder))


if __name__ == "__main__":
    sys.exit(main())
