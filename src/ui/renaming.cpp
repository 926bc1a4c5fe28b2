#include "ui/renaming.h"

#include "model/edits.h"
#include "rules/names.h"
#include "ui/editor.h"
#include "ui/editor_private.h"

namespace moldloft::ui
{

namespace
{

bool hasVolume(const Record &record)
{
    return record.kind() == ElementKind::Database || record.kind() == ElementKind::Broker;
}

} // namespace

Renaming::Renaming(Editor *editor) : QObject(editor), m_editor(editor) {}

QString Renaming::problem(quint64 id, const QString &name) const
{
    const std::string wanted = toUtf8(name.trimmed());
    if (wanted.empty())
        return tr("A name is needed.");
    if (id == 0) {
        const auto label = rules::labelProblem(wanted);
        return label ? tr("The name %1.").arg(fromUtf8(*label)) : QString();
    }
    const Record *record = m_editor->document().find(ElementId{id});
    return record && record->name != wanted ? problemOf(*record, wanted) : QString();
}

QString Renaming::problemOf(const Record &record, const std::string &name) const
{
    const std::size_t longest =
        hasVolume(record) ? rules::longestStatefulName : rules::longestLabel;
    if (const auto label = rules::labelProblem(name, longest))
        return tr("The name %1.").arg(fromUtf8(*label));
    if (rules::isDeviceName(name))
        return tr("%1 is the name of a device on Windows: no folder can be called that.")
            .arg(fromUtf8(name));
    const Document &document = m_editor->document();
    if (record.kind() == ElementKind::Namespace && rules::isClusterNamespace(name))
        return tr("The namespace %1 belongs to the cluster itself.").arg(fromUtf8(name));
    if (!isNameTaken(document, record.kind(), record.ns, name, record.id))
        return {};
    const Record *other =
        becomesServiceObject(record.kind()) ? document.findObject(record.ns, name) : nullptr;
    if (other && other->kind() != record.kind())
        return tr("%1 is taken: services, databases, brokers and externals of a namespace share "
                  "their names.")
            .arg(fromUtf8(name));
    return tr("%1 is taken.").arg(fromUtf8(name));
}

QString Renaming::warning(quint64 id, const QString &name) const
{
    const Record *record = m_editor->document().find(ElementId{id});
    const QString wanted = name.trimmed();
    if (!record || !hasVolume(*record) || toUtf8(wanted) == record->name)
        return {};
    // A volume belongs to the StatefulSet's name; a new name gets a new and empty one.
    const std::string &exported = record->was.value_or(record->name);
    return toUtf8(wanted) == exported
               ? QString()
               : tr("%1 gets a new, empty volume; the data of %2 stays in the old one.")
                     .arg(wanted, fromUtf8(exported));
}

bool Renaming::rename(quint64 id, const QString &name)
{
    const QString wanted = name.trimmed();
    const Document &document = m_editor->document();
    const Record *record = document.find(ElementId{id});
    const QString before = record ? fromUtf8(record->name) : m_editor->name();
    if (wanted == before || (id != 0 && !record))
        return wanted == before;
    if (const QString why = problem(id, wanted); !why.isEmpty()) {
        m_editor->setStatus(why);
        return false;
    }
    if (!record) {
        Settings settings = document.settings();
        settings.name = toUtf8(wanted);
        return m_editor->apply(tr("Rename the design to %1").arg(wanted),
                               document.withSettings(settings));
    }
    const Result<Document> renamed = renameElement(document, record->id, toUtf8(wanted));
    if (!renamed) {
        m_editor->setStatus(fromUtf8(renamed.error().message));
        return false;
    }
    const QString warned = warning(id, wanted);
    m_editor->apply(tr("Rename %1 to %2").arg(before, wanted), *renamed);
    if (!warned.isEmpty())
        m_editor->setStatus(warned);
    return true;
}

} // namespace moldloft::ui
