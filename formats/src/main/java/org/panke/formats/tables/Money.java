package org.panke.formats.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of contracts, in yuan unless the header says 万元 or fen; what the cell says itself goes before that. */
final class Money {
    private static final Pattern AMOUNT = Pattern.compile(
        "(?:[¥￥]|RMB|CNY|人民币)?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<unit>万元?|亿元?|元)?整?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    /** In 万元: no flat costs a thousand million yuan. */
    private static final BigDecimal HARDLY_WAN = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_FEN = BigDecimal.valueOf(Long.MAX_VALUE / 10_000);

    private Money() {}

    /** The contract's amount in fen, rounded half up; null where nothing is said. */
    static @Nullable Long fen(RowReader row) {
        for (Field field : List.of(Field.AMOUNT_FEN, Field.AMOUNT_WAN, Field.AMOUNT)) {
            String text = row.text(field);
            if (text != null) {
                return fen(row, field, text);
            }
        }
        return null;
    }

    private static @Nullable Long fen(RowReader row, Field field, String text) {
        Matcher amount = AMOUNT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!amount.matches()) {
            row.bad(field, "金额，例如 2500000.00", "an amount, like 2500000.00");
            return null;
        }
        BigDecimal number = new BigDecimal(amount.replaceFirst("${number}").replace(",", ""));
        String unit = amount.replaceFirst("${unit}");
        if (field == Field.AMOUNT && unit.isEmpty() && number.signum() > 0 && number.compareTo(TEN_THOUSAND) < 0) {
            row.table().tally().smallAmount();
        }
        if (field == Field.AMOUNT_WAN && unit.isEmpty() && number.compareTo(HARDLY_WAN) >= 0) {
            row.table().tally().largeAmount();
        }
        BigDecimal fen = number.multiply(unitInFen(field, unit)).setScale(0, RoundingMode.HALF_UP);
        if (fen.compareTo(MOST_FEN) > 0) {
            row.bad(field, "一份合同可能有的金额", "an amount that a contract can have");
            return null;
        }
        return fen.longValueExact();
    }

    private static BigDecimal unitInFen(Field field, String unit) {
        return switch (unit) {
            case "元" -> HUNDRED;
            case "万", "万元" -> TEN_THOUSAND.multiply(HUNDRED);
            case "亿", "亿元" -> TEN_THOUSAND.multiply(TEN_THOUSAND).multiply(HUNDRED);
            default -> switch (field) {
                case AMOUNT_FEN -> BigDecimal.ONE;
                case AMOUNT_WAN -> TEN_THOUSAND.multiply(HUNDRED);
                default -> HUNDRED;
            };
        };
    }
}
