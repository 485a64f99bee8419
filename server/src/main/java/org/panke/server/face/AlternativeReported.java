package org.panke.server.face;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.panke.consent.gate.Condition;
import org.panke.server.access.Permission;
import org.panke.server.access.Role;
import org.panke.server.desk.HelpAsked;
import org.panke.server.desk.Office;
import org.panke.server.message.Sender;
import org.panke.server.notice.Reporting;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the gate whether whoever wants no face can check in all the same: codes are sent, what is entered is written, and
 * somebody at the desk comes when they are asked.
 */
@Component
final class AlternativeReported implements Reporting {
    /** Our own: so long a visitor may wait for the desk. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> DESK = Arrays.stream(Role.values())
        .filter(each -> each.permissions().contains(Permission.CHECK_IN_WRITE)).map(Role::name).toList();

    private final Sender sender;
    private final Writer writer;
    private final HelpAsked help;
    private final JdbcClient reader;

    AlternativeReported(Sender sender, Writer writer, HelpAsked help, JdbcClient reader) {
        this.sender = sender;
        this.writer = writer;
        this.help = help;
        this.reader = reader;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        return Map.of(Condition.ALTERNATIVE, alternative(office, now));
    }

    private Reported alternative(Office office, Instant now) {
        if (!sender.isWorking()) {
            return Reported.not("验证码发不出去（没有设置短信通道，或者上一条没有发出）",
                "codes are not sent: no provider is set up, or the last message failed");
        }
        if (writer.failed()) {
            return Reported.not("数据库无法写入，谁都不能登记", "the database cannot be written; nobody can check in");
        }
        long desk = reader.sql("SELECT COUNT(*) FROM account WHERE active = 1 AND role IN (:roles)"
            + " AND (project_id IS NULL OR project_id = :project)").param("roles", DESK)
            .param("project", office.project().value()).query(Long.class).single();
        if (desk == 0) {
            return Reported.not("没有能在前台登记的账号", "no account can check visitors in at the desk");
        }
        long left = help.waiting(office.project()).stream()
            .filter(each -> each.at().isBefore(now.minus(PATIENCE))).count();
        return left > 0
            ? Reported.not("有 " + left + " 位来访者请前台帮忙，等了超过 10 分钟",
                left + " visitors asked the desk for help more than 10 minutes ago")
            : Reported.held("验证码能发出，登记能写入，前台有人", "codes are sent, check-ins are written, and there is a desk");
    }
}
