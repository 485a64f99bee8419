package org.panke.formats.packs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.panke.consent.Said;
import org.panke.consent.packs.Fault;
import org.panke.consent.packs.Pack;
import org.panke.consent.packs.Packs;
import org.panke.formats.Problem;
import org.panke.formats.text.TextFile;
import org.panke.formats.yaml.Complaints;
import org.panke.formats.yaml.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/** A file of one policy pack, read: the pack, or everything that is wrong with it. */
public sealed interface PackFile {
    /** Where a day begins first: whoever looked at a pack there today did so in no future. */
    ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** A pack that can stand beside those it was read beside. */
    record Good(Pack pack) implements PackFile {}

    /** Why it cannot be used, in the order of the file; at least one problem. */
    record Bad(List<Problem> problems) implements PackFile {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file in UTF-8 or GB18030.
     *
     * @param beside the packs that are known; a pack that is one of them already is good
     * @param now a pack that was reviewed after that was not reviewed
     * @throws IOException where it cannot be opened or read
     */
    static PackFile read(Path file, Packs beside, Instant now) throws IOException {
        try (Reader reader = TextFile.open(file).reader()) {
            return read(reader, file.toString(), beside, now);
        }
    }

    /** Like {@link #read(Path, Packs, Instant)}, but a site's own pack need not be signed yet. */
    static PackFile readToSign(Path file, Packs beside, Instant now) throws IOException {
        try (Reader reader = TextFile.open(file).reader()) {
            return read(reader, file.toString(), beside, pack -> faults(pack, beside, now).stream()
                .filter(fault -> !fault.field().equals("site")).toList());
        }
    }

    /**
     * Reads text to its end.
     *
     * @param name what problems call the file
     */
    static PackFile read(Reader text, String name, Packs beside, Instant now) {
        return read(text, name, beside, pack -> faults(pack, beside, now));
    }

    private static PackFile read(Reader text, String name, Packs beside, Function<Pack, List<Fault>> faults) {
        Complaints complaints = new Complaints(name);
        Node root = YamlText.read(text, complaints);
        if (root != null) {
            PackReader reader = new PackReader(complaints, root);
            Pack pack = reader.pack();
            if (pack != null && complaints.problems().isEmpty()) {
                for (Fault fault : faults.apply(pack)) {
                    complaints.about(reader.place(fault.field()), fault.field(), fault.found(), fault.expected().zh(),
                        fault.expected().en());
                }
                reader.nothings().stream().filter(group -> beside.isAskedAbove(pack, group))
                    .forEach(group -> complaints.about(reader.place(group), group, "不写这一项：上级已有规定，不能取消",
                        "nothing said of it: a pack above asks for it, and it cannot be taken away"));
            }
            if (pack != null && complaints.problems().isEmpty()) {
                return new Good(pack);
            }
        }
        return new Bad(complaints.problems());
    }

    /** A pack that is one of these, word for word, has none. */
    private static List<Fault> faults(Pack pack, Packs beside, Instant now) {
        boolean isKnown = beside.known().stream().anyMatch(each -> each.digest().equals(pack.digest()));
        if (isKnown) {
            return List.of();
        }
        LocalDate today = now.atOffset(EARLIEST).toLocalDate();
        return Stream.concat(pack.reviewedOn().isAfter(today)
            ? Stream.of(new Fault("reviewedOn", pack.reviewedOn().toString(),
                new Said("不晚于今天（" + today + "）的一天", "no day after today, " + today)))
            : Stream.empty(), beside.faults(pack).stream()).toList();
    }
}
