package org.panke.tools.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.panke.attribution.Event;
import org.panke.attribution.Rules;
import org.panke.formats.EventSource;
import org.panke.formats.tables.Notice;

/** Reads the files one after the other, in a thread of its own; their events arrive in the thread that asked. */
final class Reading {
    /** Takes the events in the order of the files. */
    interface Sink {
        void event(Event event) throws IOException;
    }

    private final List<Input> inputs;
    private final JudgeOptions options;
    private final Rules rules;
    private final InputStream standardInput;
    private final Complaints complaints;
    private final Progress progress;
    /** About the files; from the reading thread to the other. */
    private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();

    Reading(List<Input> inputs, JudgeOptions options, Rules rules, InputStream standardInput,
            Complaints complaints, Progress progress) {
        this.inputs = inputs;
        this.options = options;
        this.rules = rules;
        this.standardInput = standardInput;
        this.complaints = complaints;
        this.progress = progress;
    }

    /** Hands over every event; lines that are none go to the complaints. */
    void each(Sink sink) throws IOException {
        long whole = size();
        Handover.<Batch>between(this::read, batch -> {
            sayNotices();
            complaints.take(batch.problems);
            for (Event event : batch.events) {
                sink.event(event);
            }
            progress.at(batch.position, whole);
        });
        sayNotices();
    }

    private void sayNotices() {
        for (Notice notice = notices.poll(); notice != null; notice = notices.poll()) {
            complaints.take(notice);
        }
    }

    private void read(Handover.Taker<Batch> taker) throws IOException {
        long before = 0;
        for (Input input : inputs) {
            try (EventSource source = input.open(options, rules, standardInput, inputs, notices::add)) {
                boolean more = true;
                boolean isEmpty = true;
                while (more) {
                    Batch batch = new Batch();
                    more = source.advance(batch);
                    isEmpty &= batch.events.isEmpty() && batch.problems.isEmpty();
                    batch.position = before + source.position();
                    taker.take(batch);
                }
                before += source.position();
                if (isEmpty && !input.isTable()) {
                    notices.add(new Notice(input.name(), "文件里没有内容", "the file holds nothing"));
                }
            }
        }
    }

    /** The bytes of all files, or -1 where they cannot be known. */
    private long size() throws IOException {
        long size = 0;
        for (Input input : inputs) {
            if (input.file() == null || !Files.isRegularFile(input.file())) {
                return -1;
            }
            size += Files.size(input.file());
        }
        return size;
    }
}
