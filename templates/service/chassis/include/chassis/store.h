#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "chassis/event.h"
#include "chassis/json.h"

namespace chassis {

/// The own database does not answer; the same request may succeed later.
class StoreUnavailable : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Two works stood in each other's way, or the connection broke before commit(): nothing of this
/// one happened, and the same may be done again at once.
class TryAgain : public StoreUnavailable
{
public:
    using StoreUnavailable::StoreUnavailable;
};

/// What is to be made exists already.
class Conflict : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The document from which to go on is not there any more.
class Gone : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// What the chassis itself keeps beside the collections of the service.
inline constexpr const char *answersCollection = "chassis_answers";
inline constexpr const char *deadLettersCollection = "chassis_dead_letters";

/// A unit of work: everything written through it, events included, happens with commit() or not at
/// all. For one thread.
class Work
{
public:
    virtual ~Work() = default;

    /// Adds a document to a collection (a table, or a prefix of keys) and returns it with its `id`
    /// (kept where it is a UUID) and `createdAt`. Throws Conflict where the id is taken.
    virtual Json create(const std::string &collection, Json document) = 0;
    virtual std::optional<Json> read(const std::string &collection, const std::string &id) = 0;
    /// The newest first; `after` is the id of a document: only what is older. Throws Gone where
    /// that document is not there.
    virtual std::vector<Json> list(const std::string &collection, int limit = 100,
                                   const std::string &after = {}) = 0;
    /// False where there is none.
    virtual bool replace(const std::string &collection, const std::string &id,
                         const Json &document) = 0;
    virtual bool remove(const std::string &collection, const std::string &id) = 0;
    /// Removes what was created longer ago.
    virtual void removeOlder(const std::string &collection, std::chrono::seconds age) = 0;

    /// Goes to the broker after commit(), at least once and in the order of the channel.
    virtual void publish(Event event) = 0;
    /// Remembers that `consumer` has handled the event; false where it had before.
    virtual bool firstDelivery(const std::string &consumer, const std::string &eventId) = 0;

    /// Without it, the destructor undoes everything.
    virtual void commit() = 0;
};

/// Waits a moment before a work is done again; false where it was done often enough. `attempt`
/// counts from 1.
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

    virtual ~Store() = default;

    /// Brings tables up to date. Called until it succeeds, before anything else but alive().
    virtual void prepare() = 0;
    virtual bool alive() = 0;
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
    std::function<void()> m_published;
};

/// The document with its id and createdAt first.
Json identified(const Json &document);

} // namespace chassis
