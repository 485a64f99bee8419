package org.panke.formats.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.panke.attribution.Phone;
import org.panke.formats.phones.Phones;

/** Phones as cells hold them: sometimes a number, sometimes several, sometimes with their owners' names. */
final class PhoneCells {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.(\\d+)[eE]\\+?(\\d{1,2})");
    private static final Pattern BETWEEN = Pattern.compile("[、,;/|，；\\n\\r]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_NAME = Pattern.compile("[\\p{L}&&[^xXｘＸ]]+[:：]?");

    private PhoneCells() {}

    /** The number without what programs did to it: {@code 13800001234.0}, {@code 1.3800001234E10}. */
    static String tidy(String text) {
        if (text.endsWith(".0")) {
            return text.substring(0, text.length() - 2);
        }
        var scientific = SCIENTIFIC.matcher(text);
        boolean whole = scientific.matches()
            && scientific.end(1) - scientific.start(1)
                == Integer.parseInt(text, scientific.start(2), scientific.end(2), 10);
        return whole ? new BigDecimal(text).toPlainString() : text;
    }

    /** Whether the text is digits only, as ids are that count rows. */
    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Every buyer's phone in the row, each once. A name without a number is nobody that could be found again. */
    static List<Phone> buyers(RowReader row) {
        Set<Phone> buyers = new LinkedHashSet<>();
        for (Field field : List.of(Field.PHONE, Field.BUYERS)) {
            for (Cell cell : row.cells(field)) {
                if (!addAll(cell.text(), buyers)) {
                    row.bad(field, "买受人的完整手机号，几个之间用顿号或逗号",
                        "the buyers' full phone numbers, separated by commas");
                    return List.of();
                }
            }
        }
        return new ArrayList<>(buyers);
    }

    private static boolean addAll(String text, Set<Phone> buyers) {
        boolean good = true;
        for (String part : BETWEEN.splitAsStream(text).toList()) {
            String numbers = NO_NAME.matcher(tidy(part.strip())).replaceAll(" ").strip();
            Phone phone = Phones.full(numbers);
            if (phone != null) {
                buyers.add(phone);
            } else if (numbers.chars().anyMatch(Character::isDigit)) {
                good &= addEach(numbers, buyers);
            }
        }
        return good;
    }

    private static boolean addEach(String numbers, Set<Phone> buyers) {
        for (String number : BLANKS.splitAsStream(numbers).toList()) {
            Phone phone = Phones.full(number);
            if (phone == null) {
                return false;
            }
            buyers.add(phone);
        }
        return true;
    }
}
