#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chassis/http.h"
#include "chassis/json.h"
#include "chassis/pattern.h"

namespace chassis {

/// What a field may hold. A Decimal is a string like "12.50", or a number.
enum class FieldType { Uuid, Text, Integer, Decimal, Number, Boolean, Timestamp, Date, Email, Uri };

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
    Shape &atLeast(std::string_view name, double least);
    Shape &atMost(std::string_view name, double most);
    Shape &range(std::string_view name, double least, double most);
    /// For Text: so many characters, not bytes.
    Shape &length(std::string_view name, std::size_t shortest,
                  std::size_t longest = std::numeric_limits<std::size_t>::max());
    /// For Text: a regular expression that it fits.
    Shape &pattern(std::string_view name, const std::string &text);
    /// For Text: one of the values that are allowed so.
    Shape &allow(std::string_view name, std::string value);
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
        std::optional<Pattern> pattern = {};
        std::vector<std::string> allowed = {};
    };
    enum class Presence { Demanded, Optional };

    Field &named(std::string_view name);
    std::vector<Mistake> look(const Json &document, Presence presence) const;
    static std::string fault(const Field &field, const Json &value);
    static std::string faultOfSize(const Field &field, double number);
    static std::string faultOfDecimal(const Field &field, const Json &value);
    static std::string faultOfText(const Field &field, const std::string &text);

    std::vector<Field> m_fields;
    bool m_onlyKnown = false;
};

} // namespace chassis
