package org.panke.formats.tables;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the rows of a sheet tell of; a ledger may tell of all three in one row. */
enum Kind {
    REGISTRATIONS("报备", "registrations", Field.REGISTERED_AT, "报备|推荐|regist|referral"),
    VISITS("到访", "visits", Field.VISITED_AT, "到访|来访|到场|visit|check.?in|arrival"),
    DEALS("成交", "deals", Field.CONTRACT, "成交|认购|签约|合同|deal|contract|subscri");

    private final String zh;
    private final String en;
    private final Field mark;
    private final Pattern name;

    Kind(String zh, String en, Field mark, String name) {
        this.zh = zh;
        this.en = en;
        this.mark = mark;
        this.name = Pattern.compile(name);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** The column that a sheet of this kind has and no other needs. */
    Field mark() {
        return mark;
    }

    /** Whether a sheet with these columns can tell of this. */
    boolean isIn(Set<Field> fields) {
        return switch (this) {
            case REGISTRATIONS -> fields.contains(Field.REGISTERED_AT) && fields.contains(Field.PHONE)
                && fields.contains(Field.CHANNEL);
            case VISITS -> fields.contains(Field.VISITED_AT) && fields.contains(Field.PHONE);
            case DEALS -> fields.contains(Field.CONTRACT) && (fields.contains(Field.SUBSCRIBED_AT)
                || fields.contains(Field.SIGNED_AT) || fields.contains(Field.CANCELLED_AT));
        };
    }

    /** The kinds that a sheet's or file's name speaks of. */
    static Set<Kind> namedIn(String title) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : values()) {
            if (kind.name.matcher(title.toLowerCase(Locale.ROOT)).find()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
