package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search finds what comparing everything exactly finds, to the last bit, and so does one without vectors. */
class SearchTest {
    private static final List<Integer> DIMENSIONS = List.of(1, 2, 3, 5, 64, 127, 512, 1024);
    private static final List<Integer> SIZES = List.of(0, 1, 63, 64, 65, 700);

    record World(int dimension, int size, long seed) {
    }

    static Stream<World> worlds() {
        long seed = new Random().nextLong();
        return DIMENSIONS.stream().flatMap(dimension -> SIZES.stream().map(size -> new World(dimension, size, seed)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void findsWhatAnExactScanFinds(World world) {
        Random random = new Random(world.seed());
        Faces faces = new Faces(random, world.dimension());
        List<Template> there = new ArrayList<>();
        Snapshot snapshot = snapshot(faces, there, world.size(), random);
        for (int i = 0; i < 40; i++) {
            Template probe = i % 2 == 0 || there.isEmpty()
                ? faces.any()
                : faces.like(there.get(random.nextInt(there.size())), random.nextFloat());
            Optional<Nearest> exact = scanned(there, probe);
            assertThat(new Search(new LaneProducts(), probe).nearest(snapshot)).isEqualTo(exact);
            assertThat(new Search(new PlainProducts(), probe).nearest(snapshot)).isEqualTo(exact);
            assertThat(new Scan(new LaneProducts(), probe).nearest(snapshot)).isEqualTo(exact);
            assertThat(new Scan(new PlainProducts(), probe).nearest(snapshot)).isEqualTo(exact);
        }
    }

    /** Crowds of almost equal ones are hardest: nearly everything contends. */
    private static Snapshot snapshot(Faces faces, List<Template> there, int size, Random random) {
        List<Block> blocks = new ArrayList<>();
        boolean crowd = random.nextBoolean();
        for (int place = 0; place < size; place++) {
            Template template = crowd && place > 0 ? faces.like(there.getFirst(), 1e-4f) : faces.any();
            there.add(template);
            if (place % Block.ROWS == 0) {
                blocks.add(new Block(template.dimension()));
            }
            blocks.getLast().put(place % Block.ROWS, new TemplateId(size - place), template);
        }
        return new Snapshot(blocks, size, new Readers());
    }

    private static Optional<Nearest> scanned(List<Template> there, Template probe) {
        Nearest best = null;
        for (int place = 0; place < there.size(); place++) {
            float cosine = there.get(place).cosine(probe);
            if (best == null || cosine >= best.cosine()) {
                // later ones have smaller ids
                best = new Nearest(new TemplateId(there.size() - place), cosine);
            }
        }
        return Optional.ofNullable(best);
    }
}
