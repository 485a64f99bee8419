package org.panke.formats.tables;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Declaration;
import org.panke.attribution.Role;
import org.panke.attribution.Rules;
import org.panke.attribution.Verification;

/** The words that cells use for channels, declarations, roles and proofs. */
final class Glossary {
    /** Cells repeat themselves; what never repeats must not fill the memory. */
    static final int MOST_REMEMBERED = 10_000;

    private static final Set<String> SELF =
        Set.of("自己来", "自己来的", "自己到访", "自己", "自来", "本人自来", "自行到访", "自行前来", "自行来访", "自然到访",
            "自然来访", "自然上门", "自然客户", "自然客", "自然", "自访", "直访", "上门", "路过", "self", "bymyself", "myself", "walkin",
            "walk-in", "natural");
    private static final Set<String> NO_WORD = Set.of("none", "未说明", "未声明", "未填", "未填写", "不清楚", "不知道", "不详", "未知");
    private static final Map<String, Verification> VERIFICATIONS = Map.ofEntries(Map.entry("code", Verification.CODE),
        Map.entry("短信", Verification.CODE), Map.entry("验证码", Verification.CODE), Map.entry("短信验证码", Verification.CODE),
        Map.entry("sms", Verification.CODE), Map.entry("ring", Verification.RING), Map.entry("振铃", Verification.RING),
        Map.entry("响铃", Verification.RING), Map.entry("回拨", Verification.RING),
        Map.entry("visit_code", Verification.VISIT_CODE), Map.entry("到访码", Verification.VISIT_CODE),
        Map.entry("来访码", Verification.VISIT_CODE),
        Map.entry("扫码", Verification.VISIT_CODE), Map.entry("二维码", Verification.VISIT_CODE));
    private static final Map<String, String> ROLES = Map.ofEntries(Map.entry("客户", "VISITOR"),
        Map.entry("访客", "VISITOR"),
        Map.entry("看房客户", "VISITOR"), Map.entry("意向客户", "VISITOR"), Map.entry("业主", "VISITOR"),
        Map.entry("visitor", "VISITOR"), Map.entry("供应商", "SUPPLIER"), Map.entry("supplier", "SUPPLIER"),
        Map.entry("儿童", "CHILD"), Map.entry("小孩", "CHILD"), Map.entry("child", "CHILD"), Map.entry("员工", "STAFF"),
        Map.entry("工作人员", "STAFF"), Map.entry("staff", "STAFF"), Map.entry("经纪人", "AGENT"), Map.entry("中介", "AGENT"),
        Map.entry("agent", "AGENT"));

    private final ChannelNames channels;
    private final Map<String, Optional<Declaration>> declarations = new HashMap<>();

    Glossary(Rules rules) {
        channels = new ChannelNames(rules);
    }

    /** What a cell says about a channel. */
    ChannelNames.Said channel(String text) {
        return channels.said(text);
    }

    /** What the visitor said; null where the words are none of ours. */
    @Nullable Declaration declaration(String text) {
        if (declarations.size() > MOST_REMEMBERED) {
            declarations.clear();
        }
        return declarations.computeIfAbsent(text, words -> Optional.ofNullable(understood(words))).orElse(null);
    }

    private @Nullable Declaration understood(String text) {
        String plain = plain(text);
        if (plain.isEmpty() || NO_WORD.contains(plain)) {
            return Declaration.NONE;
        }
        if (SELF.contains(plain)) {
            return Declaration.SELF;
        }
        if (plain.startsWith("channel:")) {
            String id = text.substring(Math.max(text.indexOf(':'), text.indexOf('：')) + 1).strip();
            return new Declaration.By(channels.said(id).channel(id));
        }
        ChannelNames.Said said = channels.said(text);
        ChannelId channel = said.known() ? said.channel(text) : channels.onlyOneNamedIn(plain);
        return channel == null ? null : new Declaration.By(channel);
    }

    /** Whether a channel's cell says that there was none. */
    static boolean isNobody(String text) {
        return SELF.contains(plain(text));
    }

    static @Nullable Verification verification(String text) {
        return VERIFICATIONS.get(plain(text).replace("visitcode", "visit_code"));
    }

    static @Nullable Role role(String text) {
        String name = ROLES.get(plain(text));
        return name == null ? null : name.equals("VISITOR") ? Role.VISITOR : new Role(name);
    }

    /** The text without what makes no difference between two names: width, blanks, case. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s。!]", "");
    }
}
