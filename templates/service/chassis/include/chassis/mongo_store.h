#pragma once

#include <memory>
#include <string>

#include "chassis/embedded.h"
#include "chassis/mongo.h"
#include "chassis/store.h"

namespace chassis {

/// A Work on MongoDB: a transaction on a snapshot. A collection holds {_id, created, data}: `data`
/// is the document of the client, `created` a time of the server that no two documents share.
/// Where somebody else changes the same document at the same time, one of both gets TryAgain.
class MongoWork : public Work
{
public:
    using Work::Work;

    /// A command of your own on this database, part of the transaction, in MongoDB's Extended JSON:
    /// {"find": "orders", "filter": {"data.customerId": "…"}}. What comes from a client belongs
    /// into a Json value, where it stays a value, but never into a key. `name` is what the metrics
    /// call it: a word of your code, never one of a client.
    Json command(const Json &command, const char *name = "own");
    /// The transaction behind a Work; throws std::bad_cast where there is none.
    static MongoWork &of(Work &work) { return dynamic_cast<MongoWork &>(work); }

private:
    virtual Json doCommand(const Json &command) = 0;
};

/// The store of a database of MongoDB. `database` is its name in the design, `prefix` that of its
/// environment variables (chassis/mongo.h). Transactions need a replica set, even if it has one
/// member: prepare() says so where there is none. The migrations are lists of commands in Extended
/// JSON. MongoDB undoes none of them: a file that failed half-way is run again from its start, so
/// each command has to be one that may run twice. A collection that is there already counts as
/// made.
std::unique_ptr<Store> mongoStore(const std::string &database, const std::string &prefix,
                                  EmbeddedFiles migrations = {});

} // namespace chassis
