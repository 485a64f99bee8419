package org.panke.formats.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Settlement;

/** What became of each channel's registrations. */
final class Channels {
    private final Map<ChannelId, Row> rows = new HashMap<>();
    private @Nullable Row last;

    /** One channel's counts, and its commission in fen. */
    static final class Row {
        final ChannelId channel;
        long registered;
        long accepted;
        long brought;
        long deals;
        long payable;
        long held;

        Row(ChannelId channel) {
            this.channel = channel;
        }
    }

    /** The row of a channel, to count in. */
    Row of(ChannelId channel) {
        if (last != null && channel.equals(last.channel)) {
            return last;
        }
        Row row = rows.get(channel);
        if (row == null) {
            row = new Row(channel);
            rows.put(channel, row);
        }
        last = row;
        return row;
    }

    /** Most commission first, then most deals, visits and registrations, then by id. */
    List<Row> byCommission(Deals deals) {
        rows.values().forEach(row -> row.deals = row.payable = row.held = 0);
        deals.all().forEach(deal -> deal.lines().forEach(this::settled));
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.<Row>comparingLong(row -> -row.payable).thenComparingLong(row -> -row.deals)
            .thenComparingLong(row -> -row.held).thenComparingLong(row -> -row.brought)
            .thenComparingLong(row -> -row.registered).thenComparing(row -> row.channel.value()));
        return sorted;
    }

    private void settled(Settlement line) {
        if (line.channel() == null) {
            return;
        }
        long fen = line.amountFen() == null ? 0 : line.amountFen();
        Row row = of(line.channel());
        switch (line.state()) {
            case PAYABLE, APPROVED, PAID -> {
                row.deals++;
                row.payable += fen;
            }
            case HELD -> row.held += fen;
            case NOTHING, CLAWED_BACK -> {
            }
        }
    }
}
