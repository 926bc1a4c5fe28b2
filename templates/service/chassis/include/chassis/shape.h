#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "chassis/http.h"
#include "chassis/json.h"

namespace chassis {

/// What a field may hold. A Decimal is a string like "12.50", or a number.
enum class FieldType { Uuid, Text, Integer, Decimal, Number, Boolean, Timestamp };

/// 2026-01-31T12:00:00.000Z or with an offset: a date and time of RFC 3339 that there is.
bool isTimestamp(std::string_view text);
/// -12.50: digits, perhaps with a sign before and a point between them.
bool isDecimal(std::string_view text);

/// What is wrong with a member of a document.
struct Mistake {
    std::string pointer; ///< a JSON Pointer as a URI fragment: #/customerId
    std::string detail;

    bool operator==(const Mistake &) const = default;
};

/// A document that does not have its shape: the router answers 422 with all mistakes in the
/// `errors` of the problem document.
class Invalid : public HttpError
{
public:
    explicit Invalid(std::vector<Mistake> mistakes);
    const std::vector<Mistake> &mistakes() const { return m_mistakes; }
    Response response() const;

private:
    std::vector<Mistake> m_mistakes;
};

/// What a JSON object has to look like. Members that it does not name are let through, unless
/// onlyKnown() is said. Every function that narrows it returns it, and throws std::logic_error
/// where there is no field of that name:
///
///     return Service::ordersShape().require({"customerId"}).range("pieces", 1, 100);
class Shape
{
public:
    Shape &field(std::string name, FieldType type);
    Shape &require(std::initializer_list<std::string_view> names);
    /// For Integer, Number and Decimal.
    Shape &range(std::string_view name, double least, double most);
    /// For Text: so many characters, not bytes.
    Shape &length(std::string_view name, std::size_t shortest, std::size_t longest);
    /// `id` and `createdAt`, which every document has, stay allowed.
    Shape &onlyKnown();

    /// Everything that is wrong, in the order of the fields; the first hundred.
    std::vector<Mistake> mistakes(const Json &document) const;
    /// Throws Invalid.
    void check(const Json &document) const;
    /// The same for changes to a document: what is required may be left out.
    void checkChanges(const Json &changes) const;
    /// For an event: throws JsonError, with everything that is wrong in its message.
    void expect(const Json &event) const;

private:
    struct Field {
        std::string name;
        FieldType type;
        bool required = false;
        double least = std::numeric_limits<double>::lowest();
        double most = std::numeric_limits<double>::max();
        std::size_t shortest = 0;
        std::size_t longest = std::numeric_limits<std::size_t>::max();
    };
    enum class Presence { Demanded, Optional };

    Field &named(std::string_view name);
    std::vector<Mistake> look(const Json &document, Presence presence) const;
    static std::string fault(const Field &field, const Json &value);
    static std::string faultOfSize(const Field &field, double number);

    std::vector<Field> m_fields;
    bool m_onlyKnown = false;
};

} // namespace chassis
