package org.panke.formats.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.formats.Problem;

class BadLinesTest {
    private static final String GOOD =
        "{\"type\":\"WalkedIn\",\"id\":\"x\",\"at\":\"2026-03-01T09:00:00+08:00\",\"project\":\"P1\"}";
    private static final String PHONE = "\"phone\":\"13800001234\"";

    @Test
    void aBadLineHarmsNeitherItsNeighbourBeforeNorBehind() {
        for (String bad : List.of("{", "{\"type\":\"WalkedIn\",\"id\":\"x", "[", "}", "{}", "\"", "null", "{{", "x",
            GOOD + GOOD, GOOD + ",", "{\"a\":[", "{\"a\":{\"b\":1}}", "\u0000", "{\"type\"", "{\"type\":\"\\",
            "{\"amountFen\":1", "{\"codes\":[\"a\"", "{\"id\":nul", "[" + GOOD + "]")) {
            var read = Reading.of(GOOD, bad, GOOD);
            assertThat(read.lines).as(bad).containsExactly(1L, 3L);
            assertThat(read.problems).as(bad).hasSize(1).extracting(Problem::line).containsExactly(2L);
        }
    }

    @Test
    void whatIsWrongWithTheJsonIsSaidWithItsPlace() {
        assertThat(problem("{\"type\":\"WalkedIn\",\"id\":\"王"))
            .isEqualTo("27 null: found ; expected a whole JSON object (the line breaks off)");
        assertThat(problem("{\"surname\":\"王\" \"id\":1}"))
            .isEqualTo("16 null: found \"; expected correct JSON here");
        assertThat(problem("{\"id\":\"a\u0000\"}")).isEqualTo("9 null: found U+0000; expected correct JSON here");
        assertThat(problem(GOOD + " " + GOOD)).isEqualTo("78 null: found {; expected the end of the line");
        assertThat(problem("[1]")).isEqualTo("1 null: found [; expected one JSON object on the line");
        assertThat(problem("{\"id\":{\"a\":1}}")).isEqualTo("7 id: found {; expected a value without nesting");
        assertThat(problem("{\"codes\":[[\"a\"]]}"))
            .isEqualTo("11 codes[0]: found [; expected a value without nesting");
        assertThat(problem("{\"id\":\"a\",\"id\":\"b\"}")).isEqualTo("11 id: found id; expected each field once");
        assertThat(problem("{\"id\":7}"))
            .isEqualTo("7 id: found 7; expected text in quotes, without control characters");
        assertThat(problem("{\"id\":\"\\ud800\"}")).startsWith("7 id: found U+D800; expected text");
        assertThat(problem("{\"id\":\"a\\nb\"}")).startsWith("7 id: found □U+000A□; expected text");
        assertThat(problem("{\"codes\":\"e1\"}"))
            .isEqualTo("10 codes: found \"…\"; expected a list of texts, like [\"e1\"]");
    }

    @Test
    void bytesThatAreNoUtf8AreSaidWithTheirPlace() {
        for (byte[] bad : List.of(new byte[]{(byte) 0xCD}, new byte[]{(byte) 0xC0, (byte) 0x80},
            new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80}, new byte[]{(byte) 0xFF, '"'})) {
            var line = new ByteArrayOutputStream();
            line.writeBytes("{\"surname\":\"王".getBytes(UTF_8));
            line.writeBytes(bad);
            line.writeBytes("\"}".getBytes(UTF_8));
            var read = Reading.ofBytes(line.toByteArray());
            assertThat(read.onlyProblem())
                .isEqualTo("14 null: found 0x" + Words.hex(bad[0] & 0xFF, 2) + "; expected text in UTF-8");
        }
        byte[] plain = EventReaderTest.line("CheckedIn", PHONE + ",\"surname\":\"?\"").getBytes(UTF_8);
        plain[plain.length - 3] = (byte) 0xB0;
        assertThat(Reading.ofBytes(plain).onlyProblem()).endsWith("null: found 0xB0; expected text in UTF-8");
    }

    @Test
    void aLineLongerThanAMebibyteIsPassedOverWithoutBeingKept() {
        for (int length : new int[]{Lines.LONGEST, Lines.LONGEST + 200_000, 5 * Lines.LONGEST}) {
            String tooLong = GOOD.replace("\"x\"", "\"" + "x".repeat(length) + "\"");
            var read = Reading.of(GOOD, tooLong, GOOD, tooLong);
            assertThat(read.lines).containsExactly(1L, 3L);
            assertThat(read.problems).extracting(Problem::line).containsExactly(2L, 4L);
            assertThat(read.problems).extracting(p -> p.expected().en()).containsOnly("a line of at most 1 MiB");
        }
        String longest = GOOD.replace("\"x\"", "\"" + "x".repeat(Lines.LONGEST - GOOD.length()) + "\"");
        assertThat(Reading.of(longest, GOOD).lines).containsExactly(1L, 2L);
    }

    @Test
    void whatIsWrongWithAFieldIsSaidWithItsPlace() {
        assertThat(problem("{\"id\":\"x\"}")).isEqualTo("10 type: found ; expected a value: the field must be there");
        assertThat(problem(GOOD.replace("WalkedIn", "CheckedOut") + " \r"))
            .isEqualTo(GOOD.length() + 2 + " phone: found ; expected a value: the field must be there");
        assertThat(problem(GOOD.replace("WalkedIn", "Walked")))
            .startsWith("9 type: found Walked; expected a type of event");
        assertThat(problem(GOOD.replace("}", ",\"colour\":1}")))
            .endsWith(" colour: found colour; expected a field this type of event has");
        assertThat(problem(GOOD.replace("}", "," + PHONE + "}")))
            .endsWith(" phone: found phone; expected a field this type of event has");
        assertThat(problem(GOOD.replace("\"P1\"", "null")))
            .isEqualTo("72 project: found ; expected a value: the field must be there");
        assertThat(problem(GOOD.replace("\"x\"", "\" \"")))
            .isEqualTo("25 id: found  ; expected text that is not blank");
        assertThat(problem("CheckedIn", PHONE + ",\"declared\":\"王小明\"")).endsWith(
            " declared: found □□□; expected SELF, NONE or CHANNEL:<id of a channel>");
        assertThat(problem("CheckedIn", PHONE + ",\"declared\":\"CHANNEL:\"")).contains(" declared: found CHANNEL:;");
        assertThat(problem("CheckedIn", PHONE + ",\"role\":\"Visitor\"")).contains(" role: found Visitor;");
        assertThat(problem("CheckedIn", PHONE + ",\"verified\":\"SMS\""))
            .endsWith(" verified: found □□□; expected CODE, RING or VISIT_CODE");
        assertThat(problem("CheckedIn", PHONE + ",\"codes\":[\"e1\",null]"))
            .endsWith(" codes[1]: found null; expected text that is not blank");
        assertThat(problem("CheckedIn", PHONE + ",\"startedAt\":\"2026-03-01T09:00:01+08:00\""))
            .endsWith("; expected a time that is not after at");
        assertThat(problem("CaseDecided", "\"case\":\"c\",\"outcome\":\"MAYBE\",\"by\":[]"))
            .contains(" outcome: found □□□□□;");
    }

    @Test
    void aPhoneIsOnlyShownByItsShape() {
        assertThat(problem("CheckedIn", "\"phone\":\"138****1234\""))
            .isEqualTo("86 phone: found 138****####; expected a full phone number, like 13800001234");
        assertThat(problem("CheckedIn", "\"phone\":\"138000012345\"")).contains("phone: found 138#########;");
        assertThat(problem("CheckedIn", "\"phone\":\"王小明\"")).contains("phone: found □□□;");
        assertThat(problem("CheckedIn", "\"phone\":\"\"")).contains("phone: found ;");
        assertThat(problem("CheckedIn", "\"phone\":13800001234")).contains("phone: found 138########;");
        assertThat(problem("Subscribed", "\"contract\":\"C\",\"buyers\":[\"13800001234\",\"1380000\"]"))
            .contains(" buyers[1]: found 138####;");
        assertThat(problem("NameChanged", PHONE + ",\"surname\":\"**\"")).contains(" surname: found **;");
        assertThat(problem("CheckedIn", PHONE + ",\"王小明\":1")).contains(" □□□: found □□□;");
    }

    @Test
    void aNameInTheWrongFieldIsOnlyShownByItsShape() {
        for (String field : List.of("declared", "role", "verified", "startedAt")) {
            assertThat(problem("CheckedIn", PHONE + ",\"" + field + "\":\"王小明\"")).contains(": found □□□;");
            assertThat(problem("CheckedIn", PHONE + ",\"" + field + "\":\"Lin An\"")).contains(": found □□□ □□;");
        }
        assertThat(problem(GOOD.replace("WalkedIn", "王小明"))).contains(" type: found □□□;");
        assertThat(problem(GOOD.replace("WalkedIn", "walkedin"))).contains(" type: found walkedin;");
        assertThat(problem("CaseDecided", "\"case\":\"c\",\"outcome\":\"给王小明\",\"by\":[]"))
            .contains(" outcome: found □□□□;");
        assertThat(problem("CheckedIn", PHONE + ",\"agent13800001234\":1")).contains("agent138########");
    }

    @Test
    void sumsAndListsAreHeldToTheirForm() {
        for (String amount : List.of("-1", "1.5", "1e3", "\"100\"", "99999999999999999999", "true")) {
            assertThat(problem("Subscribed", "\"contract\":\"C\",\"buyers\":[\"13800001234\"],\"amountFen\":" + amount))
                .contains(" amountFen: found").endsWith("; expected a whole number of fen, not negative");
        }
        assertThat(problem("Subscribed", "\"contract\":\"C\",\"buyers\":[]"))
            .endsWith(" buyers: found []; expected the full phone of at least one buyer");
        assertThat(problem("Subscribed", "\"contract\":\"C\",\"buyers\":[\"13800001234\"],\"identities\":[null,null]"))
            .endsWith(" identities: found 2 : 1; expected one item a buyer, null where unknown");
        assertThat(problem("Subscribed",
            "\"contract\":\"C\",\"buyers\":[\"13800001234\"],\"identities\":[\"11010519491231002X\"]"))
            .endsWith(" identities[0]: found 110##############□; expected a keyed hash of the identity number,"
                + " not the number itself");
    }

    private static String problem(String line) {
        return Reading.of(line).onlyProblem();
    }

    private static String problem(String type, String fields) {
        return problem(EventReaderTest.line(type, fields));
    }
}
