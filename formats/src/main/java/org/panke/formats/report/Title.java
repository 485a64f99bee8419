package org.panke.formats.report;

import java.util.Set;
import org.panke.attribution.ProjectId;

/** What the page is called: by the projects it is about, or as the caller says where nothing happened in any. */
final class Title {
    private Title() {}

    static Text of(Set<ProjectId> projects, String otherwise) {
        Text about = switch (projects.size()) {
            case 0 -> Text.plain(otherwise);
            case 1 -> Text.plain(projects.iterator().next().value());
            default -> new Text(projects.size() + " 个项目", projects.size() + " projects");
        };
        return new Text("客户归属报告 · ", "Who brought each visitor · ").and(about);
    }
}
