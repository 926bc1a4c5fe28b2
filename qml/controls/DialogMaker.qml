pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A dialog that is made when it is first asked for: until then it costs neither the start nor the
// collector of garbage anything. (A Loader of Qt 6.4 makes no bound components.)
Item {
    id: maker

    default property Component component
    property Dialog dialog: null

    function made(): Dialog {
        if (!maker.dialog)
            maker.dialog = maker.component.createObject(maker) as Dialog;
        return maker.dialog;
    }
}
