#pragma once

#include <string>
#include <vector>

#include "cli/session.h"

// One function a command; parser.cpp fills the options and calls it.
namespace moldloft::cli
{

enum class Format { Text, Json, Sarif, Markdown, Svg };
enum class FailOn { Error, Warning };

struct NewOptions {
    std::string name;
    std::string output; ///< empty: standard output
};
Status runNew(Session &session, const NewOptions &options);

Status runTemplates(Session &session);

struct ValidateOptions {
    std::string file;
    Format format = Format::Text;
    FailOn failOn = FailOn::Error;
};
Status runValidate(Session &session, const ValidateOptions &options);

Status runRules(Session &session, Format format);

struct ExportOptions {
    std::string file;
    std::string output;
    std::vector<std::string> only;
    std::string format = "kustomize"; ///< of the manifests
    std::string imageTag;
    std::string message;
    std::vector<std::string> leave; ///< files or folders that are not written
    std::vector<std::string> take;  ///< files or folders that are, whatever stands there
    bool dryRun = false;
    bool diff = false; ///< with dryRun
    bool check = false;
    bool commit = false;
    bool allowErrors = false;
};
Status runExport(Session &session, const ExportOptions &options);

struct ManifestsOptions {
    std::string file;
    std::string overlay = "dev";
    std::string project; ///< the folder whose objects written by hand count; empty: none
    std::string imageTag;
    bool allowErrors = false;
};
Status runManifests(Session &session, const ManifestsOptions &options);

struct ExplainOptions {
    std::string file;
    std::string object; ///< OBJECT[.field], an element, or nothing
    std::string overlay = "dev";
    Format format = Format::Text;
};
Status runExplain(Session &session, const ExplainOptions &options);

struct EjectOptions {
    std::string file;
    std::string object;
    std::string output;
};
Status runEject(Session &session, const EjectOptions &options);

struct RenderOptions {
    std::string file;
    std::string output;
    bool dark = false;
    double scale = 1;
};
Status runRender(Session &session, const RenderOptions &options);

struct LayoutOptions {
    std::string file;
    bool anew = false; ///< moves what has a place already, too
};
Status runLayout(Session &session, const LayoutOptions &options);

struct SimulateOptions {
    std::string file;
    std::vector<std::string> down;
    std::vector<std::string> slow;      ///< NAME=TIME
    std::vector<std::string> nodesDown; ///< POOL or POOL=N
    double load = 1;                    ///< times the requests that the design says
    bool autoscale = false;
    int requests = 100'000;
    std::uint64_t seed = 1;
    Format format = Format::Text;
};
Status runSimulate(Session &session, const SimulateOptions &options);

struct DiffOptions {
    std::string before; ///< FILE or REV:FILE
    std::string after;
    Format format = Format::Text;
};
Status runDiff(Session &session, const DiffOptions &options);

struct CommitOptions {
    std::string folder;
    std::string message;
};
Status runCommit(Session &session, const CommitOptions &options);

struct HistoryOptions {
    std::string folder;
    Format format = Format::Text;
    std::size_t limit = 0;
};
Status runHistory(Session &session, const HistoryOptions &options);

struct MergeDriverOptions {
    std::string base; ///< with install: the folder of the repository
    std::string mine; ///< gets the result
    std::string theirs;
    std::string path; ///< of the file in the repository, for messages
    bool install = false;
};
Status runMergeDriver(Session &session, const MergeDriverOptions &options);

/// Replaces this process by moldloft-studio; returns only where that failed.
Status runStudio(Session &session, const std::vector<std::string> &arguments);

} // namespace moldloft::cli
