#include "export/kubernetes/chart_values.h"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

namespace moldloft::kubernetes
{
namespace
{

/// `deploy/base/tickets/orders/deployment.yaml` and
/// `deploy/overlays/prod/changes/tickets/quota.yaml` without what comes before the namespace.
std::string pathInChart(const std::string &path)
{
    constexpr std::string_view base = "deploy/base/";
    if (path.starts_with(base))
        return path.substr(base.size());
    constexpr std::string_view changes = "/changes/";
    return path.substr(path.find(changes) + changes.size());
}

/// disruption-budget → disruptionBudget
std::string camelCase(std::string_view name)
{
    std::string text;
    bool upper = false;
    for (const char c : name) {
        if (c != '-')
            text += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        upper = c == '-';
    }
    return text;
}

/// Takes fields out of the trees of one object, place by place, and puts stand-ins there.
class Extractor
{
public:
    Extractor(ChartObject &object, std::vector<Value> &trees) : m_object(object), m_trees(trees) {}

    void run()
    {
        const Value *first = nullptr;
        for (const Value &tree : m_trees) {
            if (!tree.isNull())
                first = &tree;
        }
        const std::string kind = first->find("kind")->asString();
        const std::string name = first->find("metadata")->find("name")->asString();
        if (kind == "Deployment" || kind == "StatefulSet" || kind == "Job")
            workload(name, {"spec", "template", "spec"});
        else if (kind == "CronJob")
            workload(name, {"spec", "jobTemplate", "spec", "template", "spec"});
        else if (kind == "PersistentVolumeClaim")
            take({"spec", "resources", "requests"}, {"storage"});
        else if (kind == "Cluster")
            take({"spec"}, {"instances", "resources"});
        else if (kind == "KafkaNodePool" || kind == "RabbitmqCluster")
            take({"spec"}, {"replicas", "resources"});
        else if (kind == "HorizontalPodAutoscaler")
            take({"spec"}, {"minReplicas", "maxReplicas"});
        else if (kind == "ResourceQuota")
            take({"spec"}, {"hard"});
        else if (kind == "LimitRange")
            take({"spec"}, {"limits"});
        else if (kind == "PodDisruptionBudget")
            take({"spec"}, {"maxUnavailable"});
        else if (kind == "Ingress")
            hosts();
    }

private:
    /// The map at the path in the tree of one place; list items by their index.
    static Value *at(Value &tree, const std::vector<std::string> &path)
    {
        Value *place = &tree;
        for (const std::string &key : path) {
            if (place->isList()) {
                const std::size_t index = std::stoul(key);
                if (index >= place->size())
                    return nullptr;
                place = &place->asList()[index];
            } else {
                place = place->find(key);
            }
            if (!place)
                return nullptr;
        }
        return place;
    }

    void take(const std::vector<std::string> &path, const std::vector<std::string> &keys,
              const std::vector<std::string> &under = {})
    {
        for (const std::string &key : keys)
            takeOne(path, key, under);
    }

    void takeOne(const std::vector<std::string> &path, const std::string &key,
                 const std::vector<std::string> &under)
    {
        std::vector<std::string> keys = under;
        keys.push_back(key);
        bool found = false;
        ChartObject::Field field{std::move(keys), standIn(), true, false};
        for (std::size_t i = 0; i < m_trees.size(); ++i) {
            if (m_trees[i].isNull())
                continue;
            Value *map = at(m_trees[i], path);
            Value *value = map ? map->find(key) : nullptr;
            if (!value) {
                field.isOptional = true;
                continue;
            }
            found = true;
            field.isScalar = field.isScalar && value->isScalar();
            valueOf(i, field.keys) = std::move(*value);
            *value = Value(field.standIn);
        }
        if (!found)
            return;
        if (field.isOptional) { // everywhere, and at the same place: the trees have to be equal
            field.isScalar = false;
            for (Value &tree : m_trees) {
                Value *map = tree.isNull() ? nullptr : at(tree, path);
                if (!map)
                    continue;
                map->erase(key);
                map->set(key, Value(field.standIn));
            }
        }
        m_object.fields.push_back(std::move(field));
    }

    Value &valueOf(std::size_t place, const std::vector<std::string> &keys)
    {
        Value *value = &m_object.values[place];
        for (const std::string &key : keys)
            value = &(*value)[key];
        return *value;
    }

    std::string standIn() const { return fmt::format("moldloftValue{}X", m_object.fields.size()); }

    void workload(const std::string &name, const std::vector<std::string> &pod)
    {
        take({"spec"}, {"replicas", "schedule"});
        take(pod, {"affinity", "topologySpreadConstraints"});
        for (const char *list : {"containers", "initContainers"}) {
            std::vector<std::string> path = pod;
            path.push_back(list);
            const Value *containers = nullptr;
            for (Value &tree : m_trees)
                containers = tree.isNull() ? containers : at(tree, path);
            for (std::size_t i = 0; containers && i < containers->size(); ++i) {
                const std::string container = containers->asList()[i].find("name")->asString();
                std::vector<std::string> one = path;
                one.push_back(std::to_string(i));
                const bool isMain = container == name;
                take(one, {"image", "imagePullPolicy", "resources"},
                     isMain ? std::vector<std::string>{}
                            : std::vector<std::string>{list, container});
            }
        }
        take({"spec", "volumeClaimTemplates", "0", "spec", "resources", "requests"}, {"storage"});
    }

    /// One host, wherever it stands.
    void hosts()
    {
        std::optional<std::string> host;
        for (Value &tree : m_trees) {
            const Value *rule = tree.isNull() ? nullptr : at(tree, {"spec", "rules", "0"});
            const Value *said = rule ? rule->find("host") : nullptr;
            if (said && said->isString())
                host = said->asString();
        }
        if (!host)
            return;
        ChartObject::Field field{{"host"}, standIn(), true, false};
        for (std::size_t i = 0; i < m_trees.size(); ++i) {
            if (m_trees[i].isNull())
                continue;
            valueOf(i, field.keys) = Value(*host);
            if (Value *spec = m_trees[i].find("spec"))
                replaceIn(*spec, *host, field.standIn);
        }
        m_object.fields.push_back(std::move(field));
    }

    static void replaceIn(Value &value, const std::string &text, const std::string &standIn)
    {
        if (value.isList()) {
            for (Value &item : value.asList()) {
                if (item.isString() && item.asString() == text)
                    item = Value(standIn);
                else
                    replaceIn(item, text, standIn);
            }
        } else if (value.isMap()) {
            for (auto &[key, entry] : value.asMap()) {
                if (key == "host" && entry.isString() && entry.asString() == text)
                    entry = Value(standIn);
                else if (key == "hosts" || key == "rules" || key == "tls")
                    replaceIn(entry, text, standIn);
            }
        }
    }

    ChartObject &m_object;
    std::vector<Value> &m_trees;
};

/// Path in the chart → tree of each place; null where it is not.
std::map<std::string, std::vector<Value>> gathered(const std::vector<std::vector<Rendered>> &places)
{
    std::map<std::string, std::vector<Value>> objects;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (const Rendered &object : places[i]) {
            std::vector<Value> &trees = objects[pathInChart(object.path)];
            trees.resize(places.size());
            trees[i] = object.value;
        }
    }
    return objects;
}

} // namespace

std::vector<std::string> valuePath(const std::string &path)
{
    const auto first = path.find('/');
    const auto last = path.rfind('/');
    const std::string file = path.substr(last + 1, path.rfind('.') - last - 1);
    std::vector<std::string> keys{"namespaces", path.substr(0, first)};
    if (last != first) {
        keys.push_back("elements");
        keys.push_back(path.substr(first + 1, last - first - 1));
    }
    keys.push_back(camelCase(file));
    return keys;
}

Result<std::vector<ChartObject>> chartObjects(const std::vector<std::vector<Rendered>> &places)
{
    std::vector<ChartObject> objects;
    for (auto &[path, trees] : gathered(places)) {
        ChartObject object;
        object.path = path;
        object.valueAt = valuePath(path);
        object.values.resize(places.size());
        Extractor(object, trees).run();
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (trees[i].isNull()) {
                object.isEverywhere = false;
                continue;
            }
            if (object.tree.isNull())
                object.tree = trees[i];
            else if (!(object.tree == trees[i]))
                return Error{ErrorCode::Design,
                             phrase("export", "{0} differs from place to place in something that "
                                              "is no value of a chart.")(path),
                             {},
                             phrase("export", "Export with --format kustomize.")};
        }
        objects.push_back(std::move(object));
    }
    return objects;
}

} // namespace moldloft::kubernetes
