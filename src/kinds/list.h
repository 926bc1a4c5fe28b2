#pragma once

#include "kinds/kind.h"
#include "kinds/shape.h"

// The list of kinds. A new kind is one file with its function, and one line here and in list.cpp.

namespace moldloft::kinds
{

Kind namespaceKind();
Kind brokerKind();
Kind channelKind();
Kind databaseKind();
Kind serviceKind();
Kind externalKind();
Kind ingressKind();
Kind noteKind();

/// A kind whose fields are those of the shape of its body T.
template<class T>
Kind makeKind(ElementKind kind, std::string section, Message title, Shape<T> shape)
{
    Kind result;
    result.kind = kind;
    result.section = std::move(section);
    result.title = std::move(title);
    result.fields = shape.fields();
    result.writeBody = [shape](const Record &record) { return shape.write(*record.as<T>()); };
    result.readBody = [shape](const Value &value, Record &record, FieldProblems &problems) {
        T body;
        shape.read(value, body, record.extras, "", problems);
        record.body = std::move(body);
    };
    return result;
}

} // namespace moldloft::kinds
