#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include <bson/bson.h>

#include "chassis/json.h"

namespace chassis {

/// A BSON document that owns its memory. What is put in keeps its type: a text that looks like an
/// operator stays a text.
class MongoDocument
{
public:
    MongoDocument() : m_bson(bson_new()) {}
    MongoDocument(MongoDocument &&other) noexcept : m_bson(std::exchange(other.m_bson, nullptr)) {}
    MongoDocument &operator=(MongoDocument &&other) noexcept
    {
        std::swap(m_bson, other.m_bson);
        return *this;
    }
    MongoDocument(const MongoDocument &) = delete;
    MongoDocument &operator=(const MongoDocument &) = delete;
    ~MongoDocument() { bson_destroy(m_bson); }
    static MongoDocument copyOf(const bson_t *bson) { return MongoDocument(bson_copy(bson)); }
    /// MongoDB's Extended JSON; throws JsonError.
    static MongoDocument fromExtendedJson(std::string_view text);

    MongoDocument &text(const char *key, std::string_view value);
    MongoDocument &integer(const char *key, std::int64_t value);
    MongoDocument &boolean(const char *key, bool value);
    MongoDocument &date(const char *key, std::chrono::milliseconds sinceEpoch);
    /// {0, 0} at the top of a new document becomes the time of the server, which never gives the
    /// same one twice.
    MongoDocument &timestamp(const char *key, std::uint32_t seconds, std::uint32_t increment);
    MongoDocument &document(const char *key, const MongoDocument &value);
    /// The keys of `value` are "0", "1" and so on.
    MongoDocument &array(const char *key, const MongoDocument &value);
    /// The value at `key` of another document, as it is there.
    MongoDocument &copied(const char *key, const MongoDocument &from);

    bool has(const char *key) const { return bson_has_field(get(), key); }
    /// "" where there is none.
    std::string textAt(const char *key) const;
    /// 0 where there is none.
    std::int64_t integerAt(const char *key) const;
    bson_t *get() const { return m_bson; }

private:
    /// Takes over.
    explicit MongoDocument(bson_t *bson) : m_bson(bson) {}

    bson_t *m_bson;
};

/// The members of an object (chassis/bson.h).
MongoDocument bsonOf(const Json &object);
/// The value at `key`, a document; an empty object where there is none.
Json jsonAt(const bson_t *bson, const char *key);
/// Without the escapes that bsonOf() makes: for an answer of the server.
Json plainJsonOf(const bson_t *bson);

} // namespace chassis
