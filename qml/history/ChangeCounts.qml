pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// How many elements a version added, changed, removed and moved: a sign and a number each.
Row {
    id: counts

    required property int added
    required property int changed
    required property int removed
    required property int moved
    spacing: 10
    Accessible.ignored: true

    component Count: Label {
        required property int count
        required property string sign
        visible: count > 0
        text: sign + " " + count
        font: Theme.fontCodeSmall
        Accessible.ignored: true
    }
    Count { count: counts.added; sign: "+"; color: Theme.ok }
    Count { count: counts.changed; sign: "~"; color: Theme.info }
    Count { count: counts.removed; sign: "−"; color: Theme.error }
    Count { count: counts.moved; sign: "→"; color: Theme.text2 }
}
