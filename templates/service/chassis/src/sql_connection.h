#pragma once

#include <string>

#include "chassis/sql.h"

namespace chassis {

/// The connection broke, and whatever transaction there was is undone with it; but whether a commit
/// was, nobody knows.
class ConnectionLost : public TryAgain
{
public:
    using TryAgain::TryAgain;
};

inline constexpr const char *unknownCommit = "nobody knows whether it was committed: ";

/// One connection to a database that speaks SQL, for one thread at a time. Every function throws
/// SqlError, or StoreUnavailable where the database cannot be asked: TryAgain where that undid the
/// transaction and the next one may do better (a deadlock, a lock that did not come free, a
/// connection that broke).
class SqlConnection
{
public:
    virtual ~SqlConnection() = default;

    /// One statement; the params stand where the database has its marks for them.
    virtual SqlRows query(const std::string &sql, const SqlParams &params = {}) = 0;
    /// Several statements at once, without params.
    virtual void execute(const std::string &sql) = 0;
    /// Connected, and in no transaction.
    virtual bool healthy() const = 0;

    /// A statement of a transaction that `mayTakeLong` is not cut off after five seconds.
    virtual void begin(bool mayTakeLong = false) = 0;
    /// TryAgain only where it surely did not happen; StoreUnavailable where nobody knows.
    virtual void commit() = 0;
    virtual void rollback() = 0;
    /// A lock among all replicas; false where somebody else has it. To be taken in a transaction;
    /// it ends with that, or with the connection.
    virtual bool tryLock(const std::string &name) = 0;
};

} // namespace chassis
