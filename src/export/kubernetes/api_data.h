#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// The tables of resources/kubernetes, as api_table.h asks them.

namespace moldloft::kubernetes
{

/// Versions as numbers, 1.34 as 134; both ends belong to it.
struct ApiSpan {
    int since = 0;
    int until = 999;
};

struct ApiField {
    std::string_view type; ///< with `[` and `{` in front of what lists and maps hold
    bool required = false;
    ApiSpan span;
    std::vector<std::string_view> choices;
};

struct ApiKind {
    std::string_view type;
    ApiSpan span;
};

struct RemovedApi {
    std::string_view since;
    std::string_view instead;
};

using ApiType = std::map<std::string_view, ApiField>;

/// Read once. Everything in it points into the embedded text.
class ApiData
{
public:
    static const ApiData &get();

    std::map<std::string, ApiKind, std::less<>> kinds; ///< "apps/v1 Deployment"
    std::map<std::string, RemovedApi, std::less<>> removed;
    std::unordered_map<std::string_view, ApiType> types;

    /// Those of the tables that stand for a version such as `1.34`: itself, or its neighbours.
    std::vector<int> standIns(std::string_view version) const;
    bool knowsGroup(std::string_view apiVersion) const;

private:
    ApiData();

    void readLine(std::string_view line, ApiType *&type);

    std::vector<int> m_versions;
};

} // namespace moldloft::kubernetes
