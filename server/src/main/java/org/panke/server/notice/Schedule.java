package org.panke.server.notice;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.panke.attribution.Parameter;
import org.panke.attribution.Span;
import org.panke.consent.Said;
import org.panke.consent.notice.Kept;
import org.panke.consent.notice.Term;
import org.panke.server.desk.Office;

/**
 * How long what is kept, as {@code server/retention} and the doors keep it: a clock, and longer only for a reason that has a
 * name. The notice publishes these lines and the console counts them, so that neither says anything else.
 */
public enum Schedule {
    VISIT, REGISTRATION, NAMED, ASKED, CODE, SESSION, VISIT_CODE, CONSENT, LOOK_UP, REQUEST, DEAL, CASE, TRIES, LOG_IN,
    EVIDENCE;

    private static final Said NEVER = new Said("没有更久的情形", "never longer");
    private static final Said GONE = new Said("删除", "it is deleted");
    private static final Said KEY =
        new Said("销毁密钥，记录里不再能看出是谁", "the key is destroyed, and the records no longer tell who it was");
    private static final Said WITH_THEM =
        new Said("与本人的身份一同：本表前三项到期为止", "with who they are: until the first lines are over");
    /** Of one device or channel: thirty tries, of which half an hour each brings one back. */
    private static final Duration ALL_TRIES = Duration.ofHours(15);

    /** @param evidence how long the law of the place asks evidence to be there at least */
    static List<Kept> of(Office office, Period evidence) {
        return List.of(values()).stream().map(each -> each.kept(office, evidence)).toList();
    }

    /** One line of it. */
    public Kept kept(Office office, Period evidence) {
        return switch (this) {
            case VISIT -> new Kept(new Said("来访者的手机号、姓氏和到访记录", "A visitor's number, surname and visits"),
                after(office.general(Parameter.KEEP_VISITS), "到访后", "after the visit"),
                new Said("有效报备、渠道保护期、申诉期、认购签约或者争议没有结束的，到其结束",
                    "where a live registration, a channel's protection, the time to contest, a deal or a dispute has not ended, until that ends"),
                KEY);
            case REGISTRATION -> new Kept(
                new Said("渠道报备过、没有来的人：手机号或其一部分、姓氏",
                    "Registered by a channel and never came: phone or a part of it, surname"),
                after(office.general(Parameter.APPEAL_WINDOW), "报备结束后（申诉期）",
                    "after the registration ended (appeal window)"),
                new Said("争议没有裁定的，到裁定为止", "where a case is not decided, until it is"), KEY);
            case NAMED -> new Kept(new Said("只被查询过、或只作为买方写下的手机号", "Phones only looked up, or only named as a buyer's"),
                after(office.general(Parameter.APPEAL_WINDOW), "之后（申诉期）", "after that (appeal window)"),
                new Said("认购、签约或者结佣没有办完的，到办完为止", "where a deal is not settled, until it is"), KEY);
            case ASKED -> new Kept(
                new Said("本人要求抹去、还有事情没有了结的人（不在任何页面上）",
                    "Who asked to be erased while something rests on them (on no page)"),
                new Term.Until(new Said("事情一了结就抹去", "until that is over")), NEVER, KEY);
            case CODE -> new Kept(new Said("验证码发到的手机号", "Phones that a one-time code was sent to"),
                Term.atMost(Duration.ofMinutes(15), new Said("发出后", "after it was sent")),
                new Said("没有更久的情形；没有输入的 5 分钟，登录用的到登录为止，到访用的凭它取回执、撤回同意",
                    "never longer; a code that nobody entered 5 minutes, one for a log-in until that is done; one for a check-in so that who is done can still fetch the receipt and take a consent back"),
                GONE);
            case SESSION -> new Kept(new Said("登录“我的”页面的手机号", "Phones logged in to their own page"),
                Term.atMost(Duration.ofMinutes(30), new Said("登录后", "after the log-in")), NEVER, GONE);
            case VISIT_CODE -> new Kept(new Said("到访码", "Visit codes"),
                Term.atMost(Duration.ofMinutes(1), new Said("生成后", "after it was made")), NEVER, GONE);
            case CONSENT -> new Kept(
                new Said("同意和拒绝：对哪一版告知、何时", "What was agreed to or refused: under which notice, and when"),
                new Term.Until(WITH_THEM), NEVER,
                new Said("只剩没有姓名的次数", "a number without a name remains"));
            case LOOK_UP -> new Kept(new Said("谁在何时查过来访者的号码", "Who looked a visitor's number up, and when"),
                new Term.Until(WITH_THEM), NEVER,
                new Said("还能看出哪位工作人员何时查过，看不出查的是谁", "that a member of staff looked somebody up remains, and not whom"));
            case REQUEST -> new Kept(new Said("本人的请求和答复", "What people asked about their own data, and the answers"),
                new Term.Until(WITH_THEM), NEVER,
                new Said("文字打不开了；何时提出、何时答复留作证据",
                    "the words open no more; when it was asked and answered remains as evidence"));
            case DEAL -> new Kept(new Said("认购、签约和结佣里的买方", "Buyers in subscriptions, contracts and commissions"),
                new Term.Until(new Said("结清为止，之后按上面各项", "until it is settled, then by the lines above")),
                new Said("争议没有裁定的，到裁定为止", "where a case is not decided, until it is"), KEY);
            case CASE -> new Kept(new Said("申诉里写的话", "The words of appeals"), new Term.Until(WITH_THEM), NEVER,
                new Said("文字打不开了；案场的裁定和答复与证据一同保存",
                    "they open no more; what the office decided and answered stays with the evidence"));
            case TRIES ->
                new Kept(new Said("试了几次：手机号只存摘要", "How often something was tried: of a phone a keyed digest alone"),
                    Term.atMost(ALL_TRIES, new Said("最后一次后", "after the last try")), NEVER, GONE);
            case LOG_IN -> new Kept(new Said("员工和经纪人的登录", "Log-ins of staff and agents"),
                Term.atMost(Period.ofDays(7), new Said("登录后", "after the log-in")),
                new Said("没有更久的情形；控制台 12 小时", "never longer; to the console 12 hours"), GONE);
            case EVIDENCE -> new Kept(
                new Said("证据：日志、影响评估、告知的各版（不含来访者的个人信息）",
                    "Evidence: the log, impact assessments, every notice (no personal data of visitors)"),
                new Term.AtLeast(evidence),
                new Said("日志的每一条由后面的证明着，保存到本项目的数据整体销毁为止",
                    "each entry of the log is vouched for by those after it, so it stays until all data of the project are destroyed"),
                GONE);
        };
    }

    private static Term after(Span span, String zh, String en) {
        Period days = Period.ofDays(Math.toIntExact(Office.days(span)));
        return days.isZero() && span.time().isZero() ? new Term.Until(new Said(zh + "立即", "at once " + en))
            : new Term.AtMost(days, span.time(), new Said(zh, en));
    }
}
