package org.panke.server.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Passwords that are tried first: made of nothing but the account's own name, the words that most are made of, years, and what lies
 * in a row on a keyboard or is the same over and over.
 */
final class Guessable {
    /** As few signs that are none of these do not make it another. */
    private static final int LITTLE = 4;
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_RUN = 3;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    /** The longest first, so that none hides in another. */
    private static final List<String> WORDS = Stream.of("password", "passw0rd", "p@ssw0rd", "p@ssword", "pass", "admin",
        "administrator",
        "root", "user", "guest", "test", "demo", "login", "welcome", "letmein", "changeme", "secret", "master", "hello",
        "iloveyou", "dragon", "monkey", "sunshine", "princess", "football", "baseball", "superman", "panke", "mima",
        "woaini",
        "aini", "5201314", "1314", "520").sorted(Comparator.comparingInt(String::length).reversed()).toList();
    private static final List<String> ROWS = Stream
        .of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl",
            "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "147258369",
            "a1b2c3d4e5f6g7h8i9", "!@#$%^&*()")
        .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString())).toList();

    private Guessable() {
    }

    static boolean is(String password, String name) {
        String left = password.toLowerCase(Locale.ROOT);
        String plain = name.toLowerCase(Locale.ROOT);
        for (String each : List.of(plain, plain.replaceAll("[^\\p{L}\\p{N}]", ""))) {
            left = each.length() >= SHORTEST_NAME ? left.replace(each, " ") : left;
        }
        for (String word : WORDS) {
            left = left.replace(word, " ");
        }
        left = withoutRuns(YEAR.matcher(withoutRuns(left)).replaceAll(" "));
        return left.chars().filter(each -> !Character.isWhitespace(each)).count() < LITTLE;
    }

    private static String withoutRuns(String text) {
        StringBuilder left = new StringBuilder();
        int begin = 0;
        while (begin < text.length()) {
            int end = endOfRun(text, begin);
            left.append(end - begin < SHORTEST_RUN ? text.substring(begin, end) : " ");
            begin = end;
        }
        return left.toString();
    }

    /** Of the longest that begins there: in one row, or of one sign. */
    private static int endOfRun(String text, int begin) {
        int longest = begin + 1;
        while (longest < text.length() && text.charAt(longest) == text.charAt(begin)) {
            longest++;
        }
        if (longest - begin < SHORTEST_RUN) {
            longest = begin + 1;
        }
        for (String row : ROWS) {
            int at = row.indexOf(text.charAt(begin));
            int end = begin;
            while (at >= 0 && at < row.length() && end < text.length() && row.charAt(at) == text.charAt(end)) {
                at++;
                end++;
            }
            longest = end - begin >= SHORTEST_RUN ? Math.max(longest, end) : longest;
        }
        return longest;
    }
}
