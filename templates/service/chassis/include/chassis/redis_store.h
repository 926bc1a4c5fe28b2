#pragma once

#include <memory>
#include <string>
#include <vector>

#include "chassis/redis.h"
#include "chassis/store.h"

namespace chassis {

/// A Work on Redis. Reads go there at once; writes are queued and happen together in commit()
/// (MULTI, EXEC), so a read does not see the writes of its own work. commit() throws TryAgain where
/// somebody else changed what the work relied on. A collection is a prefix: the document is at
/// <collection>:<id>, the sorted set <collection> is the index.
class RedisWork : public Work
{
public:
    using Work::Work;

    /// For commands of your own: at once. `name` is what the metrics call it: a word of your code,
    /// never one of a client.
    Reply command(const std::vector<std::string> &words, const char *name = "own");
    /// With commit().
    virtual void queue(std::vector<std::string> words) = 0;
    /// The Redis work behind a Work; throws std::bad_cast where there is none.
    static RedisWork &of(Work &work) { return dynamic_cast<RedisWork &>(work); }

private:
    virtual Reply doCommand(const std::vector<std::string> &words) = 0;
};

/// The store of a database of Redis. `database` is its name in the design, `prefix` that of its
/// environment variables: <PREFIX>_HOST, _PORT and the secret <PREFIX>_PASSWORD, which lies in
/// <database>/password; without that file it signs in without a password.
std::unique_ptr<Store> redisStore(const std::string &database, const std::string &prefix);

} // namespace chassis
