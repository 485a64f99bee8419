package org.panke.house.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.house.law.Requirement.Standing;

class RequirementsPageTest {
    private static final Path PROJECT = Path.of("..");

    private final List<Requirement> requirements = Requirement.all();

    @Test
    void thePageSaysWhatTheMarksSay() throws IOException {
        assertThat(Files.readString(PROJECT.resolve(RequirementsPage.PLACE)))
            .isEqualTo(RequirementsPage.text(requirements, Shown.in(PROJECT)));
    }

    @Test
    void everyRequirementHasItsRow() {
        assertThat(requirements).extracting(Requirement::id)
            .containsExactlyElementsOf(IntStream.rangeClosed(1, 45).mapToObj("R%02d"::formatted).toList());
    }

    @Test
    void whatCountsAsShownHasATestAndWhatLacksSomethingSaysWhat() throws IOException {
        Set<String> shown = Shown.in(PROJECT).stream().map(Shown::requirement).collect(Collectors.toSet());
        assertThat(requirements).allSatisfy(each -> {
            boolean claims = each.standing() == Standing.SHOWN || each.standing() == Standing.IN_PART;
            assertThat(!claims || shown.contains(each.id())).as(each.id()).isTrue();
            assertThat(each.remark().isBlank()).as(each.id()).isEqualTo(each.standing() == Standing.SHOWN);
        });
        assertThat(shown).allMatch(id -> requirements.stream().anyMatch(each -> each.id().equals(id)));
    }

    @Test
    void aMarkBelongsToTheTestBelowIt(@TempDir Path project) throws IOException {
        Path file = project.resolve("room/src/test/java/OneTest.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                class OneTest {
                    @Test
                    @Shows({"R07", "R08"})
                    void aSentence() {
                    }

                    @Test
                    void another() {
                    }
                }
                """);
        assertThat(Shown.in(project)).containsExactly(new Shown("R07", "room/src/test/java/OneTest.java", "aSentence"),
            new Shown("R08", "room/src/test/java/OneTest.java", "aSentence"));
    }

    @Test
    void aTestOfThePagesIsMarkedByALineAboveIt(@TempDir Path project) throws IOException {
        Path file = project.resolve("web/tests/kiosk/one.test.ts");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                test('another', () => {})

                  // @shows R06, R42
                  test('what is read first', async () => {
                """);
        assertThat(Shown.in(project)).containsExactly(
            new Shown("R06", "web/tests/kiosk/one.test.ts", "what is read first"),
            new Shown("R42", "web/tests/kiosk/one.test.ts", "what is read first"));
    }
}
