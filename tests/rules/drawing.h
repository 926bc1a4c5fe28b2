#pragma once

#include <initializer_list>
#include <string>

#include "model/edits.h"

namespace moldloft::test
{

/// A design drawn step by step. Names are "namespace/name"; namespaces come with their elements.
class Drawing
{
public:
    template<class Body>
    Drawing &add(const std::string &path, Body body)
    {
        const auto slash = path.find('/');
        Record record;
        record.ns = path.substr(0, slash);
        record.name = path.substr(slash + 1);
        record.body = std::move(body);
        auto added = addElement(m_document, std::move(record));
        Q_ASSERT(added);
        m_document = std::move(added->document);
        return *this;
    }
    Drawing &service(const std::string &path, Service body = {})
    {
        return add(path, std::move(body));
    }
    Drawing &database(const std::string &path) { return add(path, Database{}); }

    const Document &document() const { return m_document; }

private:
    Document m_document;
};

inline std::vector<Ref> refs(std::initializer_list<const char *> texts)
{
    std::vector<Ref> list;
    for (const char *text : texts)
        list.push_back({text});
    return list;
}

} // namespace moldloft::test
