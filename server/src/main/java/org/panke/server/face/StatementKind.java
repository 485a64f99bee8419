package org.panke.server.face;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.consent.Word;
import org.panke.consent.gate.Condition;
import org.panke.server.platform.Said;

/** What of the gate no program can know, so that somebody says it and puts their name under it. */
enum StatementKind implements Word {
    RESPONSIBLE(Condition.TWO_PERSONS, Set.of(Asks.NAME), null, List.of(),
        "人脸由谁负责", "Who is responsible for faces",
        "写明负责人管什么、谁代替。另一人会签后才算数。",
        "Say what they are responsible for, and who stands in for them. It counts once another person has countersigned."),
    SIGN(Condition.SIGN, Set.of(), Constants.DAYS_ON_SITE, List.of(
        point("place", "标识在自助机旁，走到镜头前就能看见",
            "The sign is beside the kiosk, and seen before anybody stands before the camera"),
        point("who", "写明由谁处理、怎样联系", "It says who is responsible, and how to reach them"),
        point("choice", "写明人脸是自愿的，手机号、二维码和前台同样可以",
            "It says that a face is for who wants it, and that phone, QR and desk do the same"),
        point("legible", "字够大、完整、没有遮挡", "It is large enough, whole and not covered")),
        "现场标识", "The sign on site", "写明标识在哪里、哪一天看过。", "Say where the sign is, and on which day you looked."),
    ATTENDED(Condition.ATTENDED, Set.of(), Constants.DAYS_ON_SITE, List.of(
        point("seen", "自助机开着的时候总有人看着", "Whenever the kiosk is on, somebody of the office sees it"),
        point("spoof", "看着的人知道：举照片、屏幕或者戴面具的，请到前台登记",
            "Whoever sees it knows that a photograph, a screen or a mask is sent to the desk")),
        "自助机有人值守", "The kiosk is attended", "写明由哪个岗位值守。", "Say whose post it is."),
    FILING(Condition.FILING, Set.of(Asks.NUMBER, Asks.DATE), null, List.of(),
        "备案", "The filing", "写明向哪个部门备案。", "Say with which authority it was filed."),
    OFFICER(Condition.OFFICER, Set.of(Asks.NAME), null, List.of(),
        "个人信息保护负责人", "The officer for personal data", "写明怎样联系。", "Say how to reach them."),
    HUMAN(Condition.HUMAN_DECIDES, Set.of(), null, List.of(
        point("confirmed", "人脸只作佐证，争议由人裁定", "A face only corroborates; people decide what is disputed"),
        point("contest", "来访者和渠道可以要求说明理由，可以申诉", "Visitors and channels can ask for the reasons, and contest it"),
        point("price", "价格、优惠和排队与是否用人脸无关", "No price, discount or place in the queue depends on it")),
        "由人决定", "A person decides", "写明由谁裁定、多久答复申诉。", "Say who decides, and how soon an appeal is answered.");

    /** What must be there before the kinds are. */
    private static final class Constants {
        /** No pack says how often somebody looks: a quarter is the product's own. */
        static final int DAYS_ON_SITE = 90;
    }

    /** What is given beside the text. */
    enum Asks implements Word {
        NAME, NUMBER, DATE
    }

    /** One line of a checklist: whoever signs has looked at each. */
    record Point(String word, Said said) {
    }

    private final Condition condition;
    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<Asks> asks;
    private final @Nullable Integer days;
    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<Point> points;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said title;
    @SuppressWarnings("ImmutableEnumChecker") // two strings
    private final Said hint;

    StatementKind(Condition condition, Set<Asks> asks, @Nullable Integer days, List<Point> points, String zh,
            String en, String hintZh, String hintEn) {
        this.condition = condition;
        this.asks = asks;
        this.days = days;
        this.points = points;
        this.title = new Said(zh, en);
        this.hint = new Said(hintZh, hintEn);
    }

    private static Point point(String word, String zh, String en) {
        return new Point(word, new Said(zh, en));
    }

    /** What it lets hold. */
    Condition condition() {
        return condition;
    }

    Set<Asks> asks() {
        return asks;
    }

    /** How many days it counts, by our own choice; empty where it counts until another is signed. */
    Optional<Integer> days() {
        return Optional.ofNullable(days);
    }

    List<Point> points() {
        return points;
    }

    /** Whether it counts only once a second person has signed. */
    boolean needsTwo() {
        return this == RESPONSIBLE;
    }

    Said title() {
        return title;
    }

    /** What belongs into it. */
    Said hint() {
        return hint;
    }
}
