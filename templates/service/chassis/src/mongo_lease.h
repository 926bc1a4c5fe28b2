#pragma once

#include <chrono>
#include <string>

#include "mongo_connection.h"

namespace chassis {

/// A lock among all replicas that ends by itself where its owner dies. It is a document of
/// chassis_leases; what time it is, the server says, so that the clocks of the replicas may differ.
class MongoLease
{
public:
    MongoLease(MongoConnection &connection, std::string name, std::chrono::milliseconds length);
    /// Gives it back.
    ~MongoLease();
    MongoLease(const MongoLease &) = delete;
    MongoLease &operator=(const MongoLease &) = delete;

    /// Takes it, or holds it longer where a third of its time is over. False where somebody else
    /// has it.
    bool hold();

private:
    bool write();

    MongoConnection &m_connection;
    std::string m_name;
    std::string m_owner;
    std::chrono::milliseconds m_length;
    std::chrono::steady_clock::time_point m_written;
    bool m_held = false;
};

inline constexpr const char *leasesCollection = "chassis_leases";

} // namespace chassis
