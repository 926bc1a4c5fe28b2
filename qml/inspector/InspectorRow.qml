pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A row of the inspector, whatever it is: the model says which.
Item {
    id: entry

    required property InspectorModel inspector
    required property string kind
    required property string path
    required property string label
    required property string control
    required property string value
    required property string placeholder
    required property string error
    required property string doc
    required property list<string> choices
    required property int from
    required property int to
    required property int depth
    required property string detail
    required property string meaning
    required property string glyph
    required property string verb
    required property string unit
    required property int element
    required property bool removable
    required property bool addable
    required property bool offers
    required property bool ruled
    required property bool expandable
    required property bool expanded

    height: holder.height

    Loader {
        id: holder
        width: parent.width
        Component.onCompleted: setSource(entry.kind === "group" ? "InspectorGroup.qml"
                                         : entry.kind === "item" ? "InspectorItem.qml"
                                         : entry.kind === "finding" ? "InspectorFinding.qml"
                                         : entry.kind === "line" || entry.kind === "link" ? "InspectorLine.qml" : "InspectorField.qml",
                                         {row: entry})
    }
}
