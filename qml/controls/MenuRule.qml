pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.MenuSeparator {
    implicitHeight: 9
    implicitWidth: 232
    contentItem: Item {
        Rectangle {
            y: 4
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
}
