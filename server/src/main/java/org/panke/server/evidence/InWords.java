package org.panke.server.evidence;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.panke.attribution.Answer;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ContractId;
import org.panke.attribution.EventId;
import org.panke.attribution.Refusal;
import org.panke.attribution.Settlement;
import org.panke.server.casework.CaseWords;
import org.panke.server.desk.Office;
import org.panke.server.platform.Said;
import tools.jackson.databind.JsonNode;

/** What was recorded, as an office says it: in Chinese and in English, by the clock on its wall. Codes stand nowhere. */
final class InWords {
    private static final Map<String, Said> KINDS = Map.ofEntries(
        entry("Registered", new Said("渠道报备", "A channel registered")),
        entry("RegistrationWithdrawn", new Said("撤回报备", "A registration was withdrawn")),
        entry("CheckedIn", new Said("访客到访登记", "A visitor checked in")),
        entry("CheckedOut", new Said("访客离场", "A visitor left")),
        entry("WalkedIn", new Said("未留电话入场", "Somebody came without leaving a phone")),
        entry("DeclarationCorrected", new Said("访客更正来源", "The visitor corrected how they came")),
        entry("PhoneAdded", new Said("增加电话", "A phone was added")),
        entry("PersonsMerged", new Said("两份资料认定为同一人", "Two files were found to be one person")),
        entry("PersonsSplit", new Said("同一份资料拆为两人", "One file was found to be two persons")),
        entry("PhoneLookedUp", new Said("工作人员查询号码", "Somebody of the office looked a phone up")),
        entry("NameChanged", new Said("更正姓氏", "A surname was corrected")),
        entry("ConsentChanged", new Said("访客答复是否同意", "The visitor said what they agree to")),
        entry("Erased", new Said("访客要求删除", "The visitor asked to be forgotten")),
        entry("Subscribed", new Said("认购", "Subscription")),
        entry("Signed", new Said("签约", "Signing of the contract")),
        entry("DealCancelled", new Said("合同取消", "The contract was cancelled")),
        entry("SettlementApproved", new Said("结佣批准", "The commission was approved")),
        entry("SettlementPaid", new Said("结佣已付", "The commission was paid")),
        entry("AppealOpened", new Said("提出申诉", "An appeal")),
        entry("RulesPublished", new Said("发布规则", "Rules were published")),
        entry("CaptureOrdered", new Said("对人脸采集下令", "An order about looking at faces")),
        entry("FaceUsed",
            new Said("应访客本人要求使用人脸（不保存照片）", "A face was used at the visitor's own wish (no picture is kept)")),
        entry("AssessmentSigned", new Said("签署个人信息保护影响评估", "An impact assessment was signed")),
        entry("StatementSigned", new Said("签署或者会签案场的声明", "A statement of the office was signed or countersigned")),
        entry("CaseDecided", new Said("两人裁定", "Two people decided")));
    private static final Map<String, Said> FIELDS = Map.ofEntries(
        entry("channel", new Said("渠道", "Channel")), entry("agent", new Said("经纪人", "Agent")),
        entry("phone", new Said("电话", "Phone")), entry("other", new Said("另一电话", "Other phone")),
        entry("surname", new Said("姓氏", "Surname")), entry("declared", new Said("访客说", "The visitor says")),
        entry("codes", new Said("核销的带看码属于报备", "Showing code of registration")),
        entry("verified", new Said("号码核验", "Phone proved by")),
        entry("startedAt", new Said("开始登记", "Began to check in")), entry("role", new Said("身份", "Came as")),
        entry("consultant", new Said("置业顾问", "Consultant")), entry("notice", new Said("所见告知", "Notice seen")),
        entry("registration", new Said("报备", "Registration")), entry("contract", new Said("合同", "Contract")),
        entry("buyers", new Said("买方电话", "Buyers")), entry("amountFen", new Said("金额", "Amount")),
        entry("unit", new Said("房号", "Unit")), entry("case", new Said("争议", "Case")),
        entry("outcome", new Said("裁定", "Decided")), entry("by", new Said("裁定人", "By")),
        entry("actor", new Said("经手", "Entered by")), entry("staff", new Said("查询人", "Looked up by")),
        entry("visit", new Said("到访", "Visit")), entry("payee", new Said("收款方", "Paid to")),
        entry("purpose", new Said("用途", "Purpose")), entry("answer", new Said("答复", "Answer")),
        entry("askedAt", new Said("询问时间", "Asked at")), entry("language", new Said("语言", "Language")),
        entry("document", new Said("依据", "By whose order")),
        entry("assessment", new Said("所签内容的 SHA-256", "SHA-256 of what was signed")),
        entry("statement", new Said("所签声明的 SHA-256", "SHA-256 of the statement that was signed")));
    private static final Map<String, Said> VALUES = Map.ofEntries(
        entry("CONTACT", new Said("置业顾问事后联系", "a consultant contacting them afterwards")),
        entry("GIVEN", new Said("同意", "agreed")), entry("REFUSED", new Said("不同意", "did not agree")),
        entry("WITHDRAWN", new Said("撤回", "withdrew")), entry("SELF", new Said("自己来的", "came by themselves")),
        entry("NONE", new Said("没有说", "nothing")), entry("CODE", new Said("短信验证码", "a code by message")),
        entry("RING", new Said("来电振铃", "a ring")), entry("VISIT_CODE", new Said("到访码", "a visit code")),
        entry("NATURAL", new Said("自然到访", "natural visit")),
        entry("DISMANTLED", new Said("拆除（永久停止）", "dismantled, for good")),
        entry("HALTED", new Said("停止", "stopped")), entry("RESUMED", new Said("解除停止", "the stop is over")),
        entry("SPLIT", new Said("各方平分佣金", "commission shared")),
        entry("VISITOR", new Said("访客", "a visitor")), entry("SUPPLIER", new Said("供应商", "a supplier")),
        entry("CHILD", new Said("儿童", "a child")), entry("STAFF", new Said("工作人员", "staff")),
        entry("AGENT", new Said("经纪人", "an agent")));
    /** Said elsewhere, or nothing that somebody could read: hashes of identity numbers. */
    private static final Set<String> ELSEWHERE = Set.of("type", "id", "at", "project", "identities");
    private static final String FOR_A_CHANNEL = "CHANNEL:";
    private static final String MOBILE = "(1\\d{2})(\\d{4})(\\d{4})";

    private final Office office;
    private final DateTimeFormatter zh;
    private final DateTimeFormatter en;

    InWords(Office office) {
        ZoneId zone = office.rules().zone();
        this.office = office;
        this.zh = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm:ss", Locale.CHINA).withZone(zone);
        this.en = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK).withZone(zone);
    }

    /** By the project's clock, to the second. */
    Said moment(Instant at) {
        return new Said(zh.format(at), en.format(at));
    }

    /** What kind of thing happened. */
    Said kind(JsonNode event) {
        String type = event.path("type").asString("");
        return KINDS.getOrDefault(type, new Said(type, type));
    }

    /** Everything that was written down of it, thing by thing. */
    Said content(JsonNode event) {
        List<Said> said = new ArrayList<>();
        event.properties().stream().filter(each -> !ELSEWHERE.contains(each.getKey()))
            .filter(each -> !each.getValue().isNull() && !(each.getValue().isArray() && each.getValue().isEmpty()))
            .forEach(each -> said.add(field(each.getKey(), each.getValue())));
        return Said.joined(said, "；", "; ");
    }

    /** Whose words these are, and about what. */
    Said written(CaseWords.Line line) {
        String more = line.more();
        Said what = switch (line.kind()) {
            case "appeal" -> "REVIEW".equals(more) ? new Said("请求人工复核", "A person's decision was asked for")
                : new Said("申诉", "Appeal");
            case "decision" -> {
                Said outcome = value("outcome", String.valueOf(more));
                yield new Said("裁定的理由（" + outcome.zh() + "）", "Reasons of the decision (" + outcome.en() + ")");
            }
            default -> new Said("对申诉的答复", "Answer");
        };
        Said by = Said.joined(line.by().stream().map(each -> value("by", each)).toList(), "、", ", ");
        Said when = moment(line.at());
        return new Said(what.zh() + " " + line.subject() + "，" + by.zh() + "，" + when.zh() + "：",
            what.en() + " " + line.subject() + ", " + by.en() + ", " + when.en() + ":");
    }

    /** What followed from it; empty where that is for the office's eyes, or said by what follows. */
    Said finding(JsonNode finding) {
        JsonNode text = finding.path("text");
        if (text.isObject()) {
            return new Said(text.path("zh").asString(""), text.path("en").asString(""));
        }
        if (finding.has("contract") && finding.has("state")) {
            Settlement settlement = settlement(finding);
            return office.say(sentences -> sentences.settlement(settlement));
        }
        if (finding.has("refused")) {
            Refusal refused =
                new Refusal(office.project(), new EventId(finding.path("refused").asString("")),
                    Refusal.Reason.valueOf(finding.path("reason").asString("")));
            return office.say(sentences -> sentences.refusal(refused));
        }
        return switch (finding.path("answer").asString("")) {
            case "ACCEPTED" -> {
                Said until = moment(Instant.parse(finding.path("until").asString()));
                yield new Said("报备成立，有效至 " + until.zh() + "。",
                    "The registration is accepted and holds until " + until.en() + ".");
            }
            case "REFUSED" -> {
                Answer refused =
                    new Answer.Refused(office.project(), new EventId(finding.path("registration").asString("")),
                        Answer.Reason.valueOf(finding.path("reason").asString("")), null);
                yield office.say(sentences -> sentences.answer(refused));
            }
            default -> new Said("", "");
        };
    }

    private Settlement settlement(JsonNode line) {
        String reason = line.path("reason").asString("");
        String channel = line.path("channel").asString("");
        String held = line.path("case").asString("");
        return new Settlement(office.project(), new ContractId(line.path("contract").asString("")),
            Settlement.State.valueOf(line.path("state").asString("")),
            reason.isEmpty() ? null : Settlement.Reason.valueOf(reason),
            channel.isEmpty() ? null : new ChannelId(channel),
            line.path("amountFen").isNumber() ? line.path("amountFen").asLong() : null,
            held.isEmpty() ? null : new EventId(held));
    }

    private Said field(String name, JsonNode value) {
        Said label = FIELDS.getOrDefault(name, new Said(name, name));
        Said values = value.isArray()
            ? Said.joined(value.valueStream().map(each -> value(name, each)).toList(), "、", ", ")
            : value(name, value);
        return new Said(label.zh() + " " + values.zh(), label.en() + ": " + values.en());
    }

    private Said value(String name, JsonNode value) {
        if (name.equals("amountFen")) {
            return office.say(sentences -> sentences.money(value.asLong()));
        }
        return value(name, value.asString());
    }

    private Said value(String name, String text) {
        if (name.endsWith("At")) {
            try {
                return moment(Instant.parse(text));
            } catch (DateTimeParseException e) {
                return new Said(text, text);
            }
        }
        if (name.equals("channel") || text.startsWith(FOR_A_CHANNEL)) {
            String called = String.valueOf(office.nameOf(text.replaceFirst("^" + FOR_A_CHANNEL, "")));
            return new Said(called, called);
        }
        String plain = text.replaceFirst("^" + MOBILE + "$", "$1 $2 $3");
        return VALUES.getOrDefault(text, new Said(plain, plain));
    }
}
