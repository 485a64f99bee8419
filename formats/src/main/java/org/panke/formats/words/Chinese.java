package org.panke.formats.words;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.Loss;
import org.panke.attribution.Mode;
import org.panke.attribution.Outcome;
import org.panke.attribution.Refusal;
import org.panke.attribution.Registration;
import org.panke.attribution.Settlement;
import org.panke.attribution.Signal;
import org.panke.attribution.Standing;
import org.panke.attribution.Verdict;

/** Written as Chinese, not translated. */
final class Chinese extends Sentences {
    private static final String NOT_AVAILABLE = "目前不可报备。";

    private final ChineseSignals signals = new ChineseSignals(this);

    Chinese(ChineseTimes times, Names names) {
        super(times, names);
    }

    @Override
    public void headline(Verdict verdict, StringBuilder out) {
        if (verdict.revises() != null) {
            out.append("改判 · ");
        }
        switch (verdict.outcome()) {
            case Outcome.Natural() -> out.append("自然到访");
            case Outcome.Brought(ChannelId channel, _, _) -> out.append("渠道到访 · ").append(channel(channel));
            case Outcome.Disputed _ -> out.append("来源有争议");
            case Outcome.NotAVisitor(Outcome.NotAVisitorReason why) -> out.append(switch (why) {
                case ROLE -> "非访客 · 不以客户身份到场";
                case OWN_PHONE -> "非访客 · 案场人员或经纪人";
            });
        }
        if (verdict.standing() != null) {
            out.append(verdict.standing() == Standing.NEW ? " · 首次" : " · 复访");
        }
        if (verdict.outcome() instanceof Outcome.Disputed) {
            out.append(" · 待两人裁定");
        } else if (verdict.until() != null) {
            out.append(" · 保护至 ");
            times.end(verdict.until(), verdict.arrival(), out);
        }
    }

    @Override
    void why(Verdict verdict, StringBuilder out) {
        boolean standing = verdict.standing() == Standing.RETURNING;
        boolean decided = verdict.revises() != null;
        switch (verdict.outcome()) {
            case Outcome.Natural() -> out.append(decided
                ? "经两人裁定为自然到访。"
                : standing
                    ? "此前的自然到访仍在保护期内，本次不再比较报备。"
                    : verdict.lost().isEmpty() ? "到访时没有渠道为其报备。" : "到访时没有一条报备成立。");
            case Outcome.Brought(ChannelId channel, AgentId agent, _) -> {
                if (decided) {
                    out.append("经两人裁定，归");
                    who(channel, agent, out);
                    out.append("。");
                } else if (standing) {
                    out.append("此前已判归");
                    who(channel, agent, out);
                    out.append("，仍在保护期内，本次不再比较报备。");
                } else if (verdict.won() != null) {
                    won(verdict.won(), verdict, out);
                } else {
                    who(channel, agent, out);
                    out.append("的报备成立。");
                }
            }
            case Outcome.Disputed disputed -> disputed(disputed, standing, out);
            case Outcome.NotAVisitor(Outcome.NotAVisitorReason why) -> out.append(switch (why) {
                case ROLE -> "到场的身份不是看房客户，不作判定。";
                case OWN_PHONE -> "这个号码属于案场人员或经纪人，不作判定。";
            });
        }
    }

    private void won(Registration won, Verdict verdict, StringBuilder out) {
        who(won.channel(), won.agent(), out);
        out.append(won.agent() == null ? " " : "");
        times.moment(won.at(), verdict.arrival(), out);
        out.append(won.masked() ? " 以隐号报备" : " 报备").append("，提前 ");
        times.length(Duration.between(won.at(), verdict.arrival()), out);
        out.append("到访，达到约定的 ");
        times.length(won.leadTime(), out);
        out.append(won.mode() == Mode.FIRST_SHOWING ? "，带看码已在到访时核销" : "");
        out.append(hasRivals(verdict) ? "，在成立的报备中最早。" : "。");
    }

    private void disputed(Outcome.Disputed disputed, boolean standing, StringBuilder out) {
        if (standing) {
            out.append("此前的来源争议尚未裁定：");
        }
        ChannelId first = firstClaim(disputed);
        out.append(switch (disputed.why()) {
            case DECLARED_SELF -> "访客说是自己来的，而";
            case DECLARED_OTHER -> "访客说的渠道，与";
            case MERGED -> "两份客户资料确认是同一人，而此前判定的归属不同。";
        });
        if (disputed.why() != Outcome.Reason.MERGED) {
            out.append(first == null ? "" : channel(first)).append(switch (disputed.why()) {
                case DECLARED_SELF -> first == null ? "有报备按规则成立。" : "的报备按规则成立。";
                default -> "按规则成立的报备不一致。";
            });
        }
        out.append("两人裁定之前，不归任何一方。");
    }

    @Override
    public void loss(Loss loss, Verdict verdict, StringBuilder out) {
        who(loss.registration().channel(), loss.registration().agent(), out);
        out.append("：");
        lossAlone(loss, verdict, out);
    }

    @Override
    void lossAlone(Loss loss, Verdict verdict, StringBuilder out) {
        Registration lost = loss.registration();
        switch (loss.reason()) {
            case V_MASK_UNCONFIRMED -> out.append("隐号与访客号码相符，但姓氏、带看码、来源声明都不能佐证是同一人。");
            case V_LEAD -> lead(lost, verdict.arrival(), out);
            case V_EXPIRED -> {
                out.append("报备有效至 ");
                times.end(lost.until(), verdict.arrival(), out);
                out.append("，到访时已过期。");
            }
            case V_WITHDRAWN -> out.append("报备在到访前已撤回。");
            case V_SUSPENDED -> out.append("到访时该渠道已停用。");
            case V_PROTECTED -> {
                times.moment(lost.at(), verdict.arrival(), out);
                out.append(" 报备时，客户已在别家或自然到访的保护期内。");
            }
            case V_OWNER -> out.append("隐号报备时客户已是业主，全号报备本会被拒。");
            case V_HELD -> out.append("隐号报备时已有别家的有效报备，全号报备本会被拒。");
            case V_CODE -> out.append("带看码在以前的到访中已经用过。");
            case V_UNREDEEMED -> {
                out.append("到访时没有核销带看码，报备仍有效至 ");
                times.end(lost.until(), verdict.arrival(), out);
                out.append("。");
            }
            case V_OTHER_WON -> otherWon(lost, verdict, out);
        }
    }

    private void lead(Registration lost, Instant arrival, StringBuilder out) {
        if (arrival.isBefore(lost.at())) {
            out.append("客户到访 ");
            times.length(Duration.between(arrival, lost.at()), out);
            out.append("后才报备，约定须提前 ");
        } else {
            out.append("报备到到访只有 ");
            times.length(Duration.between(lost.at(), arrival), out);
            out.append("，少于约定的 ");
        }
        times.length(lost.leadTime(), out);
        out.append("。");
    }

    private void otherWon(Registration lost, Verdict verdict, StringBuilder out) {
        Registration won = verdict.won();
        if (won == null || verdict.revises() != null || won.at().isAfter(lost.at())) {
            out.append("报备有效，但没有判归这一家。");
            return;
        }
        out.append("报备有效，但 ");
        times.moment(lost.at(), verdict.arrival(), out);
        out.append(" 晚于").append(channel(won.channel())).append("的 ");
        times.moment(won.at(), verdict.arrival(), out);
        out.append("。");
    }

    @Override
    public Optional<String> lossToBroker(Loss loss, Verdict verdict) {
        return switch (loss.reason()) {
            case V_MASK_UNCONFIRMED -> Optional.empty();
            case V_PROTECTED, V_OWNER, V_HELD -> Optional.of("报备当时不可报备。");
            case V_OTHER_WON -> Optional.of("报备有效，但没有判归您这一家。");
            default -> {
                StringBuilder out = new StringBuilder();
                lossAlone(loss, verdict, out);
                yield Optional.of(out.toString());
            }
        };
    }

    @Override
    void moreLost(int count, StringBuilder out) {
        out.append("另有 ").append(count).append(" 条报备没有成立。");
    }

    @Override
    String gap() {
        return "";
    }

    @Override
    String stop() {
        return "。";
    }

    @Override
    public void answer(Answer answer, StringBuilder out) {
        switch (answer) {
            case Answer.Accepted(_, Registration accepted) -> accepted(accepted, false, out);
            case Answer.Refused refused -> out.append(switch (refused.reason()) {
                case R_CHANNEL -> "渠道或经纪人未登记，或已停用。";
                case R_NO_RULES -> "项目的报备规则尚未生效。";
                case R_PHONE -> "这不是一个电话号码。";
                case R_FORM -> "号码的隐藏方式不在约定范围内。";
                case R_SURNAME -> "没有填写客户姓氏。";
                case R_OWN_PHONE -> "这是经纪人或案场人员自己的号码。";
                case R_QUOTA -> "今日报备已满，或待到访的报备过多。";
                case R_DUPLICATE -> "同一经纪人已为这位客户报备，仍然有效。";
                case R_OWNER -> "客户已是业主，按约定不可报备。";
                case R_PROTECTED -> "客户在别家或自然到访的保护期内，或来源争议未定。";
                case R_HELD -> "已有别家的有效报备。";
            });
        }
    }

    @Override
    public void answerToBroker(Answer answer, StringBuilder out) {
        switch (answer) {
            case Answer.Accepted(_, Registration accepted) -> accepted(accepted, true, out);
            case Answer.Refused(_, _, Answer.Reason reason, _) when reason.isNotAvailableNow() ->
                out.append(NOT_AVAILABLE);
            case Answer.Refused refused when refused.reason() == Answer.Reason.R_DUPLICATE ->
                out.append("您已为这位客户报备，仍然有效。");
            case Answer.Refused refused -> answer(refused, out);
        }
    }

    private void accepted(Registration accepted, boolean toBroker, StringBuilder out) {
        out.append(toBroker ? "报备成功，有效至 " : "已受理，有效至 ");
        times.end(accepted.until(), accepted.at(), out);
        out.append(toBroker ? "；请在 " : "；客户最早 ");
        times.from(accepted.at().plus(accepted.leadTime()), accepted.at(), out);
        out.append(toBroker ? " 以后带客户到访" : " 到访有效");
        if (accepted.mode() == Mode.FIRST_SHOWING) {
            out.append(toBroker ? "，并出示带看码" : "，须核销带看码");
        }
        out.append("。");
    }

    @Override
    public void settlement(Settlement settlement, StringBuilder out) {
        ChineseDeals.settlement(settlement, this, out);
    }

    @Override
    public void signal(Signal signal, StringBuilder out) {
        signals.signal(signal, out);
    }

    @Override
    public void refusal(Refusal refusal, StringBuilder out) {
        ChineseDeals.refusal(refusal, out);
    }

    @Override
    public void money(long fen, StringBuilder out) {
        Numbers.yuan(fen, out);
        out.append(" 元");
    }

    private void who(ChannelId channel, @Nullable AgentId agent, StringBuilder out) {
        out.append(channel(channel));
        if (agent != null) {
            out.append("（").append(Names.plain(agent.value())).append("）");
        }
    }
}
