#pragma once

namespace moldloft::test
{

/// A small design with every kind of reference, from which the sides of a merge go different ways.
inline constexpr const char *start = R"(moldloft: 1
name: start
namespaces:
  a:
    brokers:
      events: {engine: nats}
    channels:
      done: {broker: events, payload: {id: uuid}}
    databases:
      store: {engine: postgresql}
    services:
      one: {owns: [store], calls: [two, b/four], publishes: [done]}
      two: {replicas: 2, env: {A: "1", B: "2"}, calls: [{to: b/four, timeout: 1s}]}
    ingresses:
      door: {host: x.example.com, rules: [{path: /, to: one}, {path: /two, to: two}]}
  b:
    services:
      three: {subscribes: [a/done]}
      four: {api: ["GET /x", "POST /x"]}
    externals:
      alias: {alias: a/one}
)";

} // namespace moldloft::test
