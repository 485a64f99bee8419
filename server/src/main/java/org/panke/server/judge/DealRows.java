package org.panke.server.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.panke.attribution.ContractId;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.Finding;
import org.panke.attribution.Settlement;

/** Tables {@code contract}, {@code contract_buyer} and {@code contract_share}. */
final class DealRows {
    private DealRows() {
    }

    /** A second subscription before the signing replaces what the first one said. */
    static void subscribed(Entry entry, Fact.Subscribed deal) {
        entry.insert("""
                INSERT INTO contract (project_id, contract_id, sequence, subscribed_at, unit, amount_fen, payee, state,
                    version)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', 1)
                ON CONFLICT (project_id, contract_id) DO UPDATE SET subscribed_at = EXCLUDED.subscribed_at,
                    unit = EXCLUDED.unit, amount_fen = EXCLUDED.amount_fen, payee = EXCLUDED.payee,
                    version = contract.version + 1""",
            deal.contract().value(), entry.sequence(), entry.at(), deal.unit(), deal.amountFen(),
            Entry.text(deal.payee()));
        entry.update("DELETE FROM contract_buyer WHERE contract_id = ? AND project_id = ?", deal.contract().value());
        for (int i = 0; i < deal.buyers().size(); i++) {
            entry.insert("INSERT INTO contract_buyer (project_id, contract_id, ordinal, person) VALUES (?, ?, ?, ?)",
                deal.contract().value(), i, deal.buyers().get(i).number());
        }
    }

    /** A second signing changes nothing. */
    static void signed(Entry entry, Event.Signed signed) {
        entry.update("""
                UPDATE contract SET signed_at = ?, version = version + 1
                WHERE signed_at IS NULL AND contract_id = ? AND project_id = ?""",
            entry.at(), signed.contract().value());
    }

    static void cancelled(Entry entry, Event.DealCancelled cancelled) {
        entry.update("""
                UPDATE contract SET cancelled_at = ?, version = version + 1
                WHERE cancelled_at IS NULL AND contract_id = ? AND project_id = ?""",
            entry.at(), cancelled.contract().value());
    }

    /** A contract's last line is its state; where two people divided the sum, its last lines. */
    static void settled(Entry entry, List<Finding> findings) {
        Map<ContractId, List<Settlement>> last = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding instanceof Settlement line) {
                List<Settlement> before = last.computeIfAbsent(line.contract(), _ -> new ArrayList<>());
                before.removeIf(other -> other.state() != line.state() || other.reason() != line.reason()
                    || Objects.equals(other.channel(), line.channel()));
                before.add(line);
            }
        }
        last.values().forEach(parts -> settled(entry, parts.getFirst(), parts));
    }

    private static void settled(Entry entry, Settlement line, List<Settlement> parts) {
        String contract = line.contract().value();
        Long sum = null;
        for (Settlement part : parts) {
            sum = part.amountFen() == null ? sum : Long.valueOf(part.amountFen() + (sum == null ? 0 : sum));
        }
        entry.update("""
                UPDATE contract SET state = ?, reason = ?, channel = ?, due_fen = ?, case_id = ?, version = version + 1
                WHERE contract_id = ? AND project_id = ?""",
            line.state().name(), Entry.text(line.reason()),
            Entry.text(line.channel()), sum, Entry.text(line.caseId()), contract);
        switch (line.state()) {
            case APPROVED -> entry.update(
                "UPDATE contract SET approved_by = ?, approved_at = ? WHERE contract_id = ? AND project_id = ?",
                entry.fact().stamp().actor(), entry.at(), contract);
            case PAID -> entry.update(
                "UPDATE contract SET paid_by = ?, paid_at = ? WHERE contract_id = ? AND project_id = ?",
                entry.fact().stamp().actor(), entry.at(), contract);
            case PAYABLE, HELD, NOTHING -> entry.update("""
                    UPDATE contract SET approved_by = NULL, approved_at = NULL
                    WHERE paid_at IS NULL AND contract_id = ? AND project_id = ?""", contract);
            case CLAWED_BACK -> {
                // who approved and paid it stays to be seen
            }
        }
        entry.update("DELETE FROM contract_share WHERE contract_id = ? AND project_id = ?", contract);
        if (line.channel() != null && line.state() != Settlement.State.HELD) {
            for (Settlement part : parts) {
                entry.insert("""
                        INSERT INTO contract_share (project_id, contract_id, channel, due_fen)
                        VALUES (?, ?, ?, ?)""", contract, Entry.text(part.channel()), part.amountFen());
            }
        }
        CaseRows.settled(entry, line);
    }
}
