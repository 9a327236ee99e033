import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme
import Osmanthus.View

// Three keys within reach for what stands above it: they move a frame over those rows and touch the
// framed one. above: the items to look through; turner: the page turner of their list, or null.
Item {
    id: root

    required property list<Item> above
    property PageTurner turner: null
    property list<Touchable> rows: []
    property int at: 0
    readonly property Touchable framed: at >= 0 && at < rows.length ? rows[at] : null
    readonly property int third: Math.floor((width - 2 * Theme.gap5) / 3)

    function gather(item: Item, into: var): void {
        if (!item.visible)
            return;
        const row = item as Touchable;
        if (row !== null) {
            if (row.live && !row.near)
                into.push(row);
            return;
        }
        for (const child of item.children)
            gather(child, into);
    }
    // What is there now, and the frame on what it was on, or as near as it can be.
    function look(): void {
        const found = [];
        for (const item of above)
            gather(item, found);
        const before = framed;
        if (found.length === rows.length && found.every((row, i) => row === rows[i]))
            return;
        frame(false);
        rows = found;
        at = Math.max(0, before !== null && found.indexOf(before) >= 0 ? found.indexOf(before) : Math.min(at, found.length - 1));
        frame(true);
    }
    function frame(on: bool): void {
        if (framed !== null)
            framed.picked = on;
    }
    function move(step: int): void {
        frame(false);
        if (at + step >= 0 && at + step < rows.length) {
            at += step;
        } else if (turner !== null && step > 0 && turner.list.hasNext) {
            at = 0;
            turner.nextTouched();
        } else if (turner !== null && step < 0 && turner.list.hasPrevious) {
            at = rows.length - 1;
            turner.previousTouched();
        }
        frame(true);
        soon.restart();
    }

    implicitHeight: open.implicitHeight

    // The rows of the next page stand only after this.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.look()
    }

    QuietButton {
        near: true
        objectName: "pickPrevious"
        width: root.third
        height: root.height
        icon: "up"
        en: QT_TRANSLATE_NOOP("visitor", "One up")
        zh: Say.zh(en)
        onTouched: root.move(-1)
    }
    QuietButton {
        id: open

        near: true
        objectName: "pickThis"
        x: root.third + Theme.gap5
        width: root.width - 2 * x
        height: root.height
        icon: "check"
        en: QT_TRANSLATE_NOOP("visitor", "The framed one")
        zh: Say.zh(en)
        // What shows while it is held down shows while this is.
        onPressedChanged: {
            if (root.framed !== null)
                root.framed.keyHeld = pressed;
        }
        onTouched: {
            if (root.framed !== null)
                root.framed.touched();
        }
    }
    QuietButton {
        near: true
        objectName: "pickNext"
        x: root.width - width
        width: root.third
        height: root.height
        icon: "down"
        en: QT_TRANSLATE_NOOP("visitor", "One down")
        zh: Say.zh(en)
        onTouched: root.move(1)
    }
}
