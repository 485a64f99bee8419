package org.panke.formats.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.panke.formats.words.Numbers;

/** Numbers, shares and sums of money as each language reads them at a glance. */
final class Figures {
    private static final long HUNDRED = 100;
    private static final long WAN_YUAN = 1_000_000;
    private static final long YI_YUAN = 10_000_000_000L;

    private Figures() {}

    /** {@code 12,345}. */
    static String number(long number) {
        return Numbers.grouped(number);
    }

    /** {@code 1 contract}, {@code 2 contracts}. */
    static String count(long number, String one) {
        return number(number) + " " + one + (number == 1 ? "" : "s");
    }

    /**
     * The shares of parts that are a whole together, as whole percents that add up to 100: what rounding down leaves goes
     * to the largest remainders. Something below one percent is shown as such, all of it counting as one.
     */
    static List<String> shares(long... parts) {
        long whole = LongStream.of(parts).sum();
        if (whole == 0) {
            return LongStream.of(parts).mapToObj(_ -> "0%").toList();
        }
        long[] percents = LongStream.of(parts).map(part -> part * HUNDRED / whole).toArray();
        boolean small = IntStream.range(0, parts.length).anyMatch(i -> parts[i] > 0 && percents[i] == 0);
        long left = HUNDRED - (small ? 1 : 0) - LongStream.of(percents).sum();
        IntStream.range(0, parts.length).filter(i -> percents[i] > 0).boxed()
            .sorted(Comparator.comparingLong(i -> -(parts[i] * HUNDRED % whole))).limit(left)
            .forEach(i -> percents[i]++);
        return IntStream.range(0, parts.length)
            .mapToObj(i -> parts[i] > 0 && percents[i] == 0 ? "<1%" : percents[i] + "%").toList();
    }

    /** {@code 34%}; something that is not nothing is never shown as 0%. */
    static String share(long part, long whole) {
        if (part == 0 || whole == 0) {
            return "0%";
        }
        double percent = 100.0 * part / whole;
        if (percent < 1) {
            return "<1%";
        }
        return (part < whole && percent > 99 ? "99" : Long.toString(Math.round(percent))) + "%";
    }

    /** At a glance: {@code 12.35 万元}, {@code 123,500 yuan}. */
    static Text money(long fen) {
        return new Text(yuan(fen), number(Math.round(fen / 100.0)) + " yuan");
    }

    /** As it is paid: {@code 123,456.78 元}. */
    static Text exactly(long fen) {
        return new Text(Numbers.yuan(fen) + " 元", Numbers.yuan(fen) + " yuan");
    }

    private static String yuan(long fen) {
        long size = Math.abs(fen);
        if (size >= YI_YUAN) {
            return rounded(fen, YI_YUAN) + " 亿元";
        }
        return size >= WAN_YUAN ? rounded(fen, WAN_YUAN) + " 万元" : number(Math.round(fen / 100.0)) + " 元";
    }

    private static String rounded(long fen, long unit) {
        BigDecimal units = BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(unit), 2, RoundingMode.HALF_UP);
        String digits = units.stripTrailingZeros().toPlainString();
        int point = digits.indexOf('.');
        return number(units.longValue()) + (point < 0 ? "" : digits.substring(point));
    }
}
