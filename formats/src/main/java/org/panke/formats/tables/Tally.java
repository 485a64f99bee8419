package org.panke.formats.tables;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What was noted while a sheet was read, said once at its end. */
final class Tally {
    private static final int CHANNELS_NAMED = 5;

    private final String file;
    private final Set<String> unknownChannels = new LinkedHashSet<>();
    private final Set<String> unknownPayees = new LinkedHashSet<>();
    private long unknownChannelRows;
    private long unknownPayeeRows;
    private long registrationDays;
    private long visitDays;
    private long wordless;
    private long firstWordless;
    private long small;
    private long large;
    private long totals;

    Tally(String file) {
        this.file = file;
    }

    /** @param isPayee whether it asks to be paid, and does not register */
    void unknownChannel(String name, boolean isPayee) {
        unknownChannelRows += isPayee ? 0 : 1;
        unknownPayeeRows += isPayee ? 1 : 0;
        Set<String> named = isPayee ? unknownPayees : unknownChannels;
        if (named.size() < CHANNELS_NAMED) {
            named.add(name);
        }
    }

    /** A time that is only a day. */
    void dayOnly(Field field) {
        registrationDays += field == Field.REGISTERED_AT ? 1 : 0;
        visitDays += field == Field.VISITED_AT ? 1 : 0;
    }

    /** A declaration that names no channel and does not say "by myself". */
    void wordless(long line) {
        firstWordless = wordless++ == 0 ? line : firstWordless;
    }

    /** An amount without a unit that is no price of a home in yuan. */
    void smallAmount() {
        small++;
    }

    void largeAmount() {
        large++;
    }

    void total() {
        totals++;
    }

    void report(Consumer<? super Notice> notices) {
        if (registrationDays > 0) {
            notices.accept(new Notice(file, registrationDays + " 行报备只有日期没有时刻，按当天 23:59:59 计：无法证明提前量的，不作有利于渠道的推定",
                "registrations with a day and no hour: " + registrationDays + "; counted as made at 23:59:59, "
                    + "for a lead time that cannot be proved is not presumed"));
        }
        if (visitDays > 0) {
            notices.accept(new Notice(file, visitDays + " 行到访只有日期没有时刻，按当天 08:00 计",
                "visits with a day and no hour: " + visitDays + "; counted as made at 08:00"));
        }
        if (wordless > 0) {
            notices.accept(new Notice(file,
                wordless + " 行来源声明既未说“自己来”也未提到 rules.yaml 中的渠道（首见第 " + firstWordless + " 行），按未声明处理",
                "declarations that say neither \"by myself\" nor a channel of the rules: " + wordless
                    + " (first in row " + firstWordless + "); read as nothing said"));
        }
        reportStrangers(notices);
        if (small > 0) {
            notices.accept(new Notice(file, small + " 个金额不足一万而未写单位，已按元计；若为万元，请在表头写明“（万元）”或用 --map 表头=amountWan",
                "amounts below 10,000 that name no unit: " + small + "; read as yuan. If they are 万元, "
                    + "say so in the header or map it to amountWan"));
        }
        if (large > 0) {
            notices.accept(new Notice(file, large + " 个金额在“万元”栏里达到十万（十亿元）而未写单位，已按万元计；若为元，请改表头或用 --map 表头=amount",
                "amounts of 100,000 and more under a header of 万元 that name no unit: " + large
                    + "; read as 万元. If they are yuan, say so in the header or map it to amount"));
        }
        if (totals > 0) {
            notices.accept(new Notice(file, totals + " 行为合计，未作数据", "rows that are totals, left out: " + totals));
        }
    }

    private void reportStrangers(Consumer<? super Notice> notices) {
        if (unknownChannelRows > 0) {
            String names = String.join(", ", unknownChannels);
            notices.accept(new Notice(file, unknownChannelRows + " 行的渠道不在 rules.yaml 中，会以 R_CHANNEL 被拒：" + names,
                "rows with channels that the rules do not know (R_CHANNEL): " + unknownChannelRows + " (" + names
                    + ")"));
        }
        if (unknownPayeeRows > 0) {
            String names = String.join(", ", unknownPayees);
            notices.accept(new Notice(file, unknownPayeeRows + " 行的结佣渠道不是 rules.yaml 中的渠道：" + names,
                unknownPayeeRows + " rows name a payee that is no channel of rules.yaml: " + names));
        }
    }
}
