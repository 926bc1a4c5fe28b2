#!/bin/sh
# tools/sbom.sh PROGRAM
# Says what the program is made of, as SPDX 2.3 in JSON: every Debian package that a library which it
# loads comes from, with its version. The same program on the same machine gives the same text.
set -eu

program=$1
name=$(basename "$program")
digest=$(sha256sum "$program" | cut -d ' ' -f 1)
created=$(date --utc --date "@${SOURCE_DATE_EPOCH:-0}" +%Y-%m-%dT%H:%M:%SZ)

# libc6 2.36-9 amd64, a line each; a library that no package owns is left to the reader
packages() {
    ldd "$program" | grep -o '/[^ ]*' | while read -r library; do
        # since /usr was merged a package may have put it at either place
        real=$(readlink -f "$library")
        dpkg-query --search "$real" 2>/dev/null \
            || dpkg-query --search "${real#/usr}" 2>/dev/null \
            || echo "unknown package of $real" >&2
    done | sed 's/: .*//' | sort -u | while read -r package; do
        dpkg-query --show --showformat '${Package} ${Version} ${Architecture}\n' "$package"
    done
}

# what is compiled in: libraries of headers
compiled_in() {
    dpkg-query --show --showformat '${Package} ${Version} ${Architecture}\n' nlohmann-json3-dev
}

# what an SPDX identifier may hold
identifier() {
    echo "SPDXRef-$1" | tr -c 'A-Za-z0-9.\n-' -
}

cat <<END
{
  "spdxVersion": "SPDX-2.3",
  "dataLicense": "CC0-1.0",
  "SPDXID": "SPDXRef-DOCUMENT",
  "name": "$name",
  "documentNamespace": "https://spdx.org/spdxdocs/$name-$digest",
  "creationInfo": {"created": "$created", "creators": ["Tool: tools/sbom.sh"]},
  "packages": [
    {
      "SPDXID": "SPDXRef-program", "name": "$name", "downloadLocation": "NOASSERTION",
      "filesAnalyzed": false, "checksums": [{"algorithm": "SHA256", "checksumValue": "$digest"}]
    }
END
{ packages; compiled_in; } | while read -r package version architecture; do
    # + and : have a meaning in a package URL
    encoded=$(echo "$package@$version" | sed 's/+/%2B/g; s/:/%3A/g')
    cat <<END
    , {
      "SPDXID": "$(identifier "$package")", "name": "$package", "versionInfo": "$version",
      "supplier": "Organization: Debian", "downloadLocation": "NOASSERTION", "filesAnalyzed": false,
      "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
        "referenceLocator": "pkg:deb/debian/$encoded?arch=$architecture"}]
    }
END
done
cat <<END
  ],
  "relationships": [
    {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
     "relatedSpdxElement": "SPDXRef-program"}
END
related() {
    while read -r package rest; do
        cat <<END
    , {"spdxElementId": "SPDXRef-program", "relationshipType": "$1",
       "relatedSpdxElement": "$(identifier "$package")"}
END
    done
}
packages | related DYNAMIC_LINK
compiled_in | related STATIC_LINK
cat <<END
  ]
}
END
