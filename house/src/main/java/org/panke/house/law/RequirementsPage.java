package org.panke.house.law;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page {@code docs/law/requirements.md}, made of what the law asks and of the tests that show it. */
public final class RequirementsPage {
    /** Where it lies, from the project's folder. */
    public static final Path PLACE = Path.of("docs", "law", "requirements.md");

    private static final String HEAD =
        """
                # What the law asks, and what shows it

                Made of `house`'s table of requirements and of the tests marked with its ids; a test fails where this page says anything
                else. **Not legal advice, and no lawyer has looked at it.** "Shown" means that the tests named show all that the row
                asks of the software, and nothing more; "in part" says what they do not show; 🔴 marks what is not
                met. The requirements are read from the texts that the [policy packs](../packs.md) cite, with the marks that these carry.

                Write it anew: `java -cp house/target/classes org.panke.house.law.RequirementsPage .`

                """;

    private RequirementsPage() {
    }

    /** Writes it into the project whose folder is named. */
    public static void main(String[] words) throws IOException {
        Path project = Path.of(words[0]);
        Path page = project.resolve(PLACE);
        Files.writeString(page, text(Requirement.all(), Shown.in(project)), StandardCharsets.UTF_8);
    }

    /** The page as it must read. */
    public static String text(List<Requirement> requirements, List<Shown> shown) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Requirement.Standing standing : Requirement.Standing.values()) {
            long count = requirements.stream().filter(each -> each.standing() == standing).count();
            text.append(String.format(Locale.ROOT, "- %s: %d%n", standing.said(), count).replace("\r", ""));
        }
        text.append("\n| | asked | source | standing | tests | what is missing |\n|---|---|---|---|---|---|\n");
        for (Requirement each : requirements) {
            List<String> tests = new ArrayList<>();
            shown.stream().filter(test -> test.requirement().equals(each.id()))
                .forEach(test -> tests.add("[" + test.test() + "](../../" + test.file() + ")"));
            text.append(String.join(" | ", "| " + each.id(), each.text(), each.source(), each.standing().said(),
                String.join("<br>", tests), each.remark())).append(" |\n");
        }
        return text.toString();
    }
}
