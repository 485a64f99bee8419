package org.panke.tools.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.panke.consent.Said;
import org.panke.consent.packs.Citation;
import org.panke.consent.packs.Field;
import org.panke.consent.packs.Fields;
import org.panke.consent.packs.InForce;
import org.panke.consent.packs.Jurisdiction;
import org.panke.consent.packs.Pack;
import org.panke.consent.packs.Packs;
import org.panke.consent.packs.Site;
import org.panke.formats.Language;
import org.panke.tools.Messages;

/** Says of a pack what holds where it holds: each value beside its sources, and whether anybody signed. */
final class PackPrint {
    private final Messages messages;
    private final OutputStream out;

    PackPrint(Messages messages, OutputStream out) {
        this.messages = messages;
        this.out = out;
    }

    void print(Path file, Pack pack, Packs all, LocalDate day) throws IOException {
        if (pack.isOverdue(day)) {
            line(messages.say("pack.past", pack, pack.reviewBy(), day));
        } else if (pack.isDue(day)) {
            line(messages.say("pack.due", pack, pack.reviewBy(), pack.reviewBy().plus(Pack.GRACE)));
        }
        line(messages.say("pack.sound", file, pack, pack.jurisdiction()));
        line(messages.say("pack.digest", pack.digest()));
        line(messages.say(all.isReviewed(pack) ? "pack.reviewed" : "pack.not-reviewed"));
        notes(pack);
        Set<Jurisdiction> places = Set.of(pack.jurisdiction());
        String project = pack.site() == null ? "" : pack.site();
        InForce law = all.on(new Site(project, ZoneOffset.UTC, places), day);
        line("");
        line(messages.say("pack.holds", day));
        for (Said each : law.remarks()) {
            line("    " + in(each));
        }
        for (Field<?> field : Fields.all()) {
            if (law.terms().get(field).isPresent()) {
                value(law, field);
            }
        }
        line("");
        review(law, all);
    }

    private void notes(Pack pack) throws IOException {
        for (Map.Entry<String, Said> each : new TreeMap<>(pack.notes()).entrySet()) {
            line(messages.say("pack.note", each.getKey(), in(each.getValue())));
        }
    }

    private void value(InForce law, Field<?> field) throws IOException {
        line(messages.say("pack.value", field, words(law.terms().written(field).orElse(""))));
        for (InForce.Source source : law.sources(field)) {
            line("    " + messages.say("pack.from", source.pack(), words(source.value())));
            for (Citation citation : source.citations()) {
                line("        " + said(citation));
            }
            if (source.citations().isEmpty()) {
                line("        " + messages.say("pack.own"));
            }
            for (Said note : source.notes()) {
                line("        " + in(note));
            }
        }
    }

    private String said(Citation citation) {
        String instrument = in(citation.instrument());
        String named = citation.article() == null
            ? instrument
            : messages.say("pack.article", instrument, citation.article());
        String marked = messages.say("pack.source", named, in(citation.confidence().said()));
        String noted = citation.note() == null ? marked : marked + " " + in(citation.note());
        return citation.url() == null ? noted : noted + " " + citation.url();
    }

    private void review(InForce law, Packs all) throws IOException {
        if (!law.isKnown()) {
            line(messages.say("pack.unknown"));
        }
        if (!law.overdue().isEmpty()) {
            line(messages.say("pack.overdue", names(law.overdue())));
        }
        List<Pack> unsigned = law.packs().stream().filter(each -> !all.isReviewed(each)).toList();
        line(unsigned.isEmpty()
            ? messages.say("pack.all-reviewed")
            : messages.say("pack.not-all-reviewed", names(unsigned)));
    }

    private String words(Object value) {
        if (value instanceof List<?> items) {
            return items.isEmpty()
                ? messages.say("pack.none")
                : items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private String in(Said said) {
        return messages.language() == Language.ZH ? said.zh() : said.en();
    }

    private static String names(List<Pack> packs) {
        return packs.stream().map(Pack::toString).collect(Collectors.joining(", "));
    }

    private void line(String line) throws IOException {
        out.write((line + "\n").getBytes(UTF_8));
    }
}
