#include "mongo_lease.h"

#include "chassis/ids.h"
#include "chassis/log.h"

namespace chassis {
namespace {

constexpr int duplicateKey = 11000;

/// {<name>: [left, right]}
MongoDocument operation(const char *name, const MongoDocument &operands)
{
    MongoDocument result;
    result.array(name, operands);
    return result;
}

} // namespace

MongoLease::MongoLease(MongoConnection &connection, std::string name,
                       std::chrono::milliseconds length)
    : m_connection(connection), m_name(std::move(name)), m_owner(newUuid()), m_length(length)
{
}

MongoLease::~MongoLease()
{
    if (!m_held)
        return;
    try {
        MongoDocument mine;
        mine.text("_id", m_name).text("owner", m_owner);
        MongoDocument over;
        over.date("until", std::chrono::milliseconds(0));
        MongoDocument update;
        m_connection.update(leasesCollection, mine, update.document("$set", over));
    } catch (const std::exception &error) {
        log::warning("lease not given back", {{"lease", m_name}, {"reason", error.what()}});
    }
}

/// One step of the server: mine or over → mine, from now on.
bool MongoLease::write()
{
    MongoDocument mine;
    mine.text("0", "$owner").text("1", m_owner);
    MongoDocument over;
    over.text("0", "$until").text("1", "$$NOW");
    MongoDocument either;
    either.document("0", operation("$eq", mine)).document("1", operation("$lt", over));
    MongoDocument filter;
    filter.text("_id", m_name).document("$expr", operation("$or", either));

    MongoDocument end;
    end.text("0", "$$NOW").integer("1", m_length.count());
    MongoDocument values;
    values.text("owner", m_owner).document("until", operation("$add", end));
    MongoDocument step;
    step.document("$set", values);
    MongoDocument pipeline;
    m_held = m_connection.update(leasesCollection, filter, pipeline.document("0", step)) == 1;
    return m_held;
}

bool MongoLease::hold()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_held && now - m_written < m_length / 3)
        return true;
    m_written = now;
    if (write())
        return true;
    try { // the first one ever
        MongoDocument first;
        first.text("_id", m_name)
            .text("owner", m_owner)
            .date("until", std::chrono::milliseconds(0));
        m_connection.insert(leasesCollection, first);
    } catch (const MongoError &error) {
        if (error.code() == duplicateKey)
            return false;
        throw;
    }
    return write();
}

} // namespace chassis
