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

/// False where the service called could not answer because it asks others in its turn, which are
/// not here: nothing can be said of the contract then.
inline bool answersAlone(const ClientResponse &answer)
{
    return answer.status < 502 || answer.status > 504;
}

inline std::string idOf(const ClientResponse &answer)
{
    return answer.json().at("id").asString();
}

/// Of the first document of a page; "" where there is none.
inline std::string idOfFirst(const ClientResponse &answer)
{
    const Json page = answer.json();
    const auto &items = page.at("items").items();
    return items.empty() ? std::string() : items.front().at("id").asString();
}

} // namespace chassis
