package org.panke.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search finds what comparing everything exactly finds, to the last bit, and so does one without vectors. */
class SearchTest {
    private static final List<Integer> DIMENSIONS = List.of(1, 2, 3, 5, 64, 127, 512, 1024);
    private static final List<Integer> SIZES = List.of(0, 1, 63, 64, 65, 127, 128, 129, 700);
    private static final long NOW = 5;

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
        Map<TemplateId, Template> there = new HashMap<>();
        Snapshot snapshot = snapshot(faces, there, world.size(), random);
        List<Template> people = List.copyOf(there.values());
        for (int i = 0; i < 40; i++) {
            Template probe = i % 2 == 0 || people.isEmpty()
                ? faces.any()
                : faces.like(people.get(random.nextInt(people.size())), random.nextFloat());
            Optional<Nearest> exact = scanned(there, probe);
            assertThat(new Scan(new LaneProducts(), probe).nearest(snapshot)).isEqualTo(exact);
            assertThat(new Scan(new PlainProducts(), probe).nearest(snapshot)).isEqualTo(exact);
            for (float floor : floors(random, exact)) {
                Optional<Nearest> looked = exact.filter(nearest -> nearest.cosine() >= floor);
                assertThat(new Search(new LaneProducts(), probe, floor).nearest(snapshot)).isEqualTo(looked);
                assertThat(new Search(new PlainProducts(), probe, floor).nearest(snapshot)).isEqualTo(looked);
            }
        }
    }

    /** Below everybody, anywhere, and, which is hardest, at the nearest and the least above it. */
    private static List<Float> floors(Random random, Optional<Nearest> exact) {
        float nearest = exact.map(Nearest::cosine).orElse(0f);
        return List.of(-2f, random.nextFloat() * 2 - 1, nearest, Math.nextUp(nearest));
    }

    /** Crowds of almost equal ones are hardest: nearly everything contends. */
    private static Snapshot snapshot(Faces faces, Map<TemplateId, Template> there, int size, Random random) {
        Block[] blocks = new Block[(size + Block.ROWS - 1) / Block.ROWS];
        Template first = faces.any();
        boolean crowd = random.nextBoolean();
        for (int place = 0; place < size; place++) {
            Template template = crowd ? faces.like(first, 1e-4f) : faces.any();
            TemplateId id = new TemplateId(size - place);
            if (place % Block.ROWS == 0) {
                blocks[place / Block.ROWS] = new Block(template.dimension());
            }
            Block block = blocks[place / Block.ROWS];
            block.put(place % Block.ROWS, id, template, random.nextInt(8) == 0 ? NOW + 1 : NOW);
            if (random.nextInt(8) == 0) {
                block.end(place % Block.ROWS, random.nextBoolean() ? NOW : NOW + 1);
            }
            if (block.isThere(place % Block.ROWS, NOW)) {
                there.put(id, template);
            }
        }
        return new Snapshot(blocks, size, there.size(), NOW, new Readers());
    }

    private static Optional<Nearest> scanned(Map<TemplateId, Template> there, Template probe) {
        return there.entrySet().stream().map(each -> new Nearest(each.getKey(), each.getValue().cosine(probe)))
            // of both zeros neither is nearer
            .max(Comparator.comparingDouble((Nearest each) -> each.cosine() + 0.0)
                .thenComparingLong(each -> -each.id().value()));
    }
}
