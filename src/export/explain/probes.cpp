#include "export/explain/probes.h"

#include <algorithm>
#include <functional>

#include "export/explain/altered.h"
#include "kinds/kind.h"
#include "model/edits.h"
#include "model/references.h"

namespace moldloft::explain
{
namespace
{

/// The value with what stands at `path` replaced, or taken away where `other` is nullptr.
Value changed(const Value &tree, std::string_view path, const Value *other)
{
    Value copy = tree;
    const auto slash = path.rfind('/');
    const std::string_view parent = slash == std::string_view::npos ? "" : path.substr(0, slash);
    const std::string_view last = slash == std::string_view::npos ? path : path.substr(slash + 1);
    auto *at = const_cast<Value *>(valueAt(copy, parent)); // within our own copy
    if (at->isList()) {
        const auto index = std::stol(std::string(last));
        if (other)
            at->asList()[static_cast<std::size_t>(index)] = *other;
        else
            at->asList().erase(at->asList().begin() + index);
        return copy;
    }
    const Value *there = valueAt(copy, path);
    auto &map = at->asMap();
    const auto entry =
        std::ranges::find_if(map, [&](const Value::Entry &one) { return &one.value == there; });
    if (other)
        entry->value = *other;
    else
        map.erase(entry);
    return copy;
}

void visit(const std::string &path, const Value &value,
           const std::function<void(const std::string &, const Value &)> &each)
{
    if (!path.empty())
        each(path, value);
    if (value.isMap()) {
        for (const auto &[key, entry] : value.asMap())
            visit(below(path, key), entry, each);
    } else if (value.isList()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            visit(below(path, std::to_string(i)), value.asList()[i], each);
    }
}

/// The description of what stands at a place of an element's mapping, or nullptr.
const Field *fieldAt(const std::vector<Field> &fields, std::string_view path)
{
    const std::string_view head = path.substr(0, path.find('/'));
    const auto found = std::ranges::find(fields, head, &Field::key);
    if (found == fields.end())
        return nullptr;
    const Field *field = &*found;
    path.remove_prefix(std::min(path.size(), head.size() + 1));
    if ((field->type == FieldType::List || field->type == FieldType::Map) && !path.empty()) {
        field = &field->item.front();
        path.remove_prefix(std::min(path.size(), path.substr(0, path.find('/')).size() + 1));
    }
    return path.empty() ? field : fieldAt(field->members, path);
}

/// Another value that can stand there, or null.
Value otherValue(const Field &field, const Value &now)
{
    constexpr std::int64_t unusual = 7;
    switch (field.type) {
    case FieldType::Choice:
        for (const std::string &choice : field.choices) {
            if (!now.isString() || now.asString() != choice)
                return choice;
        }
        return {};
    case FieldType::Integer:
        return now.isInt() ? now.asInt() + 1 : std::max(field.min.value_or(unusual), unusual);
    case FieldType::Boolean:
        return !(now.isBool() && now.asBool());
    case FieldType::Duration:
        return "7s";
    case FieldType::Quantity:
        return now.isString() && now.asString() == "7Gi" ? "8Gi" : "7Gi";
    case FieldType::Text:
        if (field.form && !field.example.empty() &&
            !(now.isString() && now.asString() == field.example))
            return field.example;
        [[fallthrough]];
    case FieldType::Name:
        return now.isString() && !now.asString().empty() ? now.asString() + "x" : Value("x");
    default:
        return {};
    }
}

/// Another value than what an absent field means: of a map, its usual entry otherwise, `http:
/// 8080`.
Value otherThanAbsent(const Field &field)
{
    const auto colon = field.fallback.find(": ");
    if (field.type != FieldType::Map || colon == std::string::npos)
        return otherValue(field, {});
    constexpr std::int64_t unusual = 7777;
    Value map = Value::map();
    map.set(field.fallback.substr(0, colon), unusual);
    return map;
}

std::string shown(std::string_view path, const Value &value)
{
    std::string key;
    for (const char c : path)
        key += c == '/' ? '.' : c;
    if (!value.isScalar() || value.isNull())
        return '`' + key + '`';
    return '`' + key + ": " + value.scalarText() + '`';
}

std::string lastOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

class Prober
{
public:
    Prober(const Document &document, const ExportOptions &options)
        : m_document(document), m_options(options)
    {
    }

    void addElement(const Record &record, bool alsoUnwritten)
    {
        const Value tree = writeElement(record);
        const auto &fields = kindOf(record.kind()).fields;
        const auto remade = [&](const Value &value) { return withElement(record, value); };
        const auto edges = edgesOf(m_document, record);
        visit("", tree, [&](const std::string &path, const Value &value) {
            if (path.starts_with("x-") || path == "was" || path.starts_with("ignore"))
                return;
            Cause cause{Cause::Kind::Written, record.id, path, {}, {}};
            cause.message = phrase("explain", "{0} of {1}")(shown(path, value), record.path());
            for (const Edge &edge : edges) {
                if (edge.path == path || edge.path == path + "/to") {
                    cause.kind = Cause::Kind::Drawn;
                    cause.message = phrase("explain", "{0} {1} {2}")(
                        record.path(), Message(verbOf(edge.kind)), edge.ref.text);
                }
            }
            add(tree, path, value, fieldAt(fields, path), cause, remade);
        });
        if (alsoUnwritten)
            addUnwritten(record, tree, fields, remade);
        addRenamed(record);
    }

    void addSettings()
    {
        const Value tree = writeSettings(m_document.settings());
        const auto remade = [&](const Value &value) { return withSettings(value); };
        visit("", tree, [&](const std::string &path, const Value &value) {
            for (const char *none : {"x-", "ignore", "rules", "cluster/nodePools"}) {
                if (path.starts_with(none))
                    return;
            }
            const bool isPatch = path.starts_with("patches/");
            if (isPatch && path.find('/', 8) != std::string::npos)
                return;
            Cause cause{Cause::Kind::Written, {}, path, {}, {}};
            if (isPatch)
                cause.message = phrase("explain", "the patch of {0} {1}")(
                    m_document.settings().patches[std::stoul(path.substr(8))].target.kind,
                    m_document.settings().patches[std::stoul(path.substr(8))].target.name);
            else
                cause.message = phrase("explain", "{0} of the design")(shown(path, value));
            if (path != "patches")
                add(tree, path, value, fieldAt(settingsFields(), path), cause, remade);
        });
        addUnwrittenSettings(tree, remade);
        ExportOptions other = m_options;
        other.imageTag += "-other";
        m_probes.push_back({m_document,
                            {},
                            other,
                            {Cause::Kind::Asked,
                             {},
                             {},
                             "--image-tag",
                             phrase("explain", "`--image-tag` of the export, or its default")()}});
    }

    std::vector<Probe> take() && { return std::move(m_probes); }

private:
    using Remake = std::function<std::optional<Document>(const Value &)>;

    std::optional<Document> withElement(const Record &record, const Value &value) const
    {
        Record other = makeRecord(record.kind(), record.ns, record.name);
        other.id = record.id;
        FieldProblems problems;
        readElement(value, other, problems);
        if (!problems.empty())
            return {};
        return m_document.with(std::move(other));
    }

    std::optional<Document> withSettings(const Value &value) const
    {
        Settings other;
        FieldProblems problems;
        readSettings(value, other, problems);
        if (!problems.empty())
            return {};
        return m_document.withSettings(std::move(other));
    }

    void add(const Value &tree, const std::string &path, const Value &value, const Field *field,
             Cause cause, const Remake &remade)
    {
        std::optional<Document> document = remade(changed(tree, path, nullptr));
        std::optional<Document> otherwise;
        if (field && value.isScalar()) {
            const Value other = otherValue(*field, value);
            if (!other.isNull())
                otherwise = remade(changed(tree, path, &other));
        }
        if (!document)
            document.swap(otherwise);
        if (!document)
            return;
        cause.field = lastOf(path);
        m_probes.push_back(
            {std::move(*document), std::move(otherwise), m_options, std::move(cause)});
    }

    /// `outer` is the field whose member it is, if it is one.
    void addAbsent(const Record *record, const Value &tree, const Field &field,
                   const std::string &path, const Remake &remade, const Field *outer = nullptr)
    {
        const Value other = otherThanAbsent(field);
        if (other.isNull() || field.forWhatIf)
            return;
        Value filled = tree;
        if (outer && !outer->shortForm.empty() && tree.find(outer->key) &&
            !tree.find(outer->key)->isMap()) { // `run: job` as `run: {type: job}`
            Value longer = Value::map();
            longer.set(outer->shortForm, *tree.find(outer->key));
            filled.set(outer->key, std::move(longer));
        }
        Value *at = &filled;
        std::string_view rest = path;
        while (rest.find('/') != std::string_view::npos) {
            at = &(*at)[rest.substr(0, rest.find('/'))];
            rest.remove_prefix(rest.find('/') + 1);
        }
        at->set(rest, other);
        std::optional<Document> document = remade(filled);
        if (!document)
            return;
        Cause cause{Cause::Kind::Assumed, record ? record->id : ElementId(), path, field.key, {}};
        const std::string key = shown(path, {});
        if (!record)
            cause.message = phrase("explain", "the default of {0}")(key);
        else if (field.fallback.empty() && field.absent.empty())
            cause.message = phrase("explain", "no {0} of {1}")(key, record->path());
        else
            cause.message = phrase("explain", "the default of {0}, which {1} does not say")(
                key, record->path());
        m_probes.push_back({std::move(*document), {}, m_options, std::move(cause)});
    }

    void addUnwritten(const Record &record, const Value &tree, const std::vector<Field> &fields,
                      const Remake &remade)
    {
        for (const Field &field : fields) {
            const Value *there = tree.find(field.key);
            if (!there)
                addAbsent(&record, tree, field, field.key, remade);
            for (const Field &member : field.members) {
                // what the absent object could not do without is no default of its own
                if (!there && member.required)
                    continue;
                const bool mayHold = !there || there->isMap() ||
                                     (there->isScalar() && !field.shortForm.empty() &&
                                      field.shortForm != member.key);
                if (mayHold && !(there && there->find(member.key)))
                    addAbsent(&record, tree, member, field.key + '/' + member.key, remade, &field);
            }
        }
    }

    void addUnwrittenSettings(const Value &tree, const Remake &remade)
    {
        for (const char *path :
             {"registry", "kubernetes", "cluster/ingress/namespace", "cluster/ingress/class"}) {
            const Field *field = fieldAt(settingsFields(), path);
            if (field && !valueAt(tree, path))
                addAbsent(nullptr, tree, *field, path, remade);
        }
    }

    void addRenamed(const Record &record)
    {
        auto renamed = renameElement(m_document, record.id, record.name + "-x");
        if (!renamed)
            return;
        m_probes.push_back({std::move(*renamed),
                            {},
                            m_options,
                            {Cause::Kind::Named,
                             record.id,
                             {},
                             {},
                             phrase("explain", "the name of {0}")(record.path())}});
    }

    const Document &m_document;
    const ExportOptions &m_options;
    std::vector<Probe> m_probes;
};

} // namespace

std::vector<Probe> probesOf(const Document &document, const ExportOptions &options,
                            ElementId element)
{
    Prober prober(document, options);
    for (const auto &record : document.records()) {
        if (record->kind() != ElementKind::Note)
            prober.addElement(*record, record->id == element);
    }
    prober.addSettings();
    return std::move(prober).take();
}

} // namespace moldloft::explain
