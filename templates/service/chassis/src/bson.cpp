#include "chassis/bson.h"

#include <array>

#include "chassis/ids.h"
#include "mongo_document.h"

namespace chassis {
namespace {

/// What a client may not say in a key, and nothing else: all other keys stay as they are.
struct Escape {
    char character;
    std::string_view text;
};
constexpr std::array escapes{Escape{'%', "%25"}, Escape{'.', "%2E"}, Escape{'$', "%24"},
                             Escape{'\0', "%00"}};

/// A text that is no UTF-8 gets U+FFFD where it is wrong, as it would in JSON.
void appendText(bson_t *bson, const std::string &key, const std::string &text)
{
    const int keyLength = static_cast<int>(key.size());
    if (bson_utf8_validate(text.data(), text.size(), true)) {
        bson_append_utf8(bson, key.data(), keyLength, text.data(), static_cast<int>(text.size()));
        return;
    }
    const std::string mended = Json::parse(Json(text).dump()).asString();
    bson_append_utf8(bson, key.data(), keyLength, mended.data(), static_cast<int>(mended.size()));
}

void appendMembers(bson_t *bson, const Json &json);

void append(bson_t *bson, const std::string &key, const Json &value)
{
    const int length = static_cast<int>(key.size());
    if (value.isNull()) {
        bson_append_null(bson, key.data(), length);
    } else if (value.isBool()) {
        bson_append_bool(bson, key.data(), length, value.asBool());
    } else if (value.isInteger()) {
        bson_append_int64(bson, key.data(), length, value.asInteger());
    } else if (value.isNumber()) {
        bson_append_double(bson, key.data(), length, value.asNumber());
    } else if (value.isString()) {
        appendText(bson, key, value.asString());
    } else if (value.isArray()) {
        bson_t child;
        bson_append_array_begin(bson, key.data(), length, &child);
        for (std::size_t i = 0; i < value.items().size(); ++i)
            append(&child, std::to_string(i), value.items()[i]);
        bson_append_array_end(bson, &child);
    } else {
        bson_t child;
        bson_append_document_begin(bson, key.data(), length, &child);
        appendMembers(&child, value);
        bson_append_document_end(bson, &child);
    }
}

void appendMembers(bson_t *bson, const Json &json)
{
    for (std::size_t i = 0; i < json.keys().size(); ++i)
        append(bson, escapedKey(json.keys()[i]), json.items()[i]);
}

using KeyOf = std::string (*)(std::string_view);

std::string sameKey(std::string_view key)
{
    return std::string(key);
}

Json valueAt(const bson_iter_t &at, KeyOf keyOf);

/// The children of a document or an array, which the iterator is just before.
Json membersOf(const bson_iter_t &before, bool isArray, KeyOf keyOf)
{
    bson_iter_t at = before;
    std::vector<std::string> keys;
    std::vector<Json> items;
    while (bson_iter_next(&at)) {
        if (!isArray)
            keys.push_back(keyOf(bson_iter_key(&at)));
        items.push_back(valueAt(at, keyOf));
    }
    return isArray ? Json::array(std::move(items))
                   : Json::object(std::move(keys), std::move(items));
}

std::string decimalAt(const bson_iter_t &at)
{
    bson_decimal128_t decimal;
    bson_iter_decimal128(&at, &decimal);
    std::array<char, BSON_DECIMAL128_STRING> text{};
    bson_decimal128_to_string(&decimal, text.data());
    return text.data();
}

std::string objectIdAt(const bson_iter_t &at)
{
    std::array<char, 25> text{};
    bson_oid_to_string(bson_iter_oid(&at), text.data());
    return text.data();
}

Json valueAt(const bson_iter_t &at, KeyOf keyOf)
{
    switch (bson_iter_type(&at)) {
    case BSON_TYPE_NULL:
    case BSON_TYPE_UNDEFINED:
        return {};
    case BSON_TYPE_BOOL:
        return bson_iter_bool(&at);
    case BSON_TYPE_INT32:
    case BSON_TYPE_INT64:
        return std::int64_t{bson_iter_as_int64(&at)};
    case BSON_TYPE_DOUBLE:
        return bson_iter_double(&at);
    case BSON_TYPE_UTF8: {
        std::uint32_t length = 0;
        const char *text = bson_iter_utf8(&at, &length);
        return std::string(text, length);
    }
    case BSON_TYPE_DATE_TIME:
        return timestampOf(std::chrono::milliseconds(bson_iter_date_time(&at)));
    case BSON_TYPE_DECIMAL128:
        return decimalAt(at);
    case BSON_TYPE_OID:
        return objectIdAt(at);
    case BSON_TYPE_TIMESTAMP: {
        std::uint32_t seconds = 0;
        std::uint32_t increment = 0;
        bson_iter_timestamp(&at, &seconds, &increment);
        return timestampOf(std::chrono::seconds(seconds));
    }
    case BSON_TYPE_ARRAY:
    case BSON_TYPE_DOCUMENT: {
        bson_iter_t child;
        bson_iter_recurse(&at, &child);
        return membersOf(child, bson_iter_type(&at) == BSON_TYPE_ARRAY, keyOf);
    }
    default:
        throw JsonError(std::string("JSON has no word for what is at ") + bson_iter_key(&at));
    }
}

Json jsonOf(const bson_t *bson, KeyOf keyOf)
{
    bson_iter_t at;
    if (!bson_iter_init(&at, bson))
        throw JsonError("no BSON");
    return membersOf(at, false, keyOf);
}

} // namespace

std::string escapedKey(std::string_view key)
{
    if (key.empty())
        return "%";
    std::string result;
    for (std::size_t i = 0; i < key.size(); ++i) {
        std::string_view text = key.substr(i, 1);
        for (const Escape &escape : escapes) {
            if (key[i] == escape.character && (key[i] != '$' || i == 0))
                text = escape.text;
        }
        result += text;
    }
    return result;
}

std::string unescapedKey(std::string_view key)
{
    std::string result;
    while (!key.empty()) {
        std::size_t taken = 1;
        char character = key.front();
        for (const Escape &escape : escapes) {
            if (key.starts_with(escape.text)) {
                character = escape.character;
                taken = escape.text.size();
            }
        }
        if (key != "%" || !result.empty())
            result += character;
        key.remove_prefix(taken);
    }
    return result;
}

std::string bsonBytes(const Json &object)
{
    const MongoDocument document = bsonOf(object);
    return {reinterpret_cast<const char *>(bson_get_data(document.get())), document.get()->len};
}

Json jsonOfBson(std::string_view bytes)
{
    bson_t bson;
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    if (!bson_init_static(&bson, data, bytes.size()) ||
        !bson_validate(
            &bson,
            static_cast<bson_validate_flags_t>(BSON_VALIDATE_UTF8 | BSON_VALIDATE_UTF8_ALLOW_NULL),
            nullptr))
        throw JsonError("no BSON");
    return jsonOf(&bson, &unescapedKey);
}

MongoDocument bsonOf(const Json &object)
{
    if (!object.isObject() && !object.isNull())
        throw JsonError("expected an object");
    MongoDocument result;
    appendMembers(result.get(), object);
    return result;
}

Json jsonAt(const bson_t *bson, const char *key)
{
    bson_iter_t at;
    bson_iter_t child;
    if (!bson_iter_init_find(&at, bson, key) || !BSON_ITER_HOLDS_DOCUMENT(&at) ||
        !bson_iter_recurse(&at, &child))
        return Json::object();
    return membersOf(child, false, &unescapedKey);
}

Json plainJsonOf(const bson_t *bson)
{
    return jsonOf(bson, &sameKey);
}

} // namespace chassis
