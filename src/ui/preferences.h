#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace moldloft::ui
{

/// What the user chose for this program, kept between runs.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes the preferences.")
    Q_PROPERTY(QString scheme READ scheme WRITE setScheme NOTIFY changed)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool compact READ compact WRITE setCompact NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)

public:
    explicit Preferences(QObject *parent = nullptr);

    QString scheme() const; ///< system | light | dark
    void setScheme(const QString &scheme);
    qreal textScale() const; ///< 1.0 to 2.0
    void setTextScale(qreal scale);
    bool compact() const;
    void setCompact(bool compact);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    /// For this run only: what the command line asks for is not kept.
    void overrideScheme(const QString &scheme);
    void overrideTextScale(qreal scale);

Q_SIGNALS:
    void changed();

private:
    void set(const QString &key, const QVariant &value);

    QSettings m_settings;
    QString m_scheme;
    qreal m_textScale = 0;
};

} // namespace moldloft::ui
