pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The commands of one menu, in its order.
Item {
    id: group

    required property string title
    required property Desk desk
    /// Why what needs a design cannot be done: a `reason` begins with it.
    readonly property string closed: desk.drawing ? "" : qsTr("No design is open.")

    visible: false
}
