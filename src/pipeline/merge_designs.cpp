#include "pipeline/merge_designs.h"

#include <algorithm>

#include "base/text.h"
#include "format/design_file.h"
#include "git/text_merge.h"
#include "kinds/kind.h"
#include "merge/merge.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

namespace moldloft::pipeline
{

namespace
{

using What = MergeConflict::What;

Message valueOf(const std::optional<Value> &value)
{
    return value ? Message(yaml::writeFlow(*value)) : Message(phrase("pipeline", "nothing"));
}

Message nameOf(const MergeConflict &conflict)
{
    return conflict.element ? Message(conflict.path) : Message(phrase("pipeline", "the design"));
}

Message sentenceOf(const MergeConflict &conflict)
{
    std::string field = conflict.field;
    for (std::size_t at = field.find("~1"); at != std::string::npos; at = field.find("~1", at))
        field.replace(at, 2, "/");
    const auto of = [&](const Message &what) {
        return phrase("pipeline", "{0}: {1} is {2} in yours and {3} in theirs")(
            nameOf(conflict), what, valueOf(conflict.mine), valueOf(conflict.theirs));
    };
    switch (conflict.what) {
    case What::Field:
        return of(field.empty() ? Message(phrase("pipeline", "everything")) : Message(field));
    case What::Removed:
        return conflict.mine
                   ? phrase("pipeline",
                            "{0} was changed in yours and removed in theirs")(nameOf(conflict))
                   : phrase("pipeline",
                            "{0} was removed in yours and changed in theirs")(nameOf(conflict));
    case What::Name:
        return of(phrase("pipeline", "the name"));
    case What::Space:
        return of(phrase("pipeline", "the namespace"));
    case What::Place:
        return of(phrase("pipeline", "the place"));
    case What::Order:
        return phrase("pipeline", "{0}: yours and theirs have {1} in another order each")(
            nameOf(conflict),
            field.empty() ? Message(phrase("pipeline", "the elements")) : Message(field));
    }
    return {};
}

/// The conflicts as comments at the top: who opens the file sees what is to be decided.
std::string withComments(const std::string &text, const std::vector<Message> &conflicts)
{
    std::string comments;
    for (const Message &conflict : conflicts) {
        std::string line = conflict.text();
        std::replace(line.begin(), line.end(), '\n', ' ');
        comments += "# Conflict: " + line + "; yours stands here.\n";
    }
    const std::size_t first = text.starts_with(yaml::endMarkerLine) ? text.find('\n') + 1 : 0;
    return text.substr(0, first) + comments + text.substr(first);
}

/// The merge of the lines, where it says what the merge of the elements says.
std::optional<std::string> sameByLines(const TextVersions &versions, const Document &merged)
{
    const Result<git::MergedText> lines =
        git::mergeText({versions.base, versions.mine, versions.theirs, {}, {}, {}});
    if (!lines || lines->hasConflicts)
        return std::nullopt;
    const auto read = format::read(lines->text, versions.name, {}, &merged);
    if (!read || !(read->document == merged))
        return std::nullopt;
    return lines->text;
}

} // namespace

Result<TextMerge, Errors> mergeDesigns(const TextVersions &versions)
{
    MergeSide base;
    if (!trimmed(versions.base).empty()) {
        auto read = format::read(versions.base, versions.name);
        if (!read)
            return Unexpected(std::move(read).error());
        base.document = read->document;
    }
    auto mine = format::read(versions.mine, versions.name, {}, &base.document);
    if (!mine)
        return Unexpected(std::move(mine).error());
    auto theirs = format::read(versions.theirs, versions.name, {}, &base.document);
    if (!theirs)
        return Unexpected(std::move(theirs).error());
    const Document known = withIdentitiesOf(base.document, mine->document);
    const MergeResult merged = merge(base, {known, {}}, {theirs->document, {}});
    TextMerge result;
    for (const MergeConflict &conflict : merged.conflicts)
        result.conflicts.push_back(sentenceOf(conflict));
    if (result.conflicts.empty()) {
        if (std::optional<std::string> text = sameByLines(versions, merged.document)) {
            result.text = *std::move(text);
            return result;
        }
    }
    mine->document = known;
    Result<format::DesignFile> written = format::write(merged.document, *mine);
    if (!written)
        return Unexpected(Errors{std::move(written).error()});
    result.text = result.conflicts.empty() ? std::move(written->text)
                                           : withComments(written->text, result.conflicts);
    return result;
}

Result<TextMerge> mergeLines(const TextVersions &versions)
{
    Result<git::MergedText> merged =
        git::mergeText({versions.base, versions.mine, versions.theirs, "base", "yours", "theirs"});
    if (!merged)
        return std::move(merged).error();
    TextMerge result{std::move(merged->text), {}};
    if (merged->hasConflicts)
        result.conflicts.push_back(
            phrase("pipeline", "{0}: yours and theirs change the same lines")(versions.name));
    return result;
}

} // namespace moldloft::pipeline
