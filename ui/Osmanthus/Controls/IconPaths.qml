pragma Singleton

import QtQuick

// The icons as vector paths on a 48 grid: stroke 3, butt caps, mitre joins, one colour.
QtObject {
    id: root

    readonly property var strokes: ({
            "arrow": "M10 24H37M26 13L37 24L26 35",
            "back": "M38 24H11M22 13L11 24L22 35",
            "down": "M24 10V37M13 26L24 37L35 26",
            "up": "M24 38V11M13 22L24 11L35 22",
            "check": "M11 25L20.5 34.5L38 15",
            "cross": "M12 12L36 36M36 12L12 36",
            "list": "M19 11.5H43M19 24.5H43M19 37.5H43",
            "contest": "M6.5 8.5H41.5V33.5H25L15.5 41V33.5H6.5ZM15 17.5H33M15 25.5H27",
            "use": "M5.5 12.5H42.5V19A5 5 0 0 0 42.5 29V35.5H5.5V29A5 5 0 0 0 5.5 19ZM29.5 13V17M29.5 21V27M29.5 31V35",
            "score": "M3 24.5H14M34 24.5H44M43.5 17V32" + ring(24, 24.5, 9.5),
            "card": "M5 11H43V37H5ZM11 20H19V28H11ZM26 21H37M26 28H33",
            "phone": "M14 5H34V43H14ZM21 37H27",
            "person": ring(24, 15, 8) + "M8 42C8 31 15 27 24 27C33 27 40 31 40 42Z",
            "access": ring(24, 9, 4) + "M9 18H39M24 18V29M24 29L15 43M24 29L33 43",
            "clock": ring(24, 24, 18) + "M24 13V24L32 29",
            "nocam": "M6 14H31V36H6ZM31 21L42 15V35L31 29M5 42L41 6",
            "exit": "M27 7H8V41H27M19 24H42M33 14L42 24L33 34",
            "home": "M6 23L24 8L42 23M11 20V41H37V20M20 41V29H28V41",
            "slip": "M11 5H37V43L32.7 39L28.3 43L24 39L19.7 43L15.3 39L11 43ZM18 14H30M18 21H30M18 28H25",
            "print": "M14 17V6H34V17M14 34H6V17H42V34H34M14 27H34V42H14Z",
            "map": "M24 43C14 31 10 25 10 18A14 14 0 0 1 38 18C38 25 34 31 24 43Z" + ring(24, 18, 5),
            "sound": "M6 19H14L24 10V38L14 29H6ZM31 17C34 20 34 28 31 31M36 11C42 17 42 31 36 37",
            "lock": "M9.5 21.5H38.5V41.5H9.5ZM16 21V14A8 8 0 0 1 32 14V21M24 29V34",
            "restart": "M37.5 19A15 15 0 1 0 39 26M38.5 8V20H26.5",
            "pause": "M17 9V39M31 9V39"
        })
    readonly property var fills: ({
            "list": "M5 7.5H13V15.5H5ZM5 20.5H13V28.5H5ZM5 33.5H13V41.5H5Z"
        })

    function ring(x: real, y: real, r: real): string {
        return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    }

    function stroke(name: string): string {
        return strokes[name] ?? "";
    }

    function fill(name: string): string {
        return fills[name] ?? "";
    }
}
