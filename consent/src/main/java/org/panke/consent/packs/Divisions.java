package org.panke.consent.packs;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which places there are, so that a code nobody has given out names none: the provinces and cities of GB/T 2260 (as published
 * by the Ministry of Civil Affairs), China's and the United States' parts in ISO 3166-2.
 *
 * @param digits the province's in GB/T 2260
 * @param letters the same in ISO 3166-2
 * @param cities the third and fourth digit of its cities and prefectures; 90 is whatever lies under the province itself
 */
record Divisions(String digits, String letters, Set<String> cities) {
    private static final String TABLE = """
            11 BJ 01
            12 TJ 01
            13 HE 01-11
            14 SX 01-11
            15 NM 01-09 22 25 29
            21 LN 01-14
            22 JL 01-08 24
            23 HL 01-12 27
            31 SH 01
            32 JS 01-13
            33 ZJ 01-11
            34 AH 01-08 10-13 15-18
            35 FJ 01-09
            36 JX 01-11
            37 SD 01-11 13-17
            41 HA 01-17 90
            42 HB 01-03 05-13 28 90
            43 HN 01-13 31
            44 GD 01-09 12-20 51-53
            45 GX 01-14
            46 HI 01-04 90
            50 CQ 01-02
            51 SC 01 03-11 13-20 32-34
            52 GZ 01-06 23 26 27
            53 YN 01 03-09 23 25 26 28 29 31 33 34
            54 XZ 01-06 25
            61 SN 01-10
            62 GS 01-12 29 30
            63 QH 01 02 22 23 25-28
            64 NX 01-05
            65 XJ 01 02 04 05 23 27-32 40 42 43 90
            71 TW
            81 HK
            82 MO
            """;
    private static final Set<String> STATES = Set.of("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI",
        "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
        "NJ",
        "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV",
        "WI",
        "WY", "DC", "AS", "GU", "MP", "PR", "UM", "VI");
    private static final Map<String, Divisions> BY_DIGITS =
        TABLE.lines().map(Divisions::read).collect(Collectors.toMap(Divisions::digits, Function.identity()));
    private static final Map<String, Divisions> BY_LETTERS =
        BY_DIGITS.values().stream().collect(Collectors.toMap(Divisions::letters, Function.identity()));

    private static Divisions read(String line) {
        String[] cells = line.split(" ", -1);
        Set<String> cities = new HashSet<>();
        Stream.of(cells).skip(2).map(each -> each.split("-", -1)).forEach(ends -> IntStream
            .rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
            .forEach(each -> cities.add((each < 10 ? "0" : "") + each)));
        return new Divisions(cells[0], cells[1], Set.copyOf(cities));
    }

    /** The province that a code of GB/T 2260 lies in; empty where there is none. */
    static Optional<Divisions> ofDigits(String code) {
        return Optional.ofNullable(BY_DIGITS.get(code.substring(0, 2)));
    }

    /** The province that ISO 3166-2 calls so: {@code CN-JS}. */
    static Optional<Divisions> ofLetters(String code) {
        return code.startsWith("CN-") ? Optional.ofNullable(BY_LETTERS.get(code.substring(3))) : Optional.empty();
    }

    /** Whether it is a province, one of its cities, or in one: districts come and go, and are under the law of their city. */
    static boolean hasDigits(String code) {
        return ofDigits(code).filter(
            each -> code.endsWith("0000") || each.cities.contains(code.substring(2, 4))).isPresent();
    }

    static boolean hasLetters(String code) {
        return ofLetters(code).isPresent() || code.startsWith("US-") && STATES.contains(code.substring(3));
    }

    /** Taiwan, Hong Kong and Macao have codes of GB/T 2260 and of ISO 3166-1, and laws of their own. */
    boolean hasLawOfItsOwn() {
        return cities.isEmpty();
    }
}
