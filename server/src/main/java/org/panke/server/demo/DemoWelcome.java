package org.panke.server.demo;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What whoever starts the demonstration is told, once. */
record DemoWelcome(URI address, List<DemoPeople.Person> people) {
    private static final int NAME = 12;
    private static final int PASSWORD = 17;

    String text(Optional<String> kioskCode) {
        StringBuilder text = new StringBuilder(2048);
        text.append("""

                判客演示 · Panke demo（数据在退出时删除 the data go when it ends; Ctrl-C）

                  案场 console      %1$s/
                  经纪人 broker     %1$s/b
                  访客机 kiosk      %1$s/kiosk
                  访客 me           %1$s/me

                  账号 account  密码 password
                """.formatted(address));
        people.forEach(person -> text.append("  ").append(padded(person.name(), NAME)).append("  ")
            .append(padded(person.password(), PASSWORD)).append(person.chinese()).append(" · ").append(person.english())
            .append('\n'));
        kioskCode.ifPresent(code -> text.append("\n  访客机配对码 pairing code of the kiosk (/kiosk): ").append(code)
            .append('\n'));
        return text.append("""

                  先试 Try first（提前量在演示中只有 2 分钟 the lead time is only 2 minutes here）
                  1. 以 broker 登录 /b，报备一位客户。 As broker at /b, register somebody: any name, any mobile.
                  2. 两分钟后在 /kiosk 用这个号码登记到访；验证码在页面旁的演示手机上。 Two minutes later check in at /kiosk with that number.
                  3. 以 desk 登录 /，看是谁带来的、为什么。 As desk at /, see who brought them and why.

                """).toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
