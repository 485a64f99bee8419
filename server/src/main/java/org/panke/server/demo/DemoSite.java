package org.panke.server.demo;

import java.util.List;
import org.panke.server.notice.Site;
import org.panke.server.platform.Said;

/** What the demonstration's office says of itself, so that its notice is whole. The company is none. */
final class DemoSite {
    static final Site SAID = new Site(List.of(new Site.Place("gb2260", "330106")),
        new Said("演示置业有限公司（并不存在）", "Demonstration Property Ltd (there is none)"), List.of(),
        new Said("前台", "the desk"), null, List.of(),
        new Said("运行演示的这台电脑，关闭后即删除", "this computer, and deleted when the demonstration ends"),
        new Said("当地网信部门", "the local cyberspace authority"));

    private DemoSite() {
    }
}
