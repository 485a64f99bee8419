package org.panke.formats.words;

import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;

final class EnglishDeals {
    private EnglishDeals() {
    }

    static void settlement(Settlement settlement, Sentences names, StringBuilder out) {
        Settlement.State state = settlement.state();
        out.append(switch (state) {
            case PAYABLE -> "Payable";
            case APPROVED -> "Approved";
            case PAID -> "Paid";
            case NOTHING -> "Nothing to pay";
            case HELD -> "Held";
            case CLAWED_BACK -> "Clawed back";
        });
        if (settlement.channel() != null && state != Settlement.State.NOTHING) {
            out.append(
                state == Settlement.State.CLAWED_BACK ? " from " : state == Settlement.State.HELD ? " for " : " to ");
            names.channel(settlement.channel(), out);
        }
        if (settlement.amountFen() != null) {
            out.append(", ");
            names.money(settlement.amountFen(), out);
        } else if (state == Settlement.State.PAYABLE) {
            out.append(", no sum agreed");
        }
        if (settlement.reason() != null) {
            out.append(": ").append(reason(settlement.reason(), state));
        }
        out.append('.');
    }

    private static String reason(Settlement.Reason reason, Settlement.State state) {
        return switch (reason) {
            case D_NO_STANDING -> "no buyer had a verdict that was still protected";
            case D_NATURAL -> "the buyers came by themselves";
            case D_LATE -> "the deal came after the agreed time from the first visit";
            case D_HOUSEHOLD -> state == Settlement.State.HELD
                ? "the buyers came by different ways, two people must decide"
                : "the buyers came by different ways, and the earliest visit decides";
            case D_DISPUTED -> "a verdict it rests on is disputed, two people must decide";
            case D_SIGNAL -> "a suspicion is to be cleared first";
            case D_DECIDED -> "two people decided";
            case D_CANCELLED -> state == Settlement.State.CLAWED_BACK
                ? "the contract was cancelled after it was due"
                : "the contract was cancelled";
        };
    }

    static void refusal(Refusal refusal, StringBuilder out) {
        out.append("Not taken: ").append(switch (refusal.reason()) {
            case E_ID -> "the id belongs to another record with other content, and the first stands";
            case E_REGISTRATION -> "there is no such registration, or it is over";
            case E_NO_VERDICT -> "the person has no verdict to correct";
            case E_CORRECTED -> "the declaration was corrected before, or the person has subscribed";
            case E_NOT_MERGED -> "the two phones are not one person";
            case D_UNKNOWN -> "there is no such contract";
            case D_SIGNED -> "the contract is signed";
            case D_CANCELLED -> "the contract is cancelled";
            case D_STATE -> "what the contract pays is not at this step";
            case D_SAME_PERSON -> "one person approves and another pays";
            case C_SIGNATURES -> "a decision needs the names of two different people";
            case C_UNKNOWN -> "there is no such case";
            case C_DECIDED -> "the case is decided";
            case C_OUTCOME -> "this case cannot be decided so";
        }).append('.');
    }
}
