#pragma once

#include <memory>
#include <string>
#include <vector>

#include "export/kubernetes/manifests.h"
#include "yaml/reader.h"

namespace moldloft
{

/// An object for a person to write on: where its file goes, and what stands in it at first.
struct Ejection {
    std::string title; ///< deployment/tickets/orders
    std::string path;  ///< deploy/ejected/tickets-deployment-orders.yaml
    std::string bytes;
};

/// The object of the base that `question` names, as explain() is asked for one.
Result<Ejection> ejected(const Document &document, std::string_view question);

namespace kubernetes
{

/// Puts the files of the options in the place of the objects that they are of, in every format;
/// what the overlays and patches change, they change in these too.
class EjectedObjects
{
public:
    /// An error, with its place in the file, where one is none that the Kubernetes of the design
    /// knows.
    static Result<EjectedObjects> read(const Context &context);

    void replace(std::vector<ManifestFile> &base, Finisher &finisher);
    /// After all: an error where one is no object of the export.
    Result<void> checkUsed() const;

private:
    struct One {
        const EjectedFile *file;
        std::shared_ptr<const yaml::Tree> tree;
        Value value;
        std::string kind;
        std::string ns;
        std::string name;
        bool used = false;
    };
    static Result<One> read(const Context &context, const EjectedFile &file);

    std::vector<One> m_all;
};
/// The files themselves, which are their writer's, and what makes kustomize read them.
FileSet ejectedFiles(const ExportOptions &options);

} // namespace kubernetes
} // namespace moldloft
