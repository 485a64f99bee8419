package org.panke.formats.tables;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.IdentityHash;
import org.panke.attribution.Phone;

/** What a row tells of a deal. */
final class DealRow {
    /** For a day without an hour: its last second, so that a visit of the same day came before. */
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private DealRow() {}

    static void read(RowReader row, List<Event> events) {
        Instant subscribed = row.time(Field.SUBSCRIBED_AT, LAST);
        Instant signed = row.time(Field.SIGNED_AT, LAST);
        Instant cancelled = row.time(Field.CANCELLED_AT, LAST);
        String contract = row.text(Field.CONTRACT);
        if (contract == null || (subscribed == null && signed == null && cancelled == null)) {
            missing(row, contract, subscribed != null || signed != null || cancelled != null);
            return;
        }
        ContractId id = new ContractId(contract);
        Instant begun = subscribed == null && knowsBuyers(row) ? signed : subscribed;
        if (begun != null) {
            subscribe(row, id, begun, events);
        }
        if (signed != null) {
            events.add(new Event.Signed(row.stamp(id(row) + "#signed", signed), id));
        }
        if (cancelled != null) {
            events.add(new Event.DealCancelled(row.stamp(id(row) + "#cancelled", cancelled), id));
        }
    }

    private static void missing(RowReader row, @Nullable String contract, boolean hasTime) {
        boolean only = row.table().isOnly(Kind.DEALS);
        if (!row.problems().isEmpty()) {
            return;
        }
        if (contract == null && (hasTime || only)) {
            row.missing(Field.CONTRACT, "合同号或认购书编号", "the contract's number");
        } else if (contract != null) {
            row.missing(Field.SUBSCRIBED_AT, "认购、签约或退房的时间",
                "the time of subscription, signing or cancellation");
        }
    }

    /** A sheet of signings alone, without phones, rests on subscriptions told elsewhere. */
    private static boolean knowsBuyers(RowReader row) {
        return row.table().layout().has(Field.PHONE) || row.table().layout().has(Field.BUYERS);
    }

    private static void subscribe(RowReader row, ContractId contract, Instant at, List<Event> events) {
        List<Phone> buyers = PhoneCells.buyers(row);
        if (buyers.isEmpty() && row.problems().isEmpty()) {
            row.missing(row.table().layout().has(Field.PHONE) ? Field.PHONE : Field.BUYERS, "买受人的手机号",
                "the buyers' phones");
        }
        events.add(new Event.Subscribed(row.stamp(id(row), at), contract, buyers, Money.fen(row), row.text(Field.UNIT),
            identities(row, buyers.size()), payee(row)));
    }

    private static String id(RowReader row) {
        if (!row.table().isOnly(Kind.DEALS)) {
            return RegistrationRow.id(row) + "#deal";
        }
        String id = row.text(Field.ID);
        return id == null ? row.place() : PhoneCells.isNumber(id) ? "deal-" + id : id;
    }

    /** Who asks to be paid: in a sheet of deals alone, a column of channels says just that. */
    private static @Nullable ChannelId payee(RowReader row) {
        if (row.has(Field.PAYEE)) {
            return row.channel(Field.PAYEE);
        }
        return row.table().isOnly(Kind.DEALS) ? row.channel(Field.CHANNEL) : null;
    }

    private static List<@Nullable IdentityHash> identities(RowReader row, int buyers) {
        String text = row.text(Field.IDENTITIES);
        if (text == null) {
            return List.of();
        }
        List<@Nullable IdentityHash> hashes = new ArrayList<>();
        for (String part : Arrays.asList(text.split("[,;，；、\\s]+"))) {
            hashes.add(Cell.of(part).isNothing() ? null : new IdentityHash(part));
            if (part.matches("\\d{14,17}[\\dXx]")) {
                row.bad(Field.IDENTITIES, "带密钥的哈希，而不是证件号码本身",
                    "keyed hashes, never the identity numbers themselves");
                return List.of();
            }
        }
        if (hashes.size() != buyers) {
            row.bad(Field.IDENTITIES, "与买受人一一对应的哈希，未知的写 -", "one for each buyer, - where unknown");
        }
        return hashes;
    }
}
