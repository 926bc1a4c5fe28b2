#pragma once

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace moldloft::ui
{

/// Hears the Alt key being pressed and let go with nothing in between, in a window.
class AltKey : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject *window READ window WRITE setWindow NOTIFY windowChanged)

public:
    using QObject::QObject;

    QObject *window() const { return m_window; }
    void setWindow(QObject *window);

Q_SIGNALS:
    void windowChanged();
    void pressedAlone();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QObject> m_window;
    bool m_alone = false;
};

} // namespace moldloft::ui
