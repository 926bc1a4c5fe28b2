#include "pipeline/reasons.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "base/text.h"
#include "export/exporter.h"
#include "files/sha256.h"
#include "kinds/kind.h"
#include "merge/merge.h"
#include "pipeline/base_files.h"
#include "pipeline/generation.h"

namespace moldloft::pipeline
{

namespace
{

/// Path → digest of what is generated there.
using Prints = std::unordered_map<std::string, Digest>;

/// Elements that are generated in all: more would keep somebody waiting.
constexpr std::size_t mostWork = 60'000;
constexpr std::size_t mostReasons = 12;

class Printing : public FileSink
{
public:
    explicit Printing(Prints &prints) : m_prints(prints) {}

    Result<void> add(std::string path, File file) override
    {
        m_prints.emplace(std::move(path), Digest::of(file.bytes));
        return {};
    }
    Result<void> addLong(std::string path,
                         const std::function<Result<void>(const Print &)> &write) override
    {
        Digester digester;
        Result<void> done = write([&](std::string_view piece) -> Result<void> {
            digester.add(piece);
            return {};
        });
        m_prints.emplace(std::move(path), digester.finish());
        return done;
    }

private:
    Prints &m_prints;
};

class Generator
{
public:
    Generator(const ExportRequest &request, std::vector<EjectedFile> ejected)
        : m_only(request.only), m_options(request.options)
    {
        m_options.ejected = std::move(ejected);
        m_options.secretSource = {};
    }

    /// Nothing where an exporter refuses the document.
    std::optional<Prints> prints(const Document &document) const
    {
        Prints made;
        for (const Exporter &exporter : exporters()) {
            if (!m_only.empty() &&
                std::find(m_only.begin(), m_only.end(), exporter.name) == m_only.end())
                continue;
            Printing printing(made);
            if (!exporter.run(document, m_options, printing))
                return std::nullopt;
        }
        return made;
    }

private:
    std::vector<std::string> m_only;
    ExportOptions m_options;
};

/// The design as it was exported last; nothing where nobody knows.
std::optional<Document> designBefore(Disk &disk, const ExportPlan &plan, const Document &now)
{
    const std::string &path = plan.before.design;
    const auto known = plan.before.files.find(path);
    if (known == plan.before.files.end())
        return std::nullopt;
    std::string text;
    const auto committed = BaseFiles::of(plan.folder).generated(path, known->second.hex());
    if (committed && *committed) {
        text = (*committed)->bytes;
    } else {
        const Result<std::string> bytes = disk.read(plan.folder + '/' + path, designSizeLimit);
        if (!bytes || sha256Hex(*bytes) != known->second)
            return std::nullopt;
        text = *bytes;
    }
    auto read = format::read(text, path, {}, &now);
    return read ? std::optional(std::move(read->document)) : std::nullopt;
}

/// The version of Moldloft that made what was generated last.
std::string versionBefore(const ExportPlan &plan)
{
    const BaseFiles bases = BaseFiles::of(plan.folder);
    if (!bases.isRepository())
        return {};
    const auto tip = bases.repository().tip(std::string(generatedBranch));
    return tip && *tip ? (*tip)->trailer("Moldloft-Version").value_or("") : std::string();
}

bool isOf(const std::string &path, const std::string &element)
{
    const std::string folder = '/' + element + '/';
    return path.find(folder) != std::string::npos ||
           path.find('/' + element + '.') != std::string::npos;
}

Reason reasonOf(const DesignChange &change)
{
    return {change.words, change.element, change.field};
}

class Search
{
public:
    Search(const ExportPlan &plan, const Document &now) : m_plan(plan), m_now(now) {}

    /// Of a project that was never exported, or whose design nobody knows.
    Reasons withoutHistory() const
    {
        Reasons reasons;
        for (const PlannedFile &file : changed()) {
            std::vector<Reason> &list = reasons[file.path];
            for (const RecordPtr &record : m_now.records()) {
                if (record->kind() != ElementKind::Namespace && isOf(file.path, record->path()))
                    list.push_back({phrase("pipeline", "{0} {1}")(kindOf(record->kind()).title,
                                                                  record->path()),
                                    record->path(),
                                    {}});
            }
            if (list.empty() && m_plan.before.files.empty())
                list.push_back({phrase("pipeline", "Every project has it"), {}, {}});
            else if (list.empty())
                list.push_back({phrase("pipeline", "The design as it was exported last is not "
                                                   "known"),
                                {},
                                {}});
        }
        return reasons;
    }

    Result<Reasons> with(const Document &before, const Generator &generator, const Task &task)
    {
        const Document now = withIdentitiesOf(before, m_now);
        m_changes = designChanges(before, now);
        m_before = generator.prints(before);
        m_alone.resize(m_changes.size());
        const bool isTooMuch =
            (m_changes.size() + 1) * std::max<std::size_t>(m_now.records().size(), 1) > mostWork;
        for (std::size_t i = 0; i < m_changes.size() && !isTooMuch && m_before; ++i) {
            task.tell(phrase("pipeline", "Finding reasons"), i, m_changes.size());
            if (task.isCancelled())
                return cancelled();
            m_alone[i] = generator.prints(withChange(before, now, m_changes[i]));
        }
        m_version = versionBefore(m_plan);
        Reasons reasons;
        for (const PlannedFile &file : changed())
            reasons[file.path] = of(file);
        return reasons;
    }

private:
    std::vector<std::reference_wrapper<const PlannedFile>> changed() const
    {
        std::vector<std::reference_wrapper<const PlannedFile>> files;
        for (const PlannedFile &file : m_plan.files) {
            if (file.action != Action::None && file.action != Action::KeptForeign)
                files.emplace_back(file);
        }
        return files;
    }

    std::vector<Reason> of(const PlannedFile &file) const
    {
        std::vector<Reason> found;
        const std::string &made = file.madeAt();
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            if (isMove(file, m_changes[i]) || (m_alone[i] && differs(*m_alone[i], made)))
                found.push_back(reasonOf(m_changes[i]));
        }
        if (isDesign(made)) {
            for (const DesignChange &change : m_changes)
                found.push_back(reasonOf(change));
        }
        if (found.empty())
            addNamed(file, found);
        if (isOtherGenerator(file))
            found.push_back({generatorWords(), {}, {}});
        if (found.empty())
            addAll(file, found);
        if (found.size() > mostReasons) {
            const std::size_t more = found.size() - mostReasons;
            found.resize(mostReasons);
            found.push_back(
                {phrases("pipeline", "{0} more changes", "{0} more change")(more), {}, {}});
        }
        return found;
    }

    bool isDesign(const std::string &path) const
    {
        return path == m_plan.after.design || path == m_plan.before.design || path == picturePath;
    }

    static bool isMove(const PlannedFile &file, const DesignChange &change)
    {
        return change.kind == DesignChange::Kind::Renamed && !file.from.empty() &&
               isOf(file.from, change.before);
    }

    bool differs(const Prints &alone, const std::string &path) const
    {
        const auto before = m_before->find(path);
        const auto after = alone.find(path);
        const bool was = before != m_before->end();
        const bool is = after != alone.end();
        return was != is || (was && is && before->second != after->second);
    }

    /// Changes that cannot be made alone, of the elements that the path names.
    void addNamed(const PlannedFile &file, std::vector<Reason> &found) const
    {
        for (std::size_t i = 0; i < m_changes.size(); ++i) {
            if (!m_alone[i] && !m_changes[i].element.empty() &&
                isOf(file.path, m_changes[i].element))
                found.push_back(reasonOf(m_changes[i]));
        }
    }

    /// Nothing else explains it: then what could not be tried, or everything at once.
    void addAll(const PlannedFile &file, std::vector<Reason> &found) const
    {
        if (!m_before || !isChangedByDesign(file))
            return;
        for (const DesignChange &change : m_changes)
            found.push_back(reasonOf(change));
    }

    bool isChangedByDesign(const PlannedFile &file) const
    {
        const auto before = m_before->find(file.madeAt());
        return (before != m_before->end()) != file.generated ||
               (file.generated && before->second != file.file->sha256);
    }

    /// Whether today's generator makes something else of yesterday's design than was made then.
    bool isOtherGenerator(const PlannedFile &file) const
    {
        if (!m_before || isDesign(file.madeAt()) || file.file->policy != FilePolicy::Regenerated)
            return false;
        const auto known = m_plan.before.files.find(file.madeAt());
        const auto before = m_before->find(file.madeAt());
        if (known == m_plan.before.files.end())
            return before != m_before->end() && file.action == Action::Add;
        if (before == m_before->end())
            return !file.generated;
        // The digest of what today's generator makes is known only where the design does not
        // change the file.
        return file.generated && before->second == file.file->sha256 &&
               file.file->sha256 != known->second;
    }

    Message generatorWords() const
    {
        const std::string now(programVersion());
        if (!m_version.empty() && m_version != now)
            return phrase("pipeline",
                          "Moldloft {0} generates it otherwise than {1} did")(now, m_version);
        return phrase("pipeline", "What is generated was chosen otherwise at the last export");
    }

    const ExportPlan &m_plan;
    const Document &m_now;
    std::vector<DesignChange> m_changes;
    std::optional<Prints> m_before;
    std::vector<std::optional<Prints>> m_alone; ///< with one change each; nothing: cannot be
    std::string m_version;
};

} // namespace

Result<Reasons> findReasons(Disk &disk, const Design &design, const ExportRequest &request,
                            const ExportPlan &plan, const Task &task)
{
    const Document &now = design.file.document;
    Search search(plan, now);
    const std::optional<Document> before =
        plan.before.files.empty() ? std::nullopt : designBefore(disk, plan, now);
    if (!before)
        return search.withoutHistory();
    Result<std::vector<EjectedFile>> ejected = readEjected(disk, request.folder);
    if (!ejected)
        return std::move(ejected).error();
    return search.with(*before, Generator(request, *std::move(ejected)), task);
}

} // namespace moldloft::pipeline
