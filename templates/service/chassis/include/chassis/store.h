#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "chassis/event.h"
#include "chassis/json.h"
#include "chassis/measured.h"
#include "chassis/store_errors.h"

namespace chassis {

/// What the chassis itself keeps beside the collections of the service.
inline constexpr const char *answersCollection = "chassis_answers";
inline constexpr const char *deadLettersCollection = "chassis_dead_letters";

class Store;

/// A unit of work: everything written through it, events included, happens with commit() or not at
/// all. Whatever is thrown, but for Gone, ends it: nothing of it happens then, whoever catches
/// that. For one thread. Each of its queries is measured (chassis/measured.h). What a database does
/// stands behind the private functions, one for each public one.
class Work
{
public:
    explicit Work(const Store &store) : m_store(store) {}
    virtual ~Work() = default;
    Work(const Work &) = delete;
    Work &operator=(const Work &) = delete;

    /// Adds a document to a collection (a table, or a prefix of keys) and returns it with its `id`
    /// (kept where it is a UUID) and `createdAt`. Throws Conflict where the id is taken.
    Json create(const std::string &collection, Json document);
    std::optional<Json> read(const std::string &collection, const std::string &id);
    /// What replace() or remove() is to follow: nobody else changes the document meanwhile, or this
    /// work is undone with TryAgain, so that no change of another one is overwritten.
    std::optional<Json> readToChange(const std::string &collection, const std::string &id);
    /// The newest first; `after` is the id of a document: only what is older. Throws Gone where
    /// that document is not there.
    std::vector<Json> list(const std::string &collection, int limit = 100,
                           const std::string &after = {});
    /// False where there is none.
    bool replace(const std::string &collection, const std::string &id, const Json &document);
    bool remove(const std::string &collection, const std::string &id);
    /// Removes what was created longer ago.
    void removeOlder(const std::string &collection, std::chrono::seconds age);

    /// Goes to the broker after commit(), at least once and in the order of the channel.
    void publish(Event event);
    /// Remembers that `consumer` has handled the event; false where it had before.
    bool firstDelivery(const std::string &consumer, const std::string &eventId);

    /// Without it, the destructor undoes everything. StoreUnavailable may mean that it happened all
    /// the same, but that nobody could say so.
    void commit();

protected:
    /// What `body` returns: one query of this work, which the metrics call `name`.
    template<class Body>
    auto measured(const std::string &name, const Body &body);

private:
    virtual Json doCreate(const std::string &collection, Json document) = 0;
    virtual std::optional<Json> doRead(const std::string &collection, const std::string &id) = 0;
    /// As it is where works are checked against each other at the commit, or wait for each other.
    virtual std::optional<Json> doReadToChange(const std::string &collection, const std::string &id)
    {
        return doRead(collection, id);
    }
    virtual std::vector<Json> doList(const std::string &collection, int limit,
                                     const std::string &after) = 0;
    virtual bool doReplace(const std::string &collection, const std::string &id,
                           const Json &document) = 0;
    virtual bool doRemove(const std::string &collection, const std::string &id) = 0;
    virtual void doRemoveOlder(const std::string &collection, std::chrono::seconds age) = 0;
    virtual void doPublish(Event event) = 0;
    virtual bool doFirstDelivery(const std::string &consumer, const std::string &eventId) = 0;
    virtual void doCommit() = 0;

    const Store &m_store;
    bool m_failed = false;
    bool m_publishes = false;
};

/// Waits a moment before a work is done again; false where it was done often enough, or where
/// nobody would wait for it any longer. `attempt` counts from 1.
bool mayTryAgain(int attempt);

/// What `body` returns; does it again, a few times, where it throws TryAgain.
template<class Body>
auto tryingAgain(const Body &body)
{
    for (int attempt = 1;; ++attempt) {
        try {
            return body();
        } catch (const TryAgain &) {
            if (!mayTryAgain(attempt))
                throw;
        }
    }
}

/// Events of a channel that wait in the outbox.
struct Backlog {
    std::int64_t events = 0;
    double oldestSeconds = 0; ///< since the oldest one was made
};

/// The database that a service owns. Every function throws StoreUnavailable while it is down.
class Store
{
public:
    using Publish = std::function<void(const Event &)>;

    /// `name`: of the database in the design; none of a store that asks no database.
    explicit Store(std::string name = {}) : m_name(std::move(name)) {}
    virtual ~Store() = default;
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    const std::string &name() const { return m_name; }

    /// Brings tables up to date. Called until it succeeds, before anything else but alive().
    virtual void prepare() = 0;
    virtual bool alive() = 0;
    /// Nobody waits for it, as it asks nobody.
    virtual bool isInMemory() const { return false; }
    virtual std::unique_ptr<Work> begin() = 0;

    /// Hands committed events of the channel to `publish`, in their order, and forgets each one
    /// that `publish` accepted by not throwing. Only one replica does so at a time. Returns how
    /// many there were; 0 also where another replica is at it.
    virtual int relay(const std::string &channel, const Publish &publish) = 0;

    virtual Backlog backlog(const std::string &channel) = 0;

    /// Forgets what is no longer of use: answers after a day. Called once an hour.
    virtual void tidy();

    /// Called after each commit that published something.
    void onPublished(std::function<void()> callback) { m_published = std::move(callback); }
    void notifyPublished() const
    {
        if (m_published)
            m_published();
    }

private:
    std::string m_name;
    std::function<void()> m_published;
};

template<class Body>
auto Work::measured(const std::string &name, const Body &body)
{
    if (m_failed)
        throw std::logic_error("this work has failed: begin another one");
    return measuredQuery(m_store.name(), name, [&] {
        try {
            return body();
        } catch (const Gone &) {
            throw;
        } catch (...) {
            m_failed = true;
            throw;
        }
    });
}

/// The document with its id and createdAt first.
Json identified(const Json &document);

} // namespace chassis
