package org.panke.tools.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;

/**
 * Judges what does not come in the order of its time: the events are sorted, and their findings back into the order of
 * the events, both on disk where memory is short.
 */
final class OutOfOrder {
    /** Heap for each event or finding that may wait in memory, in bytes: a few hundred for itself, the rest for others. */
    private static final long HEAP_FOR_ONE = 2_000;

    private final Path folder;
    private final Progress progress;
    private final int inMemory;

    /** An event with its place in the input. */
    private record Placed(Event event, long place) {
    }

    OutOfOrder(Path folder, Progress progress) {
        this(folder, progress, (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_FOR_ONE));
    }

    /** @param inMemory how many events, and how many findings, may wait in memory */
    OutOfOrder(Path folder, Progress progress, int inMemory) {
        this.folder = folder;
        this.progress = progress;
        this.inMemory = inMemory;
    }

    void judge(Reading reading, Rules rules, Outputs outputs) throws IOException {
        try (var events = new SpillSort<Event>(new SpillFile(folder), inMemory);
                var findings = new SpillSort<Finding>(new SpillFile(folder), inMemory)) {
            progress.step("progress.reading");
            reading.each(event -> {
                Instant at = event.at();
                events.add(at.getEpochSecond(), at.getNano(), event);
            });
            boolean isDirect = events.isInOrder();
            judge(events, new Judging(rules, outputs, (finding, place) -> {
                if (isDirect) {
                    outputs.finding(finding);
                } else {
                    findings.add(place, 0, finding);
                }
            }));
            write(findings, outputs);
        }
    }

    private void judge(SpillSort<Event> events, Judging judging) throws IOException {
        progress.step("progress.judging");
        long whole = events.size();
        long[] judged = {0};
        Handover.<List<Placed>>between(taker -> inBatches(events, taker), batch -> {
            for (Placed placed : batch) {
                judging.event(placed.event, placed.place);
            }
            judged[0] += batch.size();
            progress.at(judged[0], whole);
        });
        judging.finish();
    }

    private static void inBatches(SpillSort<Event> events, Handover.Taker<List<Placed>> taker) throws IOException {
        Batches<Placed> batches = new Batches<>(taker);
        events.drainTo((event, place) -> batches.add(new Placed(event, place)));
        batches.flush();
    }

    private void write(SpillSort<Finding> findings, Outputs outputs) throws IOException {
        progress.step("progress.writing");
        long whole = findings.size();
        findings.drainTo((finding, _) -> {
            outputs.finding(finding);
            progress.at(outputs.count(), whole);
        });
    }
}
