#include "chassis/memory_store.h"

#include <algorithm>

namespace chassis {

/// Writes at once and remembers how to undo it. It holds the store for its whole life, which
/// serialises all work.
class MemoryWork : public Work
{
public:
    explicit MemoryWork(MemoryStore &store) : Work(store), m_store(store), m_lock(store.m_mutex) {}
    MemoryWork(const MemoryWork &) = delete;
    MemoryWork &operator=(const MemoryWork &) = delete;

    ~MemoryWork() override
    {
        std::for_each(m_undo.rbegin(), m_undo.rend(), [](const auto &undo) { undo(); });
    }

private:
    Json doCreate(const std::string &name, Json document) override
    {
        auto &[documents, order] = m_store.m_collections[name];
        Json result = identified(document);
        const std::string id = result.at("id").asString();
        if (!documents.emplace(id, result).second)
            throw Conflict(name + " has " + id + " already");
        order.push_back(id);
        m_undo.emplace_back([&documents = documents, &order = order, id] {
            documents.erase(id);
            std::erase(order, id);
        });
        return result;
    }

    std::optional<Json> doRead(const std::string &name, const std::string &id) override
    {
        const auto &documents = m_store.m_collections[name].documents;
        const auto found = documents.find(id);
        return found == documents.end() ? std::nullopt : std::optional(found->second);
    }

    std::vector<Json> doList(const std::string &name, int limit, const std::string &after) override
    {
        const auto &[documents, order] = m_store.m_collections[name];
        auto id = order.rbegin();
        if (!after.empty()) {
            id = std::find(order.rbegin(), order.rend(), after);
            if (id++ == order.rend())
                throw Gone(name + " has no " + after);
        }
        std::vector<Json> result;
        for (; id != order.rend() && std::ssize(result) < limit; ++id)
            result.push_back(documents.at(*id));
        return result;
    }

    bool doReplace(const std::string &name, const std::string &id, const Json &document) override
    {
        auto &documents = m_store.m_collections[name].documents;
        const auto found = documents.find(id);
        if (found == documents.end())
            return false;
        m_undo.emplace_back([&old = found->second, copy = found->second] { old = copy; });
        found->second = document;
        return true;
    }

    bool doRemove(const std::string &name, const std::string &id) override
    {
        auto &collection = m_store.m_collections[name];
        const auto found = collection.documents.find(id);
        if (found == collection.documents.end())
            return false;
        m_undo.emplace_back([&collection, before = collection] { collection = before; });
        collection.documents.erase(found);
        std::erase(collection.order, id);
        return true;
    }

    /// The newest are kept whatever their age.
    void doRemoveOlder(const std::string &, std::chrono::seconds) override {}

    void doPublish(Event event) override { m_events.push_back(std::move(event)); }

    bool doFirstDelivery(const std::string &consumer, const std::string &eventId) override
    {
        const auto [handled, added] = m_store.m_handled.emplace(consumer, eventId);
        if (added)
            m_undo.emplace_back([this, handled = handled] { m_store.m_handled.erase(handled); });
        return added;
    }

    void doCommit() override
    {
        for (const Event &event : m_events)
            m_store.m_publish(event);
        m_undo.clear();
        for (auto &[name, collection] : m_store.m_collections) {
            while (collection.order.size() > MemoryStore::longest) {
                collection.documents.erase(collection.order.front());
                collection.order.pop_front();
            }
        }
        m_lock.unlock();
    }

    MemoryStore &m_store;
    std::unique_lock<std::mutex> m_lock;
    std::vector<std::function<void()>> m_undo;
    std::vector<Event> m_events;
};

std::unique_ptr<Work> MemoryStore::begin()
{
    return std::make_unique<MemoryWork>(*this);
}

} // namespace chassis
