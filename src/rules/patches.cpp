#include "rules/patches.h"

#include <fmt/format.h>

#include "kinds/field.h"
#include "rules/mend.h"

namespace moldloft::rules
{

namespace
{

using Visit = std::function<bool(const PatchField &)>;

void visitIn(const Value &value, const std::string &path, std::vector<std::string> &keys,
             const Visit &visit)
{
    const auto enter = [&](const std::string &key, const Value &inner) {
        keys.push_back(key);
        const std::string below = joinPath(path, key);
        if (value.isList() || visit({keys, below, inner}))
            visitIn(inner, below, keys, visit);
        keys.pop_back();
    };
    if (value.isMap()) {
        for (const auto &[key, inner] : value.asMap())
            enter(key, inner);
    } else if (value.isList()) {
        for (std::size_t i = 0; i < value.asList().size(); ++i)
            enter(std::to_string(i), value.asList()[i]);
    }
}

void removeAt(Value &value, const std::vector<std::string> &keys, std::size_t at)
{
    if (value.isList()) {
        const std::size_t index = std::stoul(keys[at]);
        if (index < value.asList().size() && at + 1 < keys.size())
            removeAt(value.asList()[index], keys, at + 1);
    } else if (at + 1 == keys.size()) {
        value.erase(keys[at]);
    } else if (Value *inner = value.find(keys[at])) {
        removeAt(*inner, keys, at + 1);
    }
}

} // namespace

void visitFields(const Patch &patch, std::size_t at, const Visit &visit)
{
    std::vector<std::string> keys;
    visitIn(patch.merge, fmt::format("patches/{}/merge", at), keys, visit);
}

Fix withoutField(const Patch &patch, const PatchField &field)
{
    return {phrase("rules", "Remove {0} from the patch")(field.key()),
            [patch, keys = field.keys](const Document &document) -> Result<Document> {
                Settings settings = document.settings();
                for (Patch &now : settings.patches) {
                    if (!(now == patch))
                        continue;
                    removeAt(now.merge, keys, 0);
                    return document.withSettings(std::move(settings));
                }
                return changedSince(phrase("rules", "The patch"));
            }};
}

} // namespace moldloft::rules
