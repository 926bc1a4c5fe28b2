#include "pipeline/design.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "pipeline/export_problems.h"
#include "pipeline/task.h"
#include "rules/engine.h"

namespace moldloft::pipeline
{

namespace
{

Result<Design, Errors> parse(const std::string &text, std::string layoutText,
                             const std::string &path, const std::string &name)
{
    Result<format::DesignFile, Errors> file = format::read(text, name, layoutText);
    if (!file)
        return Unexpected(std::move(file).error());
    return Design{std::move(*file), path, std::move(layoutText)};
}

Errors tooLarge(const std::string &name)
{
    return {Error{ErrorCode::Input,
                  phrase("pipeline", "`{0}` is larger than 32 MiB; no design is.")(name),
                  {},
                  phrase("pipeline", "Name the design file itself.")}};
}

} // namespace

std::string_view programVersion()
{
    return MOLDLOFT_VERSION;
}

Result<DesignTexts> readTexts(const Disk &disk, const std::string &path)
{
    DesignTexts texts;
    if (!disk.exists(path))
        return texts;
    texts.exists = true;
    Result<std::string> text = disk.read(path, designSizeLimit);
    if (!text)
        return std::move(text).error();
    texts.text = *std::move(text);
    const std::string layoutPath = format::layoutFileName(path);
    if (layoutPath != path && disk.info(layoutPath).kind == EntryKind::File) {
        Result<std::string> layout = disk.read(layoutPath, designSizeLimit);
        if (!layout)
            return std::move(layout).error();
        texts.layoutText = *std::move(layout);
    }
    return texts;
}

bool isAsRead(const DesignTexts &texts, const Design &design)
{
    return texts.exists && texts.text == design.file.text && texts.layoutText == design.layoutText;
}

Result<Design, Errors> openDesign(const Disk &disk, const std::string &path)
{
    if (disk.info(path).size > designSizeLimit)
        return Unexpected(tooLarge(path));
    Result<DesignTexts> texts = readTexts(disk, path);
    if (!texts)
        return Unexpected(Errors{std::move(texts).error()});
    if (!texts->exists) // in the words of the disk
        return Unexpected(Errors{disk.read(path, designSizeLimit).error()});
    return parse(texts->text, std::move(texts->layoutText), path, path);
}

Result<Design, Errors> readDesign(const std::string &text)
{
    if (text.size() > designSizeLimit)
        return Unexpected(tooLarge("<stdin>"));
    return parse(text, {}, {}, "<stdin>");
}

Result<void> saveDesign(Disk &disk, const Design &design)
{
    if (Result<void> saved = disk.writeAtomic(design.path, design.file.text); !saved)
        return saved;
    const std::string layoutPath = format::layoutFileName(design.path);
    const std::string layout = format::writeLayout(design.file.document, design.file.layout);
    if (layout.empty() && !disk.exists(layoutPath))
        return {};
    return disk.writeAtomic(layoutPath, layout);
}

namespace
{

std::vector<Problem> placed(const Design &design, std::vector<rules::Finding> findings)
{
    std::vector<Problem> problems;
    for (rules::Finding &finding : findings) {
        const format::SourceMap &marks = design.file.marks;
        SourceMark mark = finding.element ? marks.element(finding.element, finding.path)
                                          : marks.setting(finding.path);
        mark.file = design.file.name;
        problems.push_back({std::move(finding), std::move(mark)});
    }
    for (Problem &problem : exportProblems(design))
        problems.push_back(std::move(problem));
    std::stable_sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) {
        return std::tie(a.mark.line, a.mark.column) < std::tie(b.mark.line, b.mark.column);
    });
    return problems;
}

} // namespace

std::vector<Problem> validate(const Design &design)
{
    return placed(design, rules::runAll(design.file.document));
}

std::vector<Problem> validate(const Design &design, rules::LiveFindings &live)
{
    live.update(design.file.document);
    return placed(design, live.all());
}

bool hasErrors(const std::vector<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.finding.severity == rules::Severity::Error && !problem.finding.waived;
    });
}

} // namespace moldloft::pipeline
