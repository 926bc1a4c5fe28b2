#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

inline std::string fileContent(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Written by hand, in the ways in which hands differ.
inline const std::string sprawlingDesign = R"(# Head of the file

# about the version
moldloft: 1   # the only one
name:   shop
x-first: {a: [1, 2]}   # note
namespaces:   # boxes
    # the front
    front:
        services:
            # about page
            page:
                image: "ghcr.io/example/page:1"   # pinned
                replicas: 2     # two for safety
                # ports of page
                ports:
                    http: 3000
                    # the other one
                    admin: {port: 9000, protocol: http}   # not for everybody
                calls:
                # first
                - api     # the only backend
                # second
                - to: back/stock
                  timeout: 1s   # patience
                  # tries
                  retries: 2
                env:
                    A: "1"
                    # about B
                    B: |
                        several
                        # lines

                        here
                    C: 'it''s'
                # end of page

            # about api
            api: {api: [GET /a, "POST /b"], owns: [api-db],
                  replicas: 1}
            # end of services
        databases: {api-db: {engine: postgresql}}   # small
    # the back
    back:
        databases:
            stock-db:
                engine: redis
        services:
            stock:
                owns: [stock-db]
                replicas: 1
            idle:
        externals:
            # outside
            bank: {host: bank.example.com, port: 443}

        ingresses:
            public:
                host: "shop.example.com"
                tls: true
                rules:
                  - path: /
                    to: stock
                  - {path: /x, to: idle}   # extra
# the way out
patches:
- target: {kind: Deployment, namespace: front, name: page}
  merge:
    spec:
      # seconds
      minReadySeconds: 10
# foot of the file
)";

inline std::string withCarriageReturns(const std::string &text)
{
    std::string result;
    for (const char c : text)
        c == '\n' ? result += "\r\n" : result += c;
    return result;
}

inline std::vector<std::pair<std::string, std::string>> sampleDesigns()
{
    const std::string templates = std::string(MOLDLOFT_SOURCE_DIR) + "/templates/designs/";
    std::string inBraces = R"({"moldloft": 1, "name": "json", "namespaces": {"a": {"services": {
  "b": {"replicas": 2}, "c": {"calls": ["b"]}}}}})";
    std::string noLineEnd = sprawlingDesign.substr(0, sprawlingDesign.find("\n# foot"));
    return {{"ticketing", fileContent(templates + "ticketing.moldloft.yaml")},
            {"empty", fileContent(templates + "empty.moldloft.yaml")},
            {"sprawling", sprawlingDesign},
            {"carriage returns", withCarriageReturns(sprawlingDesign)},
            {"no line end", noLineEnd},
            {"marked", "# moldloft: ends with ...\n" + sprawlingDesign + "...\n"},
            {"braces", inBraces}};
}
