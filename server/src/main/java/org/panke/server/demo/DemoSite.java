package org.panke.server.demo;

import java.util.List;
import org.panke.server.notice.Site;
import org.panke.server.platform.Said;

/** What the demonstration's offices say of themselves, so that their notices are whole. The company is none. */
final class DemoSite {
    /** Where the law permits faces to whoever agrees. */
    static final Site SAID = in("330106");
    /** Where they count as prohibited: they stay off there, whatever anybody signs. */
    static final Site PROHIBITED = in("320102");

    private DemoSite() {
    }

    private static Site in(String code) {
        return new Site(List.of(new Site.Place("gb2260", code)),
            new Said("演示置业有限公司（并不存在）", "Demonstration Property Ltd (there is none)"), List.of(),
            new Said("前台", "the desk"), null, List.of(),
            new Said("运行演示的这台电脑，关闭后即删除", "this computer, and deleted when the demonstration ends"),
            new Said("当地网信部门", "the local cyberspace authority"));
    }
}
