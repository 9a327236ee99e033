pragma Singleton

import QtQuick

// The fixed word of each status: the same on screen and on paper. Users may replace them.
QtObject {
    function zh(status: string): string {
        switch (status) {
        case "not_listed":
            return "未列入";
        case "listed":
            return "在名单上";
        case "removed":
            return "已移出";
        default:
            return "现在说不了";
        }
    }
    function en(status: string): string {
        switch (status) {
        case "not_listed":
            return "Not listed";
        case "listed":
            return "Listed";
        case "removed":
            return "Removed";
        default:
            return "Cannot say now";
        }
    }
}
