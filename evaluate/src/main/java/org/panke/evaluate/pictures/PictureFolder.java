package org.panke.evaluate.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.panke.evaluate.CannotEvaluateException;

/**
 * A folder with a folder for each person, with their pictures in it.
 *
 * @param pictures by person and name, so that the same folder gives the same figures
 * @param others files that are no picture by their name
 */
public record PictureFolder(List<Picture> pictures, long others) {
    /** Fewer people show nothing of a threshold. */
    public static final int FEWEST = 30;
    private static final Set<String> KINDS = Set.of("jpg", "jpeg", "png", "webp", "bmp", "avif");

    public PictureFolder {
        pictures = List.copyOf(pictures);
    }

    /** @throws CannotEvaluateException where it is no such folder, or has too few people in it */
    public static PictureFolder read(Path folder) throws CannotEvaluateException, IOException {
        if (!Files.isDirectory(folder)) {
            throw new CannotEvaluateException("evaluate.no-folder", folder);
        }
        List<Picture> pictures = new ArrayList<>();
        long others = 0;
        for (Path person : sorted(folder)) {
            if (!Files.isDirectory(person)) {
                others++;
                continue;
            }
            for (Path file : sorted(person)) {
                if (Files.isRegularFile(file) && isPicture(file)) {
                    pictures.add(new Picture(name(person), file));
                } else {
                    others++;
                }
            }
        }
        long persons = persons(pictures);
        if (persons < FEWEST) {
            throw new CannotEvaluateException("evaluate.few", folder, persons, FEWEST);
        }
        return new PictureFolder(pictures, others);
    }

    public long persons() {
        return persons(pictures);
    }

    private static long persons(List<Picture> pictures) {
        return pictures.stream().map(Picture::person).distinct().count();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(each -> !name(each).startsWith(".")).sorted().toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static boolean isPicture(Path file) {
        String name = name(file);
        return KINDS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
