package org.panke.tools.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.panke.attribution.Event;
import org.panke.attribution.Rules;
import org.panke.formats.EventSource;
import org.panke.tools.Messages;
import org.panke.tools.Surroundings;

/** Reads the files one after the other, in a thread of its own; their events arrive in the thread that asked. */
final class Reading {
    /** Takes the events in the order of the files. */
    interface Sink {
        void event(Event event) throws IOException;
    }

    private final List<Input> inputs;
    private final JudgeOptions options;
    private final Rules rules;
    private final Surroundings surroundings;
    private final Messages messages;
    private final Complaints complaints;
    private final Progress progress;

    Reading(List<Input> inputs, JudgeOptions options, Rules rules, Surroundings surroundings, Messages messages,
            Complaints complaints, Progress progress) {
        this.inputs = inputs;
        this.options = options;
        this.rules = rules;
        this.surroundings = surroundings;
        this.messages = messages;
        this.complaints = complaints;
        this.progress = progress;
    }

    /** Hands over every event; lines that are none go to the complaints. */
    void each(Sink sink) throws IOException {
        long whole = size();
        Handover.<Batch>between(this::read, batch -> {
            complaints.take(batch);
            for (Event event : batch.events) {
                sink.event(event);
            }
            progress.at(batch.position, whole);
        });
    }

    private void read(Handover.Taker<Batch> taker) throws IOException {
        long before = 0;
        for (Input input : inputs) {
            Batch batch = new Batch();
            try (EventSource source = input.open(options, rules, surroundings.in(), inputs, batch)) {
                boolean more = true;
                while (more) {
                    more = source.advance(batch);
                    batch.position = before + source.position();
                    taker.take(batch);
                    batch = new Batch();
                }
                before += source.position();
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
