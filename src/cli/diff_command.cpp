#include "cli/commands.h"
#include "cli/diff_report.h"
#include "render/headless.h"

namespace moldloft::cli
{

namespace
{

/// Both versions in one drawing. The numbers are not asked for.
Result<std::string> pictureOf(const pipeline::Design &before, const pipeline::Design &after)
{
    const MergeSide was{before.file.document, before.file.layout},
        is{after.file.document, after.file.layout};
    const DesignChanges changes = changesBetween(was, is);
    const Overlay overlay = overlayOf(was, is, changes);
    render::FileOptions options;
    options.changes = overlay.marks;
    return render::pictureFile(overlay.document, overlay.layout, options);
}

} // namespace

Status runDiff(Session &session, const DiffOptions &options)
{
    const auto before = pipeline::openRevision(session.disk, options.before);
    if (!before)
        return session.fail(before.error());
    const auto after = pipeline::openRevision(session.disk, options.after, &before->file.document);
    if (!after)
        return session.fail(after.error());
    if (options.format == Format::Svg) {
        const Result<std::string> picture = pictureOf(*before, *after);
        if (!picture)
            return session.fail(picture.error());
        session.print(*picture);
        return Fine;
    }
    const pipeline::Task task = session.task();
    pipeline::WhatIfQuestion question;
    question.requests = 50'000;
    const auto found =
        pipeline::compareDesigns(*before, *after, question, [&task] { return task.isCancelled(); });
    if (!found)
        return session.fail(found.error());
    session.print(options.format == Format::Json       ? differenceJson(*found)
                  : options.format == Format::Markdown ? differenceMarkdown(*found)
                                                       : differenceText(*found));
    return Fine;
}

} // namespace moldloft::cli
