package org.panke.tools.judge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.panke.attribution.Rules;

/**
 * Judges projects one by one, as many at once as there are processors: what an event touches is near at hand while its
 * own project's events follow each other, and is forgotten with the project. What comes out waits on disk and is put
 * back into the order of the files. Only for projects that do not touch each other.
 */
final class ByProject {
    private static final long BETWEEN_MILLIS = 200;
    private static final Comparator<Judged> BY_PLACE =
        Comparator.comparingLong((Judged each) -> each.waiting.place()).thenComparingInt(Judged::number);

    private final Path folder;
    private final Progress progress;
    private final int workers;

    /** A project and its number, by the place where it first stands. */
    private record Project(String name, int number) {
    }

    /** What came of a project. */
    private record Judged(int number, Waiting.Part waiting, Summary summary) {
    }

    /** @param workers how many projects may be judged at once */
    ByProject(Path folder, Progress progress, int workers) {
        this.folder = folder;
        this.progress = progress;
        this.workers = workers;
    }

    void judge(Surveys files, Rules rules, NdjsonOutput output, Summary summary, Complaints complaints)
            throws IOException {
        List<Waiting> rooms = new ArrayList<>();
        try {
            for (int i = 0; i < workers; i++) {
                rooms.add(new Waiting(folder));
            }
            progress.step("progress.judging");
            List<Judged> judged = judged(files, rules, rooms);
            judged.forEach(each -> summary.add(each.summary));
            progress.step("progress.writing");
            write(judged, files.numbering(), output, complaints);
        } finally {
            for (Waiting room : rooms) {
                room.close();
            }
        }
    }

    /** All projects in the order of their numbers; the largest are begun first. */
    private List<Judged> judged(Surveys files, Rules rules, List<Waiting> rooms) throws IOException {
        List<Project> projects = new ArrayList<>();
        files.projects().forEach(name -> projects.add(new Project(name, projects.size())));
        projects.sort(Comparator.comparingLong((Project each) -> files.bytesOf(each.name)).reversed());
        Queue<Project> queue = new ConcurrentLinkedQueue<>(projects);
        AtomicLong done = new AtomicLong();
        List<Judged> all = new ArrayList<>();
        ExecutorService pool =
            Executors.newFixedThreadPool(workers, Thread.ofPlatform().daemon().name("judging-", 0).factory());
        try {
            List<Future<List<Judged>>> working = new ArrayList<>();
            rooms.forEach(room -> working.add(pool.submit(() -> work(queue, files, rules, room, done))));
            for (Future<List<Judged>> worker : working) {
                all.addAll(result(worker, () -> progress.at(done.get(), files.size())));
            }
        } finally {
            pool.shutdownNow();
            pool.close();
        }
        all.sort(Comparator.comparingInt(Judged::number));
        return all;
    }

    private static List<Judged> work(Queue<Project> queue, Surveys files, Rules rules, Waiting room, AtomicLong done)
            throws IOException {
        List<Judged> judged = new ArrayList<>();
        try {
            for (Project project = queue.poll(); project != null; project = queue.poll()) {
                ProjectJudging judging = new ProjectJudging(rules, room);
                files.read(project.name, judging, bytes -> {
                    if (Thread.interrupted()) {
                        throw new InterruptedIOException();
                    }
                    done.addAndGet(bytes);
                });
                Summary summary = judging.finish();
                judged.add(new Judged(project.number, room.part(), summary));
            }
            return judged;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> T result(Future<T> worker, Runnable now) throws IOException {
        while (true) {
            try {
                return worker.get(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                now.run();
            } catch (ExecutionException e) {
                throw Handover.rethrown(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    private void write(List<Judged> judged, Surveys.Numbering numbering, NdjsonOutput output, Complaints complaints)
            throws IOException {
        PriorityQueue<Judged> next = new PriorityQueue<>(BY_PLACE);
        for (Judged each : judged) {
            if (each.waiting.next()) {
                next.add(each);
            }
        }
        for (Judged each = next.poll(); each != null; each = next.poll()) {
            Waiting.Part waiting = each.waiting;
            if (waiting.isProblem()) {
                complaints.take(List.of(numbering.numbered(waiting.problem())));
            } else {
                waiting.linesTo(output);
            }
            if (waiting.next()) {
                next.add(each);
            }
        }
    }
}
