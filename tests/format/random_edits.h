#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "kinds/kind.h"
#include "model/edits.h"

namespace moldloft
{

/// Edits a design as people and quick fixes do, in every way that a document allows; the same seed
/// gives the same edits.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    Document edit(const Document &document)
    {
        switch (pick(9)) {
        case 0:
            return add(document);
        case 1:
            return removeElements(document, {anyOf(document)});
        case 2:
            if (const ElementId id = anyOf(document)) {
                if (auto renamed =
                        renameElement(document, id, "name-" + std::to_string(pick(1000))))
                    return *renamed;
            }
            return document;
        case 3:
            return settings(document);
        case 4:
            if (document.all(ElementKind::Namespace).size() > 1) {
                const auto &all = document.all(ElementKind::Namespace);
                if (auto moved =
                        moveElements(document, {anyOf(document)}, all[pick(all.size())]->name))
                    return *moved;
            }
            return document;
        default:
            return change(document);
        }
    }

private:
    std::size_t pick(std::size_t n) { return m_random() % n; }
    bool coin() { return pick(2) == 0; }

    ElementId anyOf(const Document &document)
    {
        return document.empty() ? ElementId{}
                                : document.records()[pick(document.records().size())]->id;
    }

    std::string word()
    {
        static const std::vector<std::string> words{
            "yes",          "a b",   "x: y", "#",    "8080",  "line\nline\n", "",
            "\xE2\x80\xAE", "plain", "{",    "1.10", " lead", "tail "};
        return words[pick(words.size())];
    }

    DataField dataField(const std::string &type)
    {
        DataField field;
        field.type = type;
        if (coin())
            field.required = coin();
        if (type == "integer" && coin())
            field.minimum = coin() ? Value(3) : Value(Value::Number{"1.10"});
        if (type == "string" && coin()) {
            field.maxLength = 7;
            field.choices = {word(), "plain"};
            field.pattern = "^[a-z{}: #]+$";
            field.example = word();
        }
        if (coin())
            field.extras = Value::map({{"x-note", word()}});
        return field;
    }

    Document add(const Document &document)
    {
        const auto kind = static_cast<ElementKind>(pick(elementKindCount));
        const auto &all = document.all(ElementKind::Namespace);
        std::string ns = all.empty() || pick(5) == 0 ? "space-" + std::to_string(pick(9))
                                                     : all[pick(all.size())]->name;
        const bool alone = kind == ElementKind::Namespace || (kind == ElementKind::Note && coin());
        Record record = makeRecord(kind, alone ? "" : ns, "new-" + std::to_string(pick(10000)));
        if (auto *channel = record.as<Channel>(); channel && coin())
            channel->payload = {{"id", dataField("uuid")}, {word(), dataField("string")}};
        if (auto *service = record.as<Service>(); service && coin())
            service->documents = {{"orders", {{{word(), dataField("integer")}}, coin(), {}}}};
        if (auto *external = record.as<External>())
            external->host = "x.example.com";
        if (auto added = addElement(document, record))
            return added->document;
        return document;
    }

    Document settings(const Document &document)
    {
        Settings settings = document.settings();
        if (coin())
            settings.registry = coin() ? std::optional<std::string>("r" + word()) : std::nullopt;
        if (coin())
            settings.extras =
                coin() ? Value::map({{"x-a", word()}, {"x-b", Value::list({word(), 1})}}) : Value();
        if (coin())
            settings.patches.push_back(
                {{"Service", "a", word(), {}}, Value::map({{word(), word()}}), {}});
        else if (!settings.patches.empty())
            settings.patches.pop_back();
        return document.withSettings(settings);
    }

    Document change(const Document &document)
    {
        const ElementId id = anyOf(document);
        if (!id)
            return document;
        Record record = *document.find(id);
        if (auto *database = record.as<Database>())
            database->version = coin() ? std::optional<std::string>(word()) : std::nullopt;
        if (auto *ingress = record.as<Ingress>())
            ingress->rules.push_back({"/" + word(), {"target"}, {}, {}});
        if (auto *note = record.as<Note>())
            note->text = word();
        if (auto *body = record.as<Service>())
            changeService(*body);
        if (coin())
            record.extras = Value::map({{"x-note", word()}});
        return document.with(std::move(record));
    }

    void changeService(Service &service)
    {
        if (coin())
            service.replicas = coin() ? std::optional(static_cast<int>(pick(9))) : std::nullopt;
        if (coin())
            service.image = coin() ? std::optional("i" + word()) : std::nullopt;
        if (coin())
            service.calls.insert(service.calls.begin() +
                                     static_cast<long>(pick(service.calls.size() + 1)),
                                 {{"target-" + std::to_string(pick(9))},
                                  {},
                                  coin() ? std::optional(3) : std::nullopt,
                                  {}});
        else if (!service.calls.empty())
            service.calls.erase(service.calls.begin() +
                                static_cast<long>(pick(service.calls.size())));
        if (coin() && service.ports.empty())
            service.ports.push_back({"http", {}});
        if (!service.ports.empty())
            service.ports.back().second.protocol =
                coin() ? std::optional<std::string>("grpc") : std::nullopt;
        if (coin())
            std::shuffle(service.env.begin(), service.env.end(), m_random);
        const std::string name = "V" + std::to_string(pick(50));
        if (std::none_of(service.env.begin(), service.env.end(),
                         [&](const auto &e) { return e.first == name; }))
            service.env.insert(service.env.begin() +
                                   static_cast<long>(pick(service.env.size() + 1)),
                               {name, word()});
        if (!service.env.empty() && coin())
            service.env.erase(service.env.begin() + static_cast<long>(pick(service.env.size())));
        if (coin())
            service.publishes.assign(pick(4), {"channel-" + std::to_string(pick(3))});
    }

    std::mt19937 m_random;
};

} // namespace moldloft
