import QtQuick

// Words that break by sense: what does not fit on one line is cut after a mark (，。？ or , . ?) into
// two that do, so that no hanzi stands alone. `words` is what is said, `natural` its width on one line.
Words {
    id: root

    required property string words
    property int room: width
    readonly property bool given: words.includes("\n")
    // Measuring is a call; reading the height makes a change of font measure again.
    readonly property real natural: metrics.height > 0 ? widest(words.split("\n")) : 0

    text: metrics.height > 0 ? broken(words, natural, room) : words

    function widest(lines: list<string>): real {
        return lines.reduce((most, line) => Math.max(most, metrics.advanceWidth(line) + 1), 0);
    }
    function broken(whole: string, wide: real, avail: int): string {
        if (given || avail <= 0 || wide <= avail)
            return whole;
        let best = whole;
        let least = Infinity;
        for (let i = 1; i < whole.length - 2; i++) {
            const latin = ",.?;:".includes(whole[i]) && whole[i + 1] === " ";
            if (!latin && !"，。？；：、".includes(whole[i]))
                continue;
            const before = whole.slice(0, i + 1);
            const after = whole.slice(i + 1).trim();
            const a = metrics.advanceWidth(before);
            const b = metrics.advanceWidth(after);
            if (Math.max(a, b) < avail && Math.min(a, b) > 2 * size && Math.abs(a - b) < least) {
                least = Math.abs(a - b);
                best = before + "\n" + after;
            }
        }
        return best;
    }

    FontMetrics {
        id: metrics

        font: root.font
    }
}
