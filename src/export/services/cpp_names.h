#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

/// Names of C++ made from names of a design. Distinct names of elements stay distinct: `a-1` is A_1
/// and `a1` is A1.
namespace moldloft::services
{

/// `order-created` → OrderCreated. Other characters than letters and digits separate words; a name
/// that starts with a digit gets a leading N.
std::string pascalCase(std::string_view text);
/// `order-created` → orderCreated; a word of C++, or one of `taken`, gets a trailing underscore.
std::string camelCase(std::string_view text, std::initializer_list<std::string_view> taken = {});
/// `order-items` → order_items: not for use alone, it may be a word of C++.
std::string snakeCase(std::string_view text);
/// An identifier that keeps the text as far as it can: `orderId` stays, `class` becomes class_.
std::string identifier(std::string_view text, std::initializer_list<std::string_view> taken = {});
/// The identifier of a payload field: it does not hide what every event has.
std::string fieldName(std::string_view key);

} // namespace moldloft::services
