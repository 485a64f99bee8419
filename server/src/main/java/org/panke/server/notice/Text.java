package org.panke.server.notice;

import java.util.List;
import org.panke.attribution.Parameter;
import org.panke.server.desk.Office;
import org.panke.server.notice.Notice.Document;
import org.panke.server.notice.Notice.Paragraph;

/** The words of the notice: who, what, why, how long, whose choice, which rights (PIPL 17, 44 to 50). */
final class Text {
    private Text() {
    }

    static Document chinese(Office office) {
        String days = Office.days(office.general(Parameter.NATURAL_PROTECTION)) + " 天";
        return new Document("来访登记告知（手机号与来访方式）", List.of(
            new Paragraph("谁在处理", office.name() + "的售楼处。如有疑问，请问前台。"),
            new Paragraph("记录什么", "您的手机号、姓氏、到访时间，以及您说的来访方式。不拍照，不识别人脸。"),
            new Paragraph("为什么", "确认您是自己来的还是由渠道带来的，避免重复登记和重复付佣。开发商可能因此向渠道支付佣金，您的房价不因登记结果而改变。"),
            new Paragraph("保存多久", "到访记录保护期为 " + days + "，到期后不再用于判断；有认购、签约或争议时，保存到其结束。"),
            new Paragraph("给谁看", "本售楼处工作人员，每次查询您的号码都会留下记录。带您来的渠道只会看到自己的报备结果。"),
            new Paragraph("您的选择", "您可以不同意，仍可参观，价格与接待不变：选择“不留手机号入场”即可，我们只计人数。"),
            new Paragraph("另外征求：置业顾问事后联系",
                "置业顾问之后就您看过的房源给您打电话，要另外问您；同意后置业顾问会看到您的手机号。可以不同意，登记、认定、价格和接待不变。随时在“我的”页面撤回，撤回后不再联系。"),
            new Paragraph("您的权利", "随时在“我的”页面查看、更正、撤回、请求删除，要求人工复核，或向网信部门投诉。")));
    }

    static Document english(Office office) {
        String days = Office.days(office.general(Parameter.NATURAL_PROTECTION)) + " days";
        return new Document("Notice for your visit: phone and how you came", List.of(
            new Paragraph("Who", "The sales office of " + office.name() + ". The desk answers your questions."),
            new Paragraph("What",
                "Your phone number, surname, the time of your visit, and how you say you came. No photograph, no face recognition."),
            new Paragraph("Why",
                "To know whether you came by yourself or an agency brought you, so that nobody is entered or paid twice. The developer may pay an agency for it; your price does not depend on the result."),
            new Paragraph("How long",
                "A visit counts for " + days
                    + "; where there is a subscription, a contract or a dispute, until that ends."),
            new Paragraph("Who sees it",
                "The staff of this office, and every look-up of your number leaves a trace. An agency sees only what became of its own registration."),
            new Paragraph("Your choice",
                "You may say no and visit all the same, at the same price and with the same service: enter without a phone, and we count one person."),
            new Paragraph("Asked separately: a consultant contacting you afterwards",
                "Whether a consultant may call you about what you saw is a question of its own; if you agree, the consultant sees your number. If you do not, your visit, the verdict, the price and the service are the same. You can take it back at any time on your own page, and nobody contacts you any more."),
            new Paragraph("Your rights",
                "On your own page you can see, correct, withdraw and erase it, ask for a person's decision, or complain to the cyberspace authority.")));
    }
}
