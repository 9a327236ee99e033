import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Two keys that turn the pages of a long list. It is there only when there is more than one page.
Item {
    id: root

    required property PagedColumn list

    signal nextTouched
    signal previousTouched

    visible: list.pages > 1
    implicitHeight: next.implicitHeight

    QuietButton {
        objectName: "previousPage"
        visible: root.list.hasPrevious
        width: Math.round((root.width - Theme.gap5) / 2)
        height: root.height
        icon: "up"
        en: QT_TRANSLATE_NOOP("visitor", "Previous page")
        zh: Say.zh(en)
        onTouched: root.previousTouched()
    }
    QuietButton {
        id: next

        objectName: "nextPage"
        visible: root.list.hasNext
        x: root.width - width
        width: Math.round((root.width - Theme.gap5) / 2)
        height: root.height
        icon: "down"
        en: QT_TRANSLATE_NOOP("visitor", "Next page")
        zh: Say.zh(en)
        onTouched: root.nextTouched()
    }
}
