package org.panke.formats.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Mask;
import org.panke.attribution.NotAPhone;
import org.panke.attribution.Phone;
import org.panke.attribution.PhoneForm;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;

class EventReaderTest {
    private static final Phone PHONE = Phone.mainland(13800001234L);
    private static final Phone OTHER = Phone.mainland(13900005678L);
    private static final String PHONE_TEXT = "\"phone\":\"13800001234\"";

    @Test
    void theFourLinesOfTheFormatsDescriptionAreRead() {
        var read = Reading.of(
            "{\"type\":\"Registered\",\"id\":\"e1\",\"at\":\"2026-03-01T09:00:00+08:00\",\"project\":\"P1\",\"channel\":\"A1\",\"agent\":\"a17\",\"phone\":\"138****1234\",\"surname\":\"王\"}",
            "{\"type\":\"CheckedIn\",\"id\":\"e2\",\"at\":\"2026-03-01T10:00:00+08:00\",\"project\":\"P1\",\"phone\":\"13800001234\",\"surname\":\"王\",\"declared\":\"CHANNEL:A1\",\"codes\":[\"e1\"]}",
            "{\"type\":\"Subscribed\",\"id\":\"e3\",\"at\":\"2026-03-05T15:00:00+08:00\",\"project\":\"P1\",\"contract\":\"C9\",\"buyers\":[\"13800001234\"],\"amountFen\":250000000}",
            "{\"type\":\"Signed\",\"id\":\"e4\",\"at\":\"2026-03-08T15:00:00+08:00\",\"project\":\"P1\",\"contract\":\"C9\"}");
        assertThat(read.problems).isEmpty();
        assertThat(read.lines).containsExactly(1L, 2L, 3L, 4L);
        assertThat(read.events).containsExactly(
            new Event.Registered(stamp("e1", "2026-03-01T01:00:00Z"), new ChannelId("A1"), new AgentId("a17"),
                new Mask(PhoneForm.FIRST3_LAST4, 1381234), "王"),
            new Event.CheckedIn(stamp("e2", "2026-03-01T02:00:00Z"), PHONE, "王",
                new Declaration.By(new ChannelId("A1")), List.of(new EventId("e1")), null, null, Role.VISITOR,
                null),
            new Event.Subscribed(stamp("e3", "2026-03-05T07:00:00Z"), new ContractId("C9"), List.of(PHONE),
                250_000_000L, null, List.of(), null),
            new Event.Signed(stamp("e4", "2026-03-08T07:00:00Z"), new ContractId("C9")));
    }

    @Test
    void everyOtherTypeIsRead() {
        assertThat(read("CheckedOut", PHONE_TEXT)).isEqualTo(new Event.CheckedOut(stamp(), PHONE));
        assertThat(read("WalkedIn", "\"actor\":\"s1\""))
            .isEqualTo(new Event.WalkedIn(new Stamp(new EventId("x"), new ProjectId("P1"), stamp().at(), "s1")));
        assertThat(read("Erased", PHONE_TEXT)).isEqualTo(new Event.Erased(stamp(), PHONE));
        assertThat(read("RegistrationWithdrawn", "\"registration\":\"e1\""))
            .isEqualTo(new Event.RegistrationWithdrawn(stamp(), new EventId("e1")));
        String both = PHONE_TEXT + ",\"other\":\"+86 139 0000 5678\"";
        assertThat(read("PhoneAdded", both)).isEqualTo(new Event.PhoneAdded(stamp(), PHONE, OTHER));
        assertThat(read("PersonsMerged", both)).isEqualTo(new Event.PersonsMerged(stamp(), PHONE, OTHER));
        assertThat(read("PersonsSplit", both)).isEqualTo(new Event.PersonsSplit(stamp(), PHONE, OTHER));
        assertThat(read("PhoneLookedUp", "\"staff\":\"s1\"," + PHONE_TEXT))
            .isEqualTo(new Event.PhoneLookedUp(stamp(), new StaffId("s1"), PHONE));
        assertThat(read("NameChanged", PHONE_TEXT + ",\"surname\":\"李\""))
            .isEqualTo(new Event.NameChanged(stamp(), PHONE, "李"));
        assertThat(read("DeclarationCorrected", PHONE_TEXT + ",\"declared\":\"SELF\""))
            .isEqualTo(new Event.DeclarationCorrected(stamp(), PHONE, Declaration.SELF));
        assertThat(read("DealCancelled", "\"contract\":\"C9\""))
            .isEqualTo(new Event.DealCancelled(stamp(), new ContractId("C9")));
        assertThat(read("CaseDecided", "\"case\":\"e2\",\"outcome\":\"CHANNEL:A1\",\"by\":[\"m1\",\"m2\"]"))
            .isEqualTo(new Event.CaseDecided(stamp(), new EventId("e2"),
                new Decision.ForChannel(new ChannelId("A1")), List.of("m1", "m2")));
    }

    @Test
    void whatIsAbsentOrNullIsNull() {
        var expected = new Event.CheckedIn(stamp(), PHONE, null, Declaration.NONE, List.of(), null, null, Role.VISITOR,
            null);
        assertThat(read("CheckedIn", PHONE_TEXT)).isEqualTo(expected);
        assertThat(read("CheckedIn", PHONE_TEXT + ",\"surname\":null,\"declared\":null,\"codes\":null,\"verified\":null"
            + ",\"startedAt\":null,\"role\":null,\"consultant\":null,\"actor\":null")).isEqualTo(expected);
        assertThat(read("Registered", "\"channel\":\"A1\"," + PHONE_TEXT))
            .isEqualTo(new Event.Registered(stamp(), new ChannelId("A1"), null, PHONE, null));
    }

    @Test
    void everyOptionalFieldIsRead() {
        assertThat(read("CheckedIn", PHONE_TEXT + ",\"verified\":\"VISIT_CODE\",\"role\":\"SUPPLIER\""
            + ",\"startedAt\":\"2026-03-01T00:50:00Z\",\"consultant\":\"s3\",\"declared\":\"NONE\""))
            .isEqualTo(new Event.CheckedIn(stamp(), PHONE, null, Declaration.NONE, List.of(),
                Verification.VISIT_CODE, Instant.parse("2026-03-01T00:50:00Z"), new Role("SUPPLIER"),
                new StaffId("s3")));
        assertThat(read("Subscribed", "\"contract\":\"C9\",\"buyers\":[\"13800001234\",\"13900005678\"]"
            + ",\"unit\":\"1-101\",\"identities\":[\"h1\",null],\"payee\":\"A1\""))
            .isEqualTo(new Event.Subscribed(stamp(), new ContractId("C9"), List.of(PHONE, OTHER), null, "1-101",
                Arrays.asList(new IdentityHash("h1"), null), new ChannelId("A1")));
    }

    @Test
    void aRegisteredPhoneThatIsNoneIsForTheRulesToAnswer() {
        for (String phone : List.of("", "12345", "王小明", "1380000123")) {
            var registered = (Event.Registered) read("Registered", "\"channel\":\"A1\",\"phone\":\"" + phone + "\"");
            assertThat(registered.contact()).isEqualTo(new NotAPhone());
        }
    }

    @Test
    void equalSurnamesAreReadAsEqual() {
        var plain = (Event.CheckedIn) read("CheckedIn", PHONE_TEXT + ",\"surname\":\"王\"");
        var polite = (Event.CheckedIn) read("CheckedIn", PHONE_TEXT + ",\"surname\":\"王先生\"");
        var nobody = (Event.CheckedIn) read("CheckedIn", PHONE_TEXT + ",\"surname\":\" \"");
        assertThat(polite.surname()).isEqualTo(plain.surname()).isNotNull();
        assertThat(nobody.surname()).isNull();
    }

    @Test
    void blanksEscapesAndTheOrderOfFieldsMakeNoDifference() {
        Event plain = read("Registered", "\"channel\":\"A1\"," + PHONE_TEXT + ",\"surname\":\"王\"");
        assertThat(Reading.of("\t{ \"surname\" : \"\\u738b\", \"ph\\u006fne\":\"13800001234\" , \"channel\":\"A1\","
            + "\"project\":\"P1\",\"at\":\"2026-03-01T09:00:00+08:00\",\"id\":\"x\",\"type\":\"Registered\" } \r")
            .onlyEvent()).isEqualTo(plain);
    }

    @Test
    void byteOrderMarkCarriageReturnsBlankLinesAndAMissingEndAreBorne() {
        String line = "{\"type\":\"WalkedIn\",\"id\":\"x\",\"at\":\"2026-03-01T09:00:00+08:00\",\"project\":\"P1\"}";
        var read = Reading.of("\uFEFF" + line + "\r", "\r", "  \t", "", line);
        assertThat(read.problems).isEmpty();
        assertThat(read.lines).containsExactly(1L, 5L);
        assertThat(Reading.of("").events).isEmpty();
        assertThat(Reading.of("\uFEFF").problems).isEmpty();
    }

    @Test
    void itDoesNotMatterHowTheStreamArrives() {
        String line =
            "{\"type\":\"WalkedIn\",\"id\":\"x%d\",\"at\":\"2026-03-01T09:00:00+08:00\",\"project\":\"P%d\"}\n";
        var text = new StringBuilder();
        for (int i = 0; i < 9000; i++) {
            text.append(line.replace("%d", Integer.toString(i)));
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        var whole = Reading.ofBytes(bytes);
        var drop = Reading.of(new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                return super.read(to, from, Math.min(length, 7));
            }
        });
        assertThat(whole.events).hasSize(9000);
        assertThat(drop.events).isEqualTo(whole.events);
        assertThat(drop.lines).isEqualTo(whole.lines);
    }

    private static Event read(String type, String fields) {
        return Reading.of(line(type, fields)).onlyEvent();
    }

    static String line(String type, String fields) {
        return "{\"type\":\"" + type
            + "\",\"id\":\"x\",\"at\":\"2026-03-01T09:00:00+08:00\",\"project\":\"P1\"," + fields + "}";
    }

    private static Stamp stamp() {
        return stamp("x", "2026-03-01T01:00:00Z");
    }

    private static Stamp stamp(String id, String at) {
        return new Stamp(new EventId(id), new ProjectId("P1"), Instant.parse(at));
    }
}
