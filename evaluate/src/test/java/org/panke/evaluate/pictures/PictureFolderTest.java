package org.panke.evaluate.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.evaluate.CannotEvaluateException;

class PictureFolderTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsAPersonAndWhatIsNoPictureIsCounted() throws Exception {
        for (int i = 0; i < PictureFolder.FEWEST; i++) {
            picture("p" + i, "1.JPG");
        }
        picture("p0", "2.webp");
        picture("p0", "notes.txt");
        picture("p0", ".hidden.jpg");
        Files.createFile(folder.resolve("readme.md"));
        PictureFolder read = PictureFolder.read(folder);
        assertThat(read.persons()).isEqualTo(PictureFolder.FEWEST);
        assertThat(read.pictures()).hasSize(PictureFolder.FEWEST + 1);
        assertThat(read.others()).isEqualTo(2);
    }

    @Test
    void fewerThanThirtyPeopleAreRefused() throws IOException {
        for (int i = 1; i < PictureFolder.FEWEST; i++) {
            picture("p" + i, "1.png");
        }
        assertThatThrownBy(() -> PictureFolder.read(folder)).isInstanceOf(CannotEvaluateException.class)
            .hasMessage("evaluate.few");
    }

    @Test
    void groupsAreReadWithAndWithoutAHeading() throws Exception {
        Path file = Files.writeString(folder.resolve("groups.csv"), "\uFEFFperson,group\r\np1,a\r\n\r\n p2 ,b\r\n");
        assertThat(GroupFile.read(file, Set.of("p1", "p2"))).containsEntry("p1", "a").containsEntry("p2", "b")
            .hasSize(2);
        Files.writeString(file, "p1,a\np2,b");
        assertThat(GroupFile.read(file, Set.of("p1", "p2"))).hasSize(2);
    }

    @Test
    void aLineOfNobodyIsNamedByItsNumberAndNotByItsPerson() throws IOException {
        Path file = Files.writeString(folder.resolve("groups.csv"), "p1,a\nsomebody,b\n");
        assertThatThrownBy(() -> GroupFile.read(file, Set.of("p1"))).isInstanceOf(CannotEvaluateException.class)
            .hasMessage("evaluate.group-nobody");
        Files.writeString(file, "p1,a\np1\n");
        assertThatThrownBy(() -> GroupFile.read(file, Set.of("p1"))).hasMessage("evaluate.group-line");
    }

    private void picture(String person, String name) throws IOException {
        Files.createDirectories(folder.resolve(person));
        Files.createFile(folder.resolve(person).resolve(name));
    }
}
