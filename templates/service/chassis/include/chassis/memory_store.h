#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <set>

#include "chassis/store.h"

namespace chassis {

/// Keeps everything in the memory of the process: for tests, and for services that own no database.
/// The newest 10,000 documents of a collection are kept. Without an outbox of its own, commit()
/// hands events straight to `publish`, and fails where that fails.
class MemoryStore : public Store
{
public:
    explicit MemoryStore(Publish publish) : m_publish(std::move(publish)) {}

    void prepare() override {}
    bool alive() override { return true; }
    bool isInMemory() const override { return true; }
    std::unique_ptr<Work> begin() override;
    int relay(const std::string &, const Publish &) override { return 0; }
    Backlog backlog(const std::string &) override { return {}; }

private:
    friend class MemoryWork;
    static constexpr std::size_t longest = 10'000;

    struct Collection {
        std::map<std::string, Json> documents; ///< by id
        std::deque<std::string> order; ///< ids, the oldest first
    };

    std::mutex m_mutex;
    std::map<std::string, Collection> m_collections;
    std::set<std::pair<std::string, std::string>> m_handled; ///< consumer and event
    Publish m_publish;
};

} // namespace chassis
