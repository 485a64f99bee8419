package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Erasing overwrites: no block that ever held somebody's numbers holds them afterwards. */
class ErasedRowsTest {
    private static final int DIMENSION = 16;
    private static final int PEOPLE = 3 * Block.ROWS - 5;

    private final Random random = new Random(3);
    private final Faces faces = new Faces(random, DIMENSION);

    @Test
    void noBlockHoldsWhoWasErased() {
        Gallery gallery = new Gallery(DIMENSION);
        List<Template> people = new ArrayList<>();
        List<Block> everyBlock = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Template.of(faces.even()));
            gallery.add(new TemplateId(i), people.get(i));
            note(gallery, everyBlock);
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        Collections.shuffle(order, random);
        for (int gone : order) {
            assertThat(isHeld(everyBlock, people.get(gone))).isTrue();
            gallery.erase(new TemplateId(gone));
            note(gallery, everyBlock);
            assertThat(isHeld(everyBlock, people.get(gone))).isFalse();
        }
        assertThat(gallery.size()).isZero();
    }

    @Test
    void noBlockHoldsAnybodyWhenAllAreErased() {
        Gallery gallery = new Gallery(DIMENSION);
        List<Block> everyBlock = new ArrayList<>();
        Template one = Template.of(faces.even());
        gallery.add(new TemplateId(1), one);
        note(gallery, everyBlock);
        gallery.eraseAll();
        assertThat(isHeld(everyBlock, one)).isFalse();
    }

    private static void note(Gallery gallery, List<Block> everyBlock) {
        for (Block block : gallery.now().blocks()) {
            if (block != null && everyBlock.stream().noneMatch(each -> each == block)) {
                everyBlock.add(block);
            }
        }
    }

    /** With itself everybody has the cosine 1, and with nothing 0. */
    private static boolean isHeld(List<Block> blocks, Template template) {
        return blocks.stream().anyMatch(block -> IntStream.range(0, Block.ROWS)
            .anyMatch(row -> block.cosine(template.exposed(), row) > 0.999f || block.isRoughly(row, template)));
    }
}
