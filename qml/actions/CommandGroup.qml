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
    /// The same for what works on the drawing, which is covered while versions are compared.
    readonly property string covered: closed !== "" ? closed
        : desk.comparison.active ? qsTr("Two versions are compared. Esc leaves.") : ""

    visible: false
}
