package org.panke.formats.tables;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.panke.attribution.AgentId;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Contact;
import org.panke.attribution.Event;
import org.panke.attribution.EventId;
import org.panke.formats.phones.Phones;

/** What a row tells of a registration. */
final class RegistrationRow {
    /**
     * For a day without an hour: its last second. A channel that wants to win must prove the lead time, and a day alone
     * does not prove that the registration was there before that day's visits.
     */
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private RegistrationRow() {}

    static void read(RowReader row, List<Event> events) {
        Instant at = row.time(Field.REGISTERED_AT, LAST);
        if (at == null) {
            if (row.problems().isEmpty() && row.table().isOnly(Kind.REGISTRATIONS)) {
                row.missing(Field.REGISTERED_AT, "报备时间", "the registration's time");
            }
            return;
        }
        ChannelId channel = row.channel(Field.CHANNEL);
        if (channel == null) {
            row.missing(Field.CHANNEL, "渠道编号或名称", "the channel's id or name");
            return;
        }
        if (!row.has(Field.PHONE)) {
            row.missing(Field.PHONE, "手机号，全号或隐号", "the phone, in full or masked");
            return;
        }
        String agent = row.text(Field.AGENT);
        Contact contact = Phones.parse(PhoneCells.tidy(row.cell(Field.PHONE).text()));
        String id = id(row);
        events.add(new Event.Registered(row.stamp(id, at), channel, agent == null ? null : new AgentId(agent), contact,
            row.surname()));
        Instant withdrawn = row.time(Field.WITHDRAWN_AT, LocalTime.MIN);
        if (withdrawn != null) {
            // a day without an hour: as early as it can have been
            Instant then = withdrawn.isBefore(at) ? at : withdrawn;
            events.add(new Event.RegistrationWithdrawn(row.stamp(id + "#withdrawn", then), new EventId(id)));
        }
    }

    /** The registration's own number, else the row's, else its place. */
    static String id(RowReader row) {
        String own = row.text(Field.REGISTRATION);
        String id = own == null ? row.text(Field.ID) : own;
        return id == null ? row.place() : id;
    }
}
