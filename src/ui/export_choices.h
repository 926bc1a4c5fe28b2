#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

#include "export/options.h"

namespace moldloft::ui
{

/// What an export makes, kept in the settings (export/format, export/left-out): how the manifests
/// are laid out, and which parts of the project are generated.
class ExportChoices : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The project job has it.")
    Q_PROPERTY(QString format READ format WRITE setFormat NOTIFY changed)
    Q_PROPERTY(bool kubernetes READ kubernetes WRITE setKubernetes NOTIFY changed)
    Q_PROPERTY(bool services READ services WRITE setServices NOTIFY changed)
    Q_PROPERTY(bool compose READ compose WRITE setCompose NOTIFY changed)
    Q_PROPERTY(bool any READ any NOTIFY changed)

public:
    explicit ExportChoices(QObject *parent = nullptr) : QObject(parent) {}

    QString format() const; ///< kustomize | helm | plain
    void setFormat(const QString &format);
    bool kubernetes() const { return makes("kubernetes"); }
    void setKubernetes(bool made) { setMade("kubernetes", made); }
    bool services() const { return makes("services"); }
    void setServices(bool made) { setMade("services", made); }
    bool compose() const { return makes("compose"); }
    void setCompose(bool made) { setMade("compose", made); }
    bool any() const; ///< whether at least one part is made

    ManifestFormat manifestFormat() const;
    /// The parts by name; empty where all are made.
    std::vector<std::string> only() const;

Q_SIGNALS:
    void changed();

private:
    bool makes(const char *part) const;
    void setMade(const char *part, bool made);
};

} // namespace moldloft::ui
