#include "mongo_document.h"

namespace chassis {

MongoDocument MongoDocument::fromExtendedJson(std::string_view text)
{
    bson_error_t error;
    bson_t *bson = bson_new_from_json(reinterpret_cast<const std::uint8_t *>(text.data()),
                                      static_cast<ssize_t>(text.size()), &error);
    if (!bson)
        throw JsonError(error.message);
    return MongoDocument(bson);
}

MongoDocument &MongoDocument::text(const char *key, std::string_view value)
{
    bson_append_utf8(get(), key, -1, value.data(), static_cast<int>(value.size()));
    return *this;
}

MongoDocument &MongoDocument::integer(const char *key, std::int64_t value)
{
    bson_append_int64(get(), key, -1, value);
    return *this;
}

MongoDocument &MongoDocument::boolean(const char *key, bool value)
{
    bson_append_bool(get(), key, -1, value);
    return *this;
}

MongoDocument &MongoDocument::date(const char *key, std::chrono::milliseconds sinceEpoch)
{
    bson_append_date_time(get(), key, -1, sinceEpoch.count());
    return *this;
}

MongoDocument &MongoDocument::timestamp(const char *key, std::uint32_t seconds,
                                        std::uint32_t increment)
{
    bson_append_timestamp(get(), key, -1, seconds, increment);
    return *this;
}

MongoDocument &MongoDocument::document(const char *key, const MongoDocument &value)
{
    bson_append_document(get(), key, -1, value.get());
    return *this;
}

MongoDocument &MongoDocument::array(const char *key, const MongoDocument &value)
{
    bson_append_array(get(), key, -1, value.get());
    return *this;
}

MongoDocument &MongoDocument::copied(const char *key, const MongoDocument &from)
{
    bson_iter_t at;
    if (bson_iter_init_find(&at, from.get(), key))
        bson_append_iter(get(), nullptr, 0, &at);
    return *this;
}

std::string MongoDocument::textAt(const char *key) const
{
    bson_iter_t at;
    if (!bson_iter_init_find(&at, get(), key) || !BSON_ITER_HOLDS_UTF8(&at))
        return {};
    std::uint32_t length = 0;
    const char *text = bson_iter_utf8(&at, &length);
    return {text, length};
}

std::int64_t MongoDocument::integerAt(const char *key) const
{
    bson_iter_t at;
    return bson_iter_init_find(&at, get(), key) ? bson_iter_as_int64(&at) : 0;
}

} // namespace chassis
