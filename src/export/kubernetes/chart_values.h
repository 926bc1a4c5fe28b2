#pragma once

#include <string>
#include <vector>

#include "base/value.h"
#include "export/kubernetes/rendered.h"

namespace moldloft::kubernetes
{

/// One object of a Helm chart: its tree with a stand-in wherever values.yaml says what stands
/// there, and these values for every place to deploy to.
struct ChartObject {
    struct Field {
        std::vector<std::string> keys; ///< below the object's own values: {"image"}
        std::string standIn;           ///< the scalar in its place in the tree
        bool isScalar = true;
        bool isOptional = false; ///< the entry is left out where there is no value
    };

    std::string path;                 ///< below templates/: `tickets/orders/deployment.yaml`
    std::vector<std::string> valueAt; ///< valuePath() of it
    Value tree;
    std::vector<Field> fields;
    std::vector<Value> values; ///< of each place, in the order of overlayNames; null: not there
    bool isEverywhere = true;  ///< else it has a value `enabled`
};

/// Where the values of the object at a path of the chart stand: `tickets/orders/deployment.yaml` →
/// namespaces tickets elements orders deployment.
std::vector<std::string> valuePath(const std::string &path);

/// The objects of all places as one chart: `places` in the order of overlayNames. What people
/// change from place to place is a value: replicas, images, pull policies, resources, storage,
/// hosts, spreading, budgets, quotas.
///
/// Fails (ErrorCode::Design) where two places differ in something else.
Result<std::vector<ChartObject>> chartObjects(const std::vector<std::vector<Rendered>> &places);

} // namespace moldloft::kubernetes
