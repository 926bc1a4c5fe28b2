#include "ui/shared_values.h"

#include <algorithm>
#include <array>

namespace moldloft::ui
{

namespace
{

bool meansTheSame(const Field &a, const Field &b)
{
    return a.key == b.key && a.type == b.type && a.choices == b.choices && a.targets == b.targets &&
           a.members.size() == b.members.size();
}

/// The fields of all the kinds that occur. The name and `was` are no fields to be edited here.
std::vector<Field> sharedFields(const std::vector<const Record *> &records)
{
    std::array<bool, elementKindCount> seen{};
    std::vector<Field> shared;
    for (const Record *record : records) {
        bool &known = seen[static_cast<std::size_t>(record->kind())];
        if (known)
            continue;
        known = true;
        const std::vector<Field> &own = kindOf(record->kind()).fields;
        if (record == records.front()) {
            shared = own;
            continue;
        }
        std::erase_if(shared, [&own](const Field &field) {
            return std::none_of(own.begin(), own.end(), [&field](const Field &other) {
                return meansTheSame(field, other);
            });
        });
    }
    std::erase_if(shared, [](const Field &field) { return field.key == "was"; });
    return shared;
}

class Merge
{
public:
    explicit Merge(QSet<QString> &mixed) : m_mixed(mixed) {}

    /// Takes out of `common` what `other` does not say.
    void members(Value &common, const Value &other, const std::vector<Field> &fields,
                 const std::string &path)
    {
        for (const Field &field : fields) {
            const Value *second = other.find(field.key);
            Value *first = common.find(field.key);
            if (first && second ? *first == *second : !first && !second)
                continue;
            const std::string at = path.empty() ? field.key : path + '/' + field.key;
            const auto isMap = [](const Value *value) {
                return !value || value->isNull() || value->isMap();
            };
            const bool areMaps = isMap(first) && isMap(second);
            if (field.type == FieldType::Object && areMaps)
                members(common[field.key], second ? *second : Value(), field.members, at);
            else
                differ(common, field, second, at);
        }
    }

private:
    void differ(Value &common, const Field &field, const Value *second, const std::string &path)
    {
        m_mixed.insert(QString::fromStdString(path));
        Value *first = common.find(field.key);
        if (!first)
            return;
        if (field.type == FieldType::List && first->isList()) {
            std::erase_if(first->asList(), [second](const Value &item) {
                return !second || !second->isList() ||
                       std::find(second->asList().begin(), second->asList().end(), item) ==
                           second->asList().end();
            });
        } else if (field.type == FieldType::Map && first->isMap()) {
            std::erase_if(first->asMap(), [second](const Value::Entry &entry) {
                const Value *same = second ? second->find(entry.key) : nullptr;
                return !same || !(*same == entry.value);
            });
        } else {
            common.erase(field.key);
        }
    }

    QSet<QString> &m_mixed;
};

} // namespace

SharedValues sharedValues(const std::vector<const Record *> &records)
{
    SharedValues shared;
    shared.fields = sharedFields(records);
    shared.value = writeElement(*records.front());
    if (records.size() == 1)
        return shared;
    // x-… keys are shown of one element alone.
    Value common = Value::map();
    for (const Field &field : shared.fields) {
        if (const Value *value = shared.value.find(field.key))
            common.set(field.key, *value);
    }
    Merge merge(shared.mixed);
    for (std::size_t i = 1; i < records.size(); ++i)
        merge.members(common, writeElement(*records[i]), shared.fields, {});
    shared.value = std::move(common);
    return shared;
}

} // namespace moldloft::ui
