package org.panke.formats.ndjson;

import org.panke.formats.Problem.Expectation;

/** What would have been right. */
final class Expected {
    static final Expectation TYPE = new Expectation("事件类型，例如 Registered、CheckedIn、Subscribed、Signed",
        "a type of event, like Registered, CheckedIn, Subscribed, Signed");
    static final Expectation FIELD = new Expectation("该类事件允许的字段", "a field this type of event has");
    static final Expectation PRESENT = new Expectation("一个值（必填）", "a value: the field must be there");
    static final Expectation NAME = new Expectation("非空文字", "text that is not blank");
    static final Expectation TEXT = new Expectation("加引号的文字，不含控制字符", "text in quotes, without control characters");
    static final Expectation LIST = new Expectation("文字列表，例如 [\"e1\"]", "a list of texts, like [\"e1\"]");
    static final Expectation BUYERS = new Expectation("至少一位买方的完整手机号", "the full phone of at least one buyer");
    static final Expectation NUMBER = new Expectation("非负整数，单位为分", "a whole number of fen, not negative");
    static final Expectation PHONE = new Expectation("完整手机号，例如 13800001234",
        "a full phone number, like 13800001234");
    static final Expectation DECLARED = new Expectation("SELF、NONE 或 CHANNEL:<渠道编号>",
        "SELF, NONE or CHANNEL:<id of a channel>");
    static final Expectation OUTCOME = new Expectation("NATURAL、SPLIT 或 CHANNEL:<渠道编号>",
        "NATURAL, SPLIT or CHANNEL:<id of a channel>");
    static final Expectation CAPTURE_ORDER =
        new Expectation("DISMANTLED、HALTED 或 RESUMED", "DISMANTLED, HALTED or RESUMED");
    static final Expectation VERIFIED = new Expectation("CODE、RING 或 VISIT_CODE", "CODE, RING or VISIT_CODE");
    static final Expectation PURPOSE = new Expectation("CONTACT、FACE 或 GALLERY", "CONTACT, FACE or GALLERY");
    static final Expectation FACE_ACT = new Expectation(
        "PASS_GIVEN、SAME、UNDECIDED、DIFFERENT、PASSES_ENDED、ENTERED、KNOWN、KNOWN_OTHERWISE、MAYBE_KNOWN 或 NOT_AS_ENTERED",
        "PASS_GIVEN, SAME, UNDECIDED, DIFFERENT, PASSES_ENDED, ENTERED, KNOWN, KNOWN_OTHERWISE, MAYBE_KNOWN or NOT_AS_ENTERED");
    static final Expectation ANSWER =
        new Expectation("GIVEN、REFUSED 或 WITHDRAWN", "GIVEN, REFUSED or WITHDRAWN");
    static final Expectation LANGUAGE = new Expectation("zh 或 en", "zh or en");
    static final Expectation ROLE = new Expectation("大写字母写的身份，例如 VISITOR、SUPPLIER、CHILD",
        "a role in capital letters, like VISITOR, SUPPLIER, CHILD");
    static final Expectation TIME = new Expectation("ISO 8601 时间，例如 2026-03-01T09:00:00+08:00",
        "a time as ISO 8601 writes it, like 2026-03-01T09:00:00+08:00");
    static final Expectation OFFSET = new Expectation("带时区的时间，例如 2026-03-01T09:00:00+08:00（这里缺少 +08:00 或 Z）",
        "a time with its offset from UTC, like 2026-03-01T09:00:00+08:00 (+08:00 or Z is missing)");
    static final Expectation IN_RANGE =
        new Expectation("1990 年到 2099 年之间的时间", "a time between the years 1990 and 2099");
    static final Expectation STARTED = new Expectation("不晚于 at 的时间", "a time that is not after at");
    static final Expectation IDENTITIES = new Expectation("每位买方一项，不知道的写 null",
        "one item a buyer, null where unknown");
    static final Expectation HASH = new Expectation("证件号码的密钥散列，不能是号码本身",
        "a keyed hash of the identity number, not the number itself");
    static final Expectation ONCE = new Expectation("每个字段只出现一次", "each field once");
    static final Expectation OBJECT = new Expectation("一行一个 JSON 对象", "one JSON object on the line");
    static final Expectation ONE_OBJECT = new Expectation("这一行到此结束", "the end of the line");
    static final Expectation FLAT = new Expectation("不嵌套的值", "a value without nesting");
    static final Expectation JSON = new Expectation("正确的 JSON", "correct JSON here");
    static final Expectation WHOLE = new Expectation("完整的 JSON 对象（这一行被截断）",
        "a whole JSON object (the line breaks off)");
    static final Expectation UTF8 = new Expectation("UTF-8 编码的文字", "text in UTF-8");
    static final Expectation SHORTER = new Expectation("不超过 1 MiB 的一行", "a line of at most 1 MiB");

    private Expected() {
    }
}
