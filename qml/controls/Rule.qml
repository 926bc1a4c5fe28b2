pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A hairline across.
Rectangle {
    implicitHeight: 1
    color: Theme.border
}
