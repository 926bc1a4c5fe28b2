#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "chassis/http_client.h"

/// A contract test calls every function of a generated client once, against the real routes of the
/// service called: what one service expects of another is checked whenever either is built.
namespace chassis {

/// A service with everything in memory behind a free port of this machine.
class Provider
{
public:
    virtual ~Provider() = default;
    virtual int port() const = 0;
};

/// Of the service called; gen/contracts/provider.cpp of that service has it.
std::unique_ptr<Provider> startProvider();

/// A generated client that asks the provider, with time enough: what it asks is its own, but how
/// long it waits is no part of the contract.
template<class Client>
class Patient : public Client
{
public:
    explicit Patient(const Provider &provider)
        : m_wire("provider", "http://127.0.0.1:" + std::to_string(provider.port()),
                 {.timeout = std::chrono::seconds(20)})
    {
    }
    ClientResponse send(const std::string &method, const std::string &path,
                        const std::optional<Json> &body = std::nullopt) override
    {
        return m_wire.send(method, path, body);
    }

private:
    HttpClient m_wire;
};

} // namespace chassis
