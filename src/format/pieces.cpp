#include "format/pieces.h"

#include <algorithm>
#include <unordered_map>

#include "format/design_file.h"
#include "kinds/kind.h"
#include "yaml/scalar.h"

namespace moldloft::format
{

namespace
{

Piece plainPiece(std::string key, Value value)
{
    Piece piece;
    piece.key = std::move(key);
    piece.plain = std::move(value);
    return piece;
}

Piece groupPiece(std::string key)
{
    Piece piece;
    piece.key = std::move(key);
    piece.isGroup = true;
    return piece;
}

/// Elements of one namespace, by kind, in file order.
struct Content {
    const Record *record = nullptr;
    std::vector<std::vector<const Record *>> byKind{elementKindCount};
};

/// A note beside the namespaces.
bool standsAlone(const Record &record)
{
    return record.kind() == ElementKind::Note && record.ns.empty();
}

Piece sectionPiece(const Kind &kind, const std::vector<const Record *> &records)
{
    Piece section = groupPiece(kind.section);
    for (const Record *record : records) {
        Piece element = plainPiece(record->name, {});
        element.id = record->id;
        element.element = record;
        section.pieces.push_back(std::move(element));
    }
    return section;
}

Piece namespacePiece(const std::string &name, const Content &content)
{
    Piece piece = groupPiece(name);
    if (content.record) {
        piece.id = content.record->id;
        piece.pieces = piecesOf(writeElement(*content.record));
    }
    for (const Kind &kind : allKinds()) {
        const auto &records = content.byKind[static_cast<std::size_t>(kind.kind)];
        if (!records.empty() && !kind.section.empty())
            piece.pieces.push_back(sectionPiece(kind, records));
    }
    return piece;
}

Piece namespacesPiece(const Document &document)
{
    std::vector<std::pair<std::string, Content>> contents;
    std::unordered_map<std::string, std::size_t> index;
    for (const auto &record : document.records()) {
        if (standsAlone(*record))
            continue;
        const bool isNamespace = record->kind() == ElementKind::Namespace;
        const std::string &ns = isNamespace ? record->name : record->ns;
        const auto [at, isNew] = index.emplace(ns, contents.size());
        if (isNew)
            contents.emplace_back(ns, Content{});
        Content &content = contents[at->second].second;
        if (isNamespace)
            content.record = record.get();
        else
            content.byKind[static_cast<std::size_t>(record->kind())].push_back(record.get());
    }
    Piece piece = groupPiece("namespaces");
    for (const auto &[name, content] : contents)
        piece.pieces.push_back(namespacePiece(name, content));
    return piece;
}

Piece notesPiece(const Document &document)
{
    std::vector<const Record *> notes;
    for (const Record *note : document.all(ElementKind::Note)) {
        if (standsAlone(*note))
            notes.push_back(note);
    }
    return sectionPiece(kindOf(ElementKind::Note), notes);
}

std::string pad(int columns)
{
    return std::string(static_cast<std::size_t>(columns), ' ');
}

std::string emitBelow(const std::string &key, const std::vector<Piece> &pieces, int indent)
{
    if (pieces.empty())
        return pad(indent) + yaml::scalar(key) + ": {}\n";
    std::string text = pad(indent) + yaml::scalar(key) + ":\n";
    for (const Piece &piece : pieces)
        text += emit(piece, indent + 2);
    return text;
}

/// Small elements stand on one line each; a note of several lines is no small one.
bool isSmall(const Record &record)
{
    if (const auto *note = record.as<Note>())
        return note->text.find('\n') == std::string::npos;
    return record.kind() != ElementKind::Service && record.kind() != ElementKind::Ingress;
}

} // namespace

std::vector<Piece> piecesOf(const Value &map)
{
    std::vector<Piece> pieces;
    if (!map.isMap())
        return pieces;
    for (const auto &[key, value] : map.asMap())
        pieces.push_back(plainPiece(key, value));
    return pieces;
}

std::vector<Piece> piecesOf(const Document &document)
{
    std::vector<Piece> pieces{plainPiece("moldloft", currentVersion)};
    std::vector<Piece> settings = piecesOf(writeSettings(document.settings()));
    const auto rest = std::find_if(settings.begin(), settings.end(), [](const Piece &piece) {
        return piece.key == "patches" || piece.key.starts_with("x-");
    });
    std::move(settings.begin(), rest, std::back_inserter(pieces));
    pieces.push_back(namespacesPiece(document));
    pieces.push_back(notesPiece(document));
    std::move(rest, settings.end(), std::back_inserter(pieces));
    std::erase_if(pieces, [](const Piece &piece) { return piece.isGroup && piece.pieces.empty(); });
    return pieces;
}

Value toValue(const Piece &piece)
{
    if (piece.element)
        return writeElement(*piece.element);
    if (!piece.isGroup)
        return piece.plain;
    Value::Map map;
    for (const Piece &each : piece.pieces)
        map.push_back({each.key, toValue(each)});
    return map;
}

bool sameContent(const std::vector<Piece> &a, const std::vector<Piece> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Piece &x, const Piece &y) {
        return x.key == y.key && sameContent(x, y);
    });
}

bool sameContent(const Piece &a, const Piece &b)
{
    if (a.element && b.element)
        return a.element == b.element || writeElement(*a.element) == writeElement(*b.element);
    if (a.isGroup && b.isGroup)
        return sameContent(a.pieces, b.pieces);
    return toValue(a) == toValue(b);
}

bool mayBeOneLine(const Piece &piece)
{
    if (piece.element)
        return isSmall(*piece.element);
    if (piece.isGroup || piece.plain.isScalar())
        return !piece.isGroup;
    const auto isLeaf = [](const Value &value) { return value.isScalar() || value.size() == 0; };
    if (piece.plain.isList())
        return std::all_of(piece.plain.asList().begin(), piece.plain.asList().end(), isLeaf);
    return std::all_of(piece.plain.asMap().begin(), piece.plain.asMap().end(),
                       [&](const auto &entry) { return isLeaf(entry.value); });
}

std::string emit(const Piece &piece, int indent)
{
    if (piece.isGroup)
        return emitBelow(piece.key, piece.pieces, indent);
    if (!piece.element)
        return yaml::writeEntry(piece.key, piece.plain, indent, designStyle);
    const Value value = writeElement(*piece.element);
    if (!isSmall(*piece.element))
        return emitBelow(piece.key, piecesOf(value), indent);
    yaml::WriteOptions small = designStyle;
    small.flowHeight = 3;
    return yaml::writeEntry(piece.key, value, indent, small);
}

} // namespace moldloft::format
