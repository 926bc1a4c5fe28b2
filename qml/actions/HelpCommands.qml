pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group
}
