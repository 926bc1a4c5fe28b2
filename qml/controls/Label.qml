pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Text in the colours and fonts of the design language. Long names are elided in the middle.
Text {
    color: Theme.text
    font: Theme.fontBody
    elide: Text.ElideMiddle
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    renderType: Text.NativeRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
