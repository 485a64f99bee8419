package org.panke.formats.tables;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Contact;
import org.panke.attribution.Declaration;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.attribution.Mask;
import org.panke.attribution.Phone;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Stamp;
import org.panke.attribution.Verification;
import org.panke.formats.phones.Phones;

/** What a row tells of a visit. */
final class VisitRow {
    /**
     * For a day without an hour: when offices open, and not later. A registration of the same day then has not proved its
     * lead time, one of the day before has.
     */
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private VisitRow() {}

    static void read(RowReader row, List<Event> events) {
        Instant at = row.time(Field.VISITED_AT, OPENING);
        if (at == null) {
            if (row.problems().isEmpty() && row.table().isOnly(Kind.VISITS)) {
                row.missing(Field.VISITED_AT, "到访时间", "the visit's time");
            }
            return;
        }
        Stamp stamp = row.stamp(id(row), at);
        if (!row.has(Field.PHONE)) {
            events.add(new Event.WalkedIn(stamp));
            return;
        }
        Phone phone = phone(row);
        if (phone == null) {
            return;
        }
        String consultant = row.text(Field.CONSULTANT);
        events.add(new Event.CheckedIn(stamp, phone, row.surname(), declaration(row), codes(row), verified(row), null,
            role(row), consultant == null ? null : new StaffId(consultant)));
        Instant left = row.timeOnDayOf(at, Field.LEFT_AT, LAST);
        if (left != null) {
            events.add(new Event.CheckedOut(row.stamp(stamp.id() + "#left", left), phone));
        }
    }

    private static String id(RowReader row) {
        if (!row.table().isOnly(Kind.VISITS)) {
            return RegistrationRow.id(row) + "#visit";
        }
        String id = row.text(Field.ID);
        return id == null ? row.place() : PhoneCells.isNumber(id) ? "visit-" + id : id;
    }

    private static @Nullable Phone phone(RowReader row) {
        Contact contact = Phones.parse(PhoneCells.tidy(row.cell(Field.PHONE).text()));
        if (contact instanceof Phone phone) {
            return phone;
        }
        if (contact instanceof Mask) {
            row.bad(Field.PHONE, "全号（隐号不能确定是谁到访）", "a full number (a mask does not say who came)");
        } else {
            row.bad(Field.PHONE, "电话号码，例如 13800001234 或 +85291234567",
                "a phone number, like 13800001234 or +85291234567");
        }
        return null;
    }

    private static Declaration declaration(RowReader row) {
        String text = row.text(Field.DECLARED);
        Declaration declared = text == null ? Declaration.NONE : row.table().glossary().declaration(text);
        if (declared == null) {
            row.table().tally().wordless(row.line());
        }
        return declared == null ? Declaration.NONE : declared;
    }

    private static List<EventId> codes(RowReader row) {
        boolean named = row.has(Field.CODES) || !row.table().isOnly(Kind.VISITS);
        String text = row.text(named ? Field.CODES : Field.REGISTRATION);
        return text == null
            ? List.of()
            : Arrays.stream(text.split("[,;，；、\\s]+")).filter(code -> !code.isEmpty()).map(EventId::new).toList();
    }

    private static @Nullable Verification verified(RowReader row) {
        String text = row.text(Field.VERIFIED);
        Verification verified = text == null ? null : Glossary.verification(text);
        if (text != null && verified == null) {
            row.bad(Field.VERIFIED, "短信（CODE）、振铃（RING）或到访码（VISIT_CODE）", "CODE, RING or VISIT_CODE");
        }
        return verified;
    }

    private static Role role(RowReader row) {
        String text = row.text(Field.ROLE);
        Role role = text == null ? Role.VISITOR : Glossary.role(text);
        if (role == null) {
            row.bad(Field.ROLE, "客户、供应商、儿童、员工或经纪人", "VISITOR, SUPPLIER, CHILD, STAFF or AGENT");
        }
        return role == null ? Role.VISITOR : role;
    }
}
