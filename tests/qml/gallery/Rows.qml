import QtQuick
import Osmanthus.Theme
import Osmanthus.Controls

// The rows and notices a visitor reads.
Rectangle {
    id: root

    width: 1080
    height: 2900
    color: Theme.wall

    Column {
        x: Theme.margin
        y: Theme.gap10
        width: root.width - 2 * Theme.margin
        spacing: Theme.gap5

        ListRow {
            width: parent.width
            status: "not_listed"
            zh: "失信被执行人名单"
            en: "Court defaulters"
            timeZh: "10:42:07 答复"
            timeEn: "answered"
        }
        ListRow {
            width: parent.width
            status: "removed"
            zh: "金融信用逾期名单"
            en: "Overdue loans"
            timeZh: "10:42:09 答复"
            timeEn: "answered"
            wordEn: "Removed on"
            dateZh: "2026 年 9 月 18 日"
            dateEn: "18 September 2026"
        }
        ListRow {
            width: parent.width
            status: "unknown"
            zh: "重大税收违法名单"
            en: "Major tax offences"
            timeZh: "10:42 起，问了 3 次"
            timeEn: "asked 3 times"
            sentenceZh: "对方没有答复。不等于在，也不等于不在。"
            sentenceEn: "No answer came. This is neither a yes nor a no."
        }
        ListRow {
            width: parent.width
            status: "listed"
            zh: "失信被执行人名单"
            en: "Court defaulters"
            timeZh: "10:42:07 答复"
            timeEn: "answered"
            wordEn: "Listed since"
            dateZh: "2026 年 6 月 3 日起"
            dateEn: "3 June 2026"
            sentenceZh: "期限没到。到 11 月 27 日还在，可以来申请改正。"
            sentenceEn: "Not late yet. Still there on 27 November? Ask for a correction."
            steps: [
                {
                    "zh": "还清",
                    "en": "paid",
                    "date": "11 月 23 日",
                    "state": "done"
                },
                {
                    "zh": "今天",
                    "en": "working day 1",
                    "date": "第 1 个工作日",
                    "state": "now"
                },
                {
                    "zh": "最晚移出",
                    "en": "must be gone by",
                    "date": "11 月 26 日",
                    "state": "later"
                }
            ]
        }
        ListRow {
            width: parent.width
            status: "not_listed"
            compact: true
            zh: "重大税收违法名单"
            en: "Major tax offences"
            timeEn: "answered 10:42:08"
        }
        EntryRow {
            objectName: "entry-1"
            width: parent.width
            points: "+12"
            zh: "志愿服务 126 小时"
            en: "Volunteering, 126 hours. City Civility Office"
            sourceZh: "市文明办 2026-03-05"
            sourceEn: "City Civility Office 2026-03-05"
            ruleZh: "规则 ZY-04"
            ruleEn: "Rule ZY-04"
        }
        EntryRow {
            objectName: "entry-2"
            width: parent.width
            points: "0"
            zh: "停车费已补交"
            en: "Parking fee settled. No published rule, no points"
            sourceZh: "市城管局 2026-08-20"
            ruleZh: "没有公布的规则"
        }
        SumLine {
            width: parent.width
            zh: "100 + 12 + 0 = 112，对得上"
            en: "The entries add up to the score"
        }
        SumLine {
            width: parent.width
            addsUp: false
            zh: "100 + 12 + 0 = 112，和 115 对不上"
            en: "The entries do not add up to 115"
        }
        PassportRow {
            width: parent.width
            labelZh: "谁能看"
            labelEn: "Who may see it"
            valueZh: "您本人，和您同意过的单位"
            valueEn: "You, and those you agreed to"
        }
        PassportRow {
            width: parent.width
            labelZh: "工时明细"
            labelEn: "Hours by day"
            missing: true
        }
        Banner {
            width: parent.width
            zh: "现在打印不了，别的照常"
            en: "No printing now. All else works"
            icon: "slip"
        }
        Banner {
            width: parent.width
            kind: "unknown"
            zh: "对方没有答复"
            en: "No answer came"
        }
        BackEndBar {
            width: parent.width
        }
    }
}
