"""Images of a generated project, and its manifests as containers: buildah, podman and runc with a store of their
own, and a base made by debootstrap. No image is pulled."""
import base64
import copy
import os
import shutil
import subprocess

import yaml

WORK = os.path.join(os.environ["E2E_WORK"], "containers")
SUITE = "bookworm"
BASE = "docker.io/library/debian:12-slim"  # as the Dockerfile names it
PROGRAMS = ("buildah", "podman", "runc", "catatonit", "debootstrap")


def why_not():
    """Why no container can run here; empty where one can."""
    missing = [name for name in PROGRAMS if not shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
               and not os.path.exists(f"/usr/libexec/podman/{name}")]
    if missing:
        return f"there is no {', '.join(missing)}: apt-get install {' '.join(missing)}"
    if os.geteuid() != 0:
        return "debootstrap and these containers want root"
    probe = subprocess.run(["unshare", "--mount", "--net", "true"], capture_output=True, check=False)
    return "" if probe.returncode == 0 else "this machine gives no namespaces of mounts and networks"


def environment():
    """One store in the build folder for buildah and podman: nobody's images are touched."""
    os.makedirs(WORK, exist_ok=True)
    storage, settings = os.path.join(WORK, "storage.conf"), os.path.join(WORK, "containers.conf")
    with open(storage, "w", encoding="utf-8") as stream:
        stream.write(f'[storage]\ndriver = "overlay"\ngraphroot = "{WORK}/store"\nrunroot = "{WORK}/run"\n')
    with open(settings, "w", encoding="utf-8") as stream:
        stream.write('[containers]\ndefault_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]\n'
                     'log_driver = "k8s-file"\n'
                     '[engine]\nruntime = "runc"\ncgroup_manager = "cgroupfs"\nevents_logger = "file"\n')
    return dict(os.environ, CONTAINERS_STORAGE_CONF=storage, CONTAINERS_CONF=settings,
                PATH=os.environ["PATH"] + ":/usr/sbin")


def run(*words, check=True, **more):
    done = subprocess.run([str(word) for word in words], env=environment(), text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, **more)
    if check and done.returncode:
        raise AssertionError(f"{' '.join(map(str, words))}:\n{done.stdout[-4000:]}")
    return done


def make_base():
    """The image that the Dockerfile begins with. Returns why there is none; empty where it stands."""
    archive = os.path.join(WORK, f"{SUITE}.tar")
    if not os.path.exists(archive):
        folder = os.path.join(WORK, SUITE)
        shutil.rmtree(folder, ignore_errors=True)
        made = run("debootstrap", "--variant=minbase", SUITE, folder, check=False)
        if made.returncode:
            return "debootstrap could not make the base: " + made.stdout.strip().splitlines()[-1]
        run("tar", "-C", folder, "--exclude=./var/cache/apt/archives/*.deb", "--exclude=./var/lib/apt/lists/*",
            "-cf", archive + ".new", ".")
        os.rename(archive + ".new", archive)
        shutil.rmtree(folder)
    if run("podman", "image", "exists", BASE, check=False).returncode:
        run("podman", "import", archive, BASE)
    return ""


def build_image(project, target, image):
    """By the generated Dockerfile, unchanged. Returns its id, which is a digest of all that is in it, and what was
    said. BuildKit reads SOURCE_DATE_EPOCH for the time of the image; buildah 1.28 is told it."""
    said = run("buildah", "bud", "--isolation=chroot", "--network=host", "--pull-never", "--layers", "--timestamp=0",
               "--build-arg", f"SERVICE={target}", "--tag", image, ".", cwd=project).stdout
    return run("buildah", "inspect", "--type=image", "--format={{.FromImageID}}", image).stdout.strip(), said


def for_podman(manifests, name, variables):
    """What `podman kube play` runs of a Deployment and of what it mounts. Podman 4.3 has no cluster network, no
    Secrets and no probe by HTTP, so: the host's network and no ports, Secrets as ConfigMaps, no probes (the test asks
    for them), one pod, and the given variables (ports and hosts) instead of the drawn ones. All else stays as
    exported: user, read-only root, capabilities, limits, volumes, grace."""
    deployment = copy.deepcopy(next(one for one in manifests
                                    if one["kind"] == "Deployment" and one["metadata"]["name"] == name))
    deployment["spec"]["replicas"] = 1
    pod = deployment["spec"]["template"]["spec"]
    pod["hostNetwork"] = True
    wanted = set()
    for container in pod["containers"]:
        for gone in ("ports", "startupProbe", "readinessProbe", "livenessProbe"):
            container.pop(gone, None)
        known = {variable["name"] for variable in container["env"]}
        unknown = set(variables) - known
        if unknown:
            raise AssertionError(f"the Deployment has no variable {', '.join(sorted(unknown))}")
        for variable in container["env"]:
            variable["value"] = variables.get(variable["name"], variable.get("value"))
    for volume in pod["volumes"]:
        if "secret" in volume:
            secret = volume.pop("secret")
            wanted.add(secret["secretName"])
            volume["configMap"] = {"name": secret["secretName"]}
    maps = []
    for one in manifests:  # of the drawn Secrets, those that this pod mounts
        if one["kind"] == "Secret" and one["metadata"]["name"] in wanted:
            maps.append({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": one["metadata"]["name"]},
                         "data": decoded(one)})
    if len(maps) != len(wanted):
        raise AssertionError(f"no Secret for each of {wanted}")
    return yaml.safe_dump_all([*maps, deployment])


def decoded(secret):
    return {key: base64.b64decode(value).decode() for key, value in secret["data"].items()}


class Pod:
    """One Deployment, run by podman."""

    def __init__(self, name, text):
        self.name = name
        self.container = None
        self.file = os.path.join(WORK, f"{name}.yaml")
        with open(self.file, "w", encoding="utf-8") as stream:
            stream.write(text)

    def start(self):
        self.remove()  # what a run left that was killed
        run("podman", "kube", "play", "--network=host", self.file)
        lines = run("podman", "ps", "--all", "--noheading", "--format", "{{.Names}} {{.IsInfra}}", "--filter",
                    f"pod={self.name}-pod-0").stdout.splitlines()
        self.container = next(line.split()[0] for line in lines if line.endswith(f"{self.name} false"))

    def inspected(self, template):
        return run("podman", "inspect", "--format", template, self.container).stdout.strip()

    def log(self):
        return run("podman", "logs", self.container).stdout

    def stop(self):
        """Returns the program's exit status."""
        run("podman", "pod", "stop", "--time", "35", f"{self.name}-pod-0")
        return int(self.inspected("{{.State.ExitCode}}"))

    def remove(self):
        run("podman", "kube", "down", self.file, check=False)
        run("podman", "pod", "rm", "--force", "--ignore", f"{self.name}-pod-0", check=False)
