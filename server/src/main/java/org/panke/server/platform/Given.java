package org.panke.server.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;
import org.panke.formats.phones.Phones;
import org.panke.formats.phones.Surnames;
import org.springframework.http.HttpStatus;

/** What a body gives, or a problem that names the field and what was expected; never what was given. */
public final class Given {
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}<>{}\\\\]");
    private static final Pattern NO_SHORT_TEXT = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NO_ADDRESS = Pattern.compile("[/\\\\;%]|^\\.+$");
    private static final Pattern A_PHONE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[\\s\\p{Pd}.]{1,3}(?=[0-9])");
    private static final int LONGEST = 200;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_DOCUMENT = 200_000;

    private Given() {
    }

    /** A short text. */
    public static String text(@Nullable String value, String field) {
        return plain(within(value, field, LONGEST).strip(), field);
    }

    /** A short text, on one line. */
    static String plain(String value, String field) {
        if (NO_SHORT_TEXT.matcher(value).find()) {
            throw wrong(field, "应为一行文字", "expected a text of one line");
        }
        return value;
    }

    /** The name of an event, chosen by whoever sends it. */
    public static String id(@Nullable String value) {
        return addressed(text(value, "id"), "id");
    }

    /** What pages are found by, so that nothing is kept which no address leads to. */
    public static String addressed(String value, String field) {
        if (NO_ADDRESS.matcher(value).find()) {
            throw wrong(field, "不能含有 / \\ ; %，也不能只是点号", "expected a text without / \\ ; % that is not only dots");
        }
        return value;
    }

    /** Words that somebody wrote to somebody. */
    public static String words(@Nullable String value, String field) {
        return within(value, field, LONGEST_WORDS).strip();
    }

    /** Words that an inspector is shown: nobody's number stands in them. */
    public static String phoneless(@Nullable String value, String field) {
        if (value != null && A_PHONE.matcher(digitsTogether(value)).find()) {
            throw wrong(field, "请不要写任何人的手机号", "nobody's phone belongs here");
        }
        return words(value, field);
    }

    /** However digits are written and held apart. */
    private static String digitsTogether(String words) {
        return BETWEEN_DIGITS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** A document that somebody wrote, line by line and blank as it stands: what is told of it names a line and a column. */
    public static String document(@Nullable String value, String field) {
        return within(value, field, LONGEST_DOCUMENT);
    }

    private static String within(@Nullable String value, String field, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw wrong(field, "应为 1 至 " + longest + " 个字符", "expected 1 to " + longest + " characters");
        }
        return value;
    }

    /** A phone in full. */
    public static Phone phone(@Nullable String value, String field) {
        Phone phone = value == null ? null : Phones.full(value);
        if (phone == null) {
            throw wrong(field, "应为完整手机号，例如十一位数字", "expected a phone number in full, such as eleven digits");
        }
        return phone;
    }

    /** A surname, comparable. What is no part of a name is refused, and not left out: who a masked number is rests on it. */
    public static String surname(@Nullable String value, String field) {
        String given = text(value, field);
        String surname = NO_NAME.matcher(given).find() ? null : Surnames.of(given);
        if (surname == null) {
            throw wrong(field, "应为姓氏，例如“王”", "expected a surname, such as Wang");
        }
        return surname;
    }

    /** A 400 for a field. */
    public static ApiProblem wrong(String field, String chinese, String english) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", chinese, english, field);
    }
}
