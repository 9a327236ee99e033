pragma ComponentBehavior: Bound

import QtQuick
import Osmanthus.Controls
import Osmanthus.Theme

// The foot of a page in reach mode: every button of the page on shade, in two columns, on further
// pages where they do not fit. Rows that stand above are picked from here. acting, reading: the
// page's columns, whose buttons are taken over once; barHeight: the row of Back and End below.
Rectangle {
    id: root

    required property Item acting
    required property Item reading
    property int barHeight: 0
    property PageTurner turner: null
    property list<Item> parts: []
    property bool gathered: false
    property int turn: 0
    property int pages: 1
    property int content: 0
    readonly property int pad: Theme.mm(4)
    // The bar's height changes with the key for more; what fits must not change with it. It is read
    // when the parts are placed, never while a page is still finding its width.
    property int tallest: 0
    readonly property int foot: pad + (tallest > 0 ? tallest + pad : 0)
    readonly property int room: Theme.reachRoom - pad - foot
    readonly property int half: Math.floor((width - 2 * Theme.margin - Theme.gap5) / 2)
    readonly property bool large: Theme.textSize === "L" || Theme.xl

    // Buttons, a keypad, a page turner; whatever else there is stays to be read.
    function take(item: Item): void {
        const way = item as WayIn;
        if (way !== null && way.told)
            return;
        if (item instanceof PageTurner) {
            turner = item;
        } else if (!(item instanceof Touchable) && !(item instanceof Keypad)) {
            if (!(item instanceof PagedColumn))
                for (const child of Array.from(item.children))
                    take(child);
            return;
        }
        if (parts.includes(item))
            return;
        bringNear(item);
        parts.push(item);
        if (item.visible) {
            fetch(item);
            item.parent = parked;
        }
    }
    // A Column culls what is hidden in it, and only a layout of its own takes that back: what left
    // it hidden would never be drawn. So a hidden part stays until it shows, and is laid out first.
    function fetch(item: Item): void {
        const column = item.parent as Column;
        if (column !== null)
            column.forceLayout();
    }
    function bringNear(item: Item): void {
        if (item instanceof Touchable)
            item.near = true;
        for (const child of item.children)
            bringNear(child);
    }
    function gather(): void {
        for (const item of Array.from(acting.children))
            take(item);
        for (const item of Array.from(reading.children))
            if (item instanceof PageTurner)
                take(item);
        gathered = true;
        later();
    }
    function later(): void {
        soon.restart();
    }
    function wide(item: Item): bool {
        return item instanceof Keypad || item instanceof PageTurner || item === keys;
    }
    function halve(item: Item, half: bool): void {
        if (item instanceof FirstButton)
            item.half = half;
        else if (item instanceof SecondButton)
            item.half = half;
    }
    // Rows of one or two; an odd one out is the first answer, or else the last of them.
    function rowsOf(items: var): var {
        const rows = [];
        const single = items.filter(item => !wide(item));
        const abreast = single.length > 2 || single.length === 2 && (large || turner !== null || single.length < items.length || single.every(item => item instanceof SecondButton && item.golden));
        const odd = abreast && single.length % 2 === 1;
        const alone = !odd ? null : single.find(item => item instanceof FirstButton) ?? single[single.length - 1];
        let open = null;
        for (const item of items) {
            if (wide(item) || !abreast || item === alone) {
                rows.push([item]);
            } else if (open !== null) {
                open.push(item);
                open = null;
            } else {
                open = [item];
                rows.push(open);
            }
        }
        return rows;
    }
    // How high a row is, with everything in it as wide as it will be.
    function heightOf(row: var): int {
        const wide = width - 2 * Theme.margin;
        if (row[0] instanceof Keypad)
            row[0].across = wide;
        for (const item of row) {
            halve(item, row.length > 1);
            item.width = row.length > 1 ? half : wide;
        }
        return Math.max(...row.map(item => Math.max(Theme.touch, item.implicitHeight)));
    }
    // What fits, page by page. Two that are too high abreast stand one below the other.
    function sheetsOf(rows: var): var {
        const sheets = [];
        let used = 0;
        for (let i = 0; i < rows.length; i++) {
            const row = rows[i];
            row.height = heightOf(row);
            if (row.length > 1 && row.height > room) {
                rows.splice(i, 1, ...row.map(item => [item]));
                i--;
                continue;
            }
            if (sheets.length === 0 || used + Theme.gap5 + row.height > room) {
                sheets.push([]);
                used = -Theme.gap5;
            }
            sheets[sheets.length - 1].push(row);
            used += Theme.gap5 + row.height;
        }
        return sheets;
    }
    function arrange(): void {
        tallest = Math.max(tallest, barHeight);
        keys.look();
        const items = parts.filter(item => item.visible && !(item === turner && keys.rows.length > 0));
        if (keys.rows.length > 0)
            items.unshift(keys);
        const rows = rowsOf(items);
        const sheets = sheetsOf(rows);
        // The first answer stands on the first page.
        const first = rows.findIndex(row => row[0] instanceof FirstButton);
        if (first > 0 && !sheets[0].includes(rows[first])) {
            rows.unshift(...rows.splice(first, 1));
            sheets.splice(0, sheets.length, ...sheetsOf(rows));
        }
        pages = Math.max(1, sheets.length);
        turn = Math.min(turn, pages - 1);
        const shown = sheets.length > 0 ? sheets[turn] : [];
        const need = shown.reduce((sum, row) => sum + row.height, (shown.length - 1) * Theme.gap5);
        // What height is left makes the targets larger, as far as a hand needs.
        const more = Math.max(0, Math.min(Math.floor((room - need) / Math.max(1, shown.length)), Theme.mm(12)));
        let y = pad;
        for (const item of parts.filter(part => part.visible)) {
            fetch(item);
            if (!shown.some(row => row.includes(item)))
                item.parent = parked;
        }
        for (const row of shown) {
            let x = Theme.margin;
            const high = row.height + (wide(row[0]) ? 0 : more);
            for (const item of row) {
                item.parent = board;
                item.x = x;
                item.y = y;
                item.height = high;
                x += half + Theme.gap5;
            }
            y += high + Theme.gap5;
        }
        keys.parent = shown.some(row => row.includes(keys)) ? board : parked;
        content = shown.length > 0 ? y - Theme.gap5 - pad : 0;
    }

    height: content > 0 || barHeight > 0 ? (content > 0 ? pad + content : 0) + foot : 0
    color: Theme.shade
    onBarHeightChanged: later()
    onWidthChanged: later()
    onRoomChanged: later()
    onTurnChanged: later()

    Rectangle {
        visible: root.height > 0
        width: parent.width
        height: Theme.mm(1.2)
        color: Theme.ring
    }
    Item {
        id: board
    }
    // Not shown, not touched, but still asked whether it would be visible.
    Item {
        id: parked

        opacity: 0
        enabled: false

        PickKeys {
            id: keys

            above: [root.reading, root.acting]
            turner: root.turner
            onImplicitHeightChanged: root.later()
        }
    }
    Connections {
        target: Theme

        function onTextSizeChanged(): void {
            root.tallest = 0;
        }
        function onZhFirstChanged(): void {
            root.tallest = 0;
        }
    }
    Connections {
        target: root.acting

        function onChildrenChanged(): void {
            root.gathered = false;
            root.later();
        }
        function onHeightChanged(): void {
            root.later();
        }
    }
    Connections {
        target: root.reading

        function onHeightChanged(): void {
            root.later();
        }
    }
    // A part that comes, goes or grows moves the others. (Declared, not connected: what is declared
    // is silent once the page is taken down.)
    Repeater {
        model: root.parts

        Item {
            id: watch

            required property Item modelData

            Connections {
                target: watch.modelData

                function onVisibleChanged(): void {
                    root.later();
                }
                function onImplicitHeightChanged(): void {
                    root.later();
                }
            }
        }
    }
    Timer {
        id: soon

        interval: 0
        running: true
        onTriggered: {
            if (!root.gathered)
                root.gather();
            else
                root.arrange();
        }
    }
}
