"""What the deck calls things."""

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.roles import Role
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.samv.people import OddCard

FAULTS = {
    "线路 The line": {
        Fault.LATENCY: Bilingual("很久才答复", "Answers after half a minute"),
        Fault.SERVER_ERROR: Bilingual("平台出错", "Error 500"),
        Fault.BUSY: Bilingual("平台太忙", "Busy, 503"),
        Fault.CUT: Bilingual("连接断开", "Connection cut"),
        Fault.CUT_AFTER: Bilingual("办完了，答复丢了", "Done, but the answer is lost"),
        Fault.WRONG_SCHEMA: Bilingual("答复的样子不对", "Answer of a wrong shape"),
        Fault.OVERSIZED: Bilingual("答复太大", "Answer far too large"),
        Fault.SLOW_DRIP: Bilingual("一个字一个字地来", "Answer drips in slowly"),
        Fault.EXPIRED_CERTIFICATE: Bilingual("平台证书过期", "Expired certificate"),
        Fault.WRONG_HOST: Bilingual("证书是别的网站的", "Certificate of another host"),
    },
    "记录 The record": {
        Fault.BAD_SIGNATURE: Bilingual("改了一个字", "One character changed"),
        Fault.WRONG_SUM: Bilingual("分数加不起来", "The sum is wrong"),
        Fault.LIST_SILENT: Bilingual("一个名单没有答复", "One list is silent"),
        Fault.LIST_MISSING: Bilingual("少了一个名单", "One list is left out"),
        Fault.LIST_OLD_ANSWER: Bilingual(
            "一个名单是昨天的答复", "One list answers with yesterday's"
        ),
        Fault.STALE_STATEMENT: Bilingual("一小时前的记录", "An hour old"),
        Fault.OTHER_STATEMENT: Bilingual("别人的记录", "Somebody else's"),
        Fault.OTHER_NAME: Bilingual("同姓的别人", "Another name, masked alike"),
        Fault.OTHER_ISSUER: Bilingual("署别的平台的名", "In another platform's name"),
        Fault.OTHER_UNIT: Bilingual("给别的机器的", "Meant for another unit"),
        Fault.OTHER_NONCE: Bilingual("给别次来访的", "Meant for another visit"),
        Fault.NOT_ALLOWED: Bilingual("存了不该存的", "Holds what may not be held"),
    },
    "证明 The proof": {
        Fault.OTHER_PROOF: Bilingual("别人的证明", "Somebody else's"),
        Fault.OTHER_PROOF_HOST: Bilingual("引向别人的网页", "Leads to another page"),
        Fault.BAD_PROOF_SIGNATURE: Bilingual("改了一个字", "One character changed"),
    },
    "异议 The case": {
        Fault.OTHER_CASE: Bilingual("别人的案件", "Somebody else's"),
    },
}

WHERE = {
    "/": Bilingual("每次都这样", "Always"),
    "/oauth": Bilingual("登录时", "When signing in"),
    "/v1/statement": Bilingual("取记录时", "When the record is fetched"),
    "/v1/proofs": Bilingual("取证明时", "When the proof is made"),
    "/v1/objections": Bilingual("提异议时", "When an entry is contested"),
    "/v1/corrections": Bilingual("申请移出时", "When a correction is asked for"),
    "/v1/claims": Bilingual("补一条时", "When a missing entry is claimed"),
    "/v1/catalogue": Bilingual("取办事指引时", "When the catalogue is fetched"),
    "/v1/session": Bilingual("记录打开时", "While the record is open"),
}

PRINTER = {
    PrinterCondition.READY: Bilingual("正常", "Ready"),
    PrinterCondition.NO_PAPER: Bilingual("没有纸", "Paper out"),
    PrinterCondition.COVER_OPEN: Bilingual("盖子开着", "Cover open"),
    PrinterCondition.CUTTER: Bilingual("切刀卡住", "Cutter stuck"),
    PrinterCondition.SILENT: Bilingual("不回话", "Silent"),
    PrinterCondition.OFFLINE: Bilingual("脱机", "Offline"),
}

ODD_CARDS = {
    OddCard.EXPIRED: Bilingual("过期的身份证", "An expired ID card"),
    OddCard.UNREADABLE: Bilingual("读不出来的身份证", "An ID card that cannot be read"),
    OddCard.BAD_NUMBER: Bilingual("号码错了一位的身份证", "One digit of the number is wrong"),
    OddCard.UNKNOWN_KIND: Bilingual("没见过的证件", "A kind of ID card not known yet"),
    OddCard.NO_ID_CARD: Bilingual("别的卡", "A card that is no ID card"),
}

ROLES = {
    Role.CLERK: Bilingual("大厅人员的卡", "A clerk's card"),
    Role.TECHNICIAN: Bilingual("技术员的卡", "A technician's card"),
}
