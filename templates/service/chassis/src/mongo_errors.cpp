#include "mongo_errors.h"

#include <algorithm>
#include <array>

namespace chassis {

bool meansUnavailable(std::uint32_t code)
{
    constexpr std::array<std::uint32_t, 24> codes{
        6 /* HostUnreachable */,
        7 /* HostNotFound */,
        24 /* LockTimeout */,
        46 /* LockBusy */,
        50 /* MaxTimeMSExpired */,
        64 /* WriteConcernFailed */,
        89 /* NetworkTimeout */,
        91 /* ShutdownInProgress */,
        112 /* WriteConflict */,
        134 /* ReadConcernMajorityNotAvailableYet */,
        189 /* PrimarySteppedDown */,
        202 /* NetworkInterfaceExceededTimeLimit */,
        246 /* SnapshotUnavailable */,
        251 /* NoSuchTransaction */,
        262 /* ExceededTimeLimit */,
        290 /* TransactionExceededLifetimeLimitSeconds */,
        317 /* ConnectionPoolExpired */,
        365 /* TemporarilyUnavailable */,
        9001 /* SocketException */,
        10107 /* NotWritablePrimary */,
        11600 /* InterruptedAtShutdown */,
        11602 /* InterruptedDueToReplStateChange */,
        13435 /* NotPrimaryNoSecondaryOk */,
        13436 /* NotPrimaryOrSecondary */,
    };
    return std::ranges::find(codes, code) != codes.end();
}

bool meansLost(std::uint32_t code)
{
    return code == 91 || code == 189 || code == 9001 || code == 10107 || code == 11600 ||
           code == 11602 || code == 13435 || code == 13436;
}

bool isOfTheWay(const bson_error_t &error)
{
    constexpr std::array<std::uint32_t, 6> domains{
        MONGOC_ERROR_CLIENT, MONGOC_ERROR_STREAM, MONGOC_ERROR_PROTOCOL,
        MONGOC_ERROR_SASL,   MONGOC_ERROR_SCRAM,  MONGOC_ERROR_SERVER_SELECTION};
    return std::ranges::find(domains, error.domain) != domains.end();
}

} // namespace chassis
