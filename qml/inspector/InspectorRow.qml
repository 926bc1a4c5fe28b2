pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A row of the inspector, whatever it is: the model says which.
Loader {
    id: loader

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
    required property string icon
    required property string verb
    required property bool removable
    required property bool addable
    required property bool ruled
    required property bool expandable
    required property bool expanded

    height: implicitHeight
    sourceComponent: kind === "group" ? group : kind === "item" ? item : kind === "finding" ? finding : field

    Component {
        id: group
        InspectorGroup {
            inspector: loader.inspector
            path: loader.path
            label: loader.label
            doc: loader.doc
            addable: loader.addable
            choices: loader.choices
            ruled: loader.ruled
            expandable: loader.expandable
            expanded: loader.expanded
        }
    }
    Component {
        id: item
        InspectorItem {
            objectName: "item-" + loader.path
            inspector: loader.inspector
            path: loader.path
            label: loader.label
            detail: loader.detail
            meaning: loader.meaning
            icon: loader.icon
            verb: loader.verb
            error: loader.error
            expandable: loader.expandable
            expanded: loader.expanded
        }
    }
    Component {
        id: finding
        InspectorFinding {
            label: loader.label
            icon: loader.icon
        }
    }
    Component {
        id: field
        InspectorField {
            inspector: loader.inspector
            path: loader.path
            label: loader.label
            control: loader.control
            value: loader.value
            placeholder: loader.placeholder
            error: loader.error
            doc: loader.doc
            choices: loader.choices
            from: loader.from
            to: loader.to
            depth: loader.depth
            removable: loader.removable
        }
    }
}
