#include "kinds/list.h"

#include <algorithm>

#include "kinds/parts.h"

namespace moldloft
{

namespace
{

Field wasField()
{
    return {"was", phrase("kinds", "Was"),
            phrase("kinds", "The name before a rename, until the next export has moved its files."),
            FieldType::Name};
}

/// Whether a rename has files to move.
bool leavesFiles(ElementKind kind)
{
    return kind != ElementKind::Note;
}

std::vector<Kind> makeKinds()
{
    using namespace kinds;
    std::vector<Kind> list{namespaceKind(), brokerKind(),   channelKind(), databaseKind(),
                           serviceKind(),   externalKind(), ingressKind(), noteKind()};
    for (Kind &kind : list) {
        if (leavesFiles(kind.kind))
            kind.fields.push_back(wasField());
        kind.fields.push_back(ignoreField());
    }
    return list;
}

Field patchItem()
{
    Field field = kinds::object<Patch>("", phrase("kinds", "Patch"), "");
    field.needsOneOf = {"merge", "json"};
    return field;
}

const Shape<Settings> &settingsShape()
{
    using namespace kinds;
    static const Shape<Settings> shape({
        field(&Settings::name,
              required(
                  Field{"name", phrase("kinds", "Name"),
                        phrase("kinds", "Name of the design and of the project that it becomes."),
                        FieldType::Name})),
        field(&Settings::kubernetes,
              fallback(text("kubernetes", phrase("kinds", "Kubernetes"),
                            phrase("kinds", "The version that the export is checked against.")),
                       "1.34")),
        field(&Settings::registry,
              text("registry", phrase("kinds", "Registry"),
                   phrase("kinds", "Where images are pushed to: they are called "
                                   "<registry>/<project>-<namespace>-<service>."))),
        field(&Settings::cluster,
              object<Cluster>("cluster", phrase("kinds", "Cluster"),
                              phrase("kinds", "The cluster that the design runs on."))),
        field(&Settings::secrets,
              object<SecretSource>("secrets", phrase("kinds", "Secrets"),
                                   phrase("kinds", "Where the values of the Secrets come from."),
                                   "from")),
        field(&Settings::rules,
              mapOf(object<RuleSetting>("", phrase("kinds", "Rule"), "", "severity"), "rules",
                    phrase("kinds", "Rules"),
                    phrase("kinds", "How much each rule matters in this design, by its id."))),
        field(&Settings::ignore, ignoreField()),
        field(&Settings::patches,
              listOf(patchItem(), "patches", phrase("kinds", "Patches"),
                     phrase("kinds", "The way out: any field of any exported object."))),
    });
    return shape;
}

} // namespace

const std::vector<Kind> &allKinds()
{
    static const std::vector<Kind> kinds = makeKinds();
    return kinds;
}

const Kind &kindOf(ElementKind kind)
{
    return *std::find_if(allKinds().begin(), allKinds().end(),
                         [&](const Kind &candidate) { return candidate.kind == kind; });
}

const Kind *kindOfSection(std::string_view section)
{
    const auto it = std::find_if(allKinds().begin(), allKinds().end(), [&](const Kind &kind) {
        return !section.empty() && kind.section == section;
    });
    return it == allKinds().end() ? nullptr : &*it;
}

Value writeElement(const Record &record)
{
    Value map = kindOf(record.kind()).writeBody(record);
    if (record.was)
        map.set("was", *record.was);
    static const Field ignore = kinds::ignoreField();
    map.setIfAny(ignore.key, kinds::write(record.ignore, ignore));
    if (record.extras.isMap()) {
        for (const auto &[key, entry] : record.extras.asMap())
            map.set(key, entry);
    }
    return map;
}

void readElement(const Value &value, Record &record, FieldProblems &problems)
{
    static const Field wasKnown = wasField(), ignoreKnown = kinds::ignoreField();
    const Value *was = leavesFiles(record.kind()) ? value.find(wasKnown.key) : nullptr;
    const Value *ignore = value.find(ignoreKnown.key);
    if (!was && !ignore) {
        kindOf(record.kind()).readBody(value, record, problems);
        return;
    }
    Value rest = value;
    if (was) {
        kinds::read({*was, wasKnown, wasKnown.key, problems}, record.was);
        rest.erase(wasKnown.key);
    }
    if (ignore) {
        kinds::read({*ignore, ignoreKnown, ignoreKnown.key, problems}, record.ignore);
        rest.erase(ignoreKnown.key);
    }
    kindOf(record.kind()).readBody(rest, record, problems);
}

Record makeRecord(ElementKind kind, std::string ns, std::string name)
{
    Record record;
    record.ns = std::move(ns);
    record.name = std::move(name);
    switch (kind) {
    case ElementKind::Namespace:
        record.body = Namespace{};
        break;
    case ElementKind::Service:
        record.body = Service{};
        break;
    case ElementKind::Database:
        record.body = Database{};
        break;
    case ElementKind::Broker:
        record.body = Broker{};
        break;
    case ElementKind::Channel:
        record.body = Channel{};
        break;
    case ElementKind::External:
        record.body = External{};
        break;
    case ElementKind::Ingress:
        record.body = Ingress{};
        break;
    case ElementKind::Note:
        record.body = Note{};
        break;
    }
    return record;
}

const std::vector<Field> &settingsFields()
{
    static const std::vector<Field> fields = settingsShape().fields();
    return fields;
}

Value writeSettings(const Settings &settings)
{
    Value map = settingsShape().write(settings);
    if (settings.extras.isMap()) {
        for (const auto &[key, entry] : settings.extras.asMap())
            map.set(key, entry);
    }
    return map;
}

void readSettings(const Value &value, Settings &settings, FieldProblems &problems)
{
    settingsShape().read(value, settings, settings.extras, "", problems);
}

} // namespace moldloft
