package org.panke.formats.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Phone;
import org.panke.formats.phones.Phones;
import org.panke.formats.text.Shape;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Single values of a file. What makes no sense is complained of and left out. */
public record Scalars(Complaints complaints) {
    /** A name or id. Numbers are taken as they are written, so that {@code id: 007} is the channel 007. */
    public @Nullable String text(@Nullable Node node, String field) {
        if (node == null) {
            return null;
        }
        boolean readable = node instanceof ScalarNode && (node.getTag().equals(Tag.STR) || isNumber(node));
        if (readable && !Complaints.words(node).isBlank()) {
            return Complaints.words(node).strip();
        }
        complaints.about(node, field, "文字", "text");
        return null;
    }

    /** A whole number from 0 to {@code most}. */
    public @Nullable Long count(@Nullable Node node, String field, long most, String zh, String en) {
        if (node == null) {
            return null;
        }
        Optional<Object> value = Plain.value(node);
        if (value.isPresent() && value.get() instanceof Number number && !(number instanceof Double)
            && number.longValue() >= 0 && number.longValue() <= most) {
            return number.longValue();
        }
        complaints.about(node, field, zh, en);
        return null;
    }

    /** A full phone number; the message shows its shape only. */
    public @Nullable Phone phone(Node node, String field) {
        String written = isNumber(node) || node.getTag().equals(Tag.STR) ? Complaints.words(node) : null;
        Phone phone = written == null ? null : Phones.full(written);
        if (phone == null) {
            complaints.about(node, field, written == null ? Complaints.words(node) : Shape.of(written),
                "完整的电话号码，例如 \"13800001234\" 或 \"+85291234567\"",
                "a full phone number, like \"13800001234\" or \"+85291234567\"");
        }
        return phone;
    }

    public Set<Phone> phones(@Nullable Node node, String field) {
        Set<Phone> phones = new HashSet<>();
        for (Node item : Section.items(node, field, complaints)) {
            Phone phone = phone(item, field);
            if (phone != null) {
                phones.add(phone);
            }
        }
        return phones;
    }

    /** An instant; a date or time without an offset is the project's. */
    public @Nullable Instant instant(@Nullable Node node, String field, ZoneId zone) {
        if (node == null) {
            return null;
        }
        Instant instant = node instanceof ScalarNode scalar ? instant(scalar.getValue().strip(), zone) : null;
        if (instant == null) {
            complaints.about(node, field, "时间，例如 \"2026-01-01T00:00:00+08:00\"",
                "a time, like \"2026-01-01T00:00:00+08:00\"");
        }
        return instant;
    }

    /** One of an enum's names. */
    public <E extends Enum<E>> @Nullable E choice(@Nullable Node node, String field, Class<E> type) {
        if (node == null) {
            return null;
        }
        Set<E> all = EnumSet.allOf(type);
        for (E each : all) {
            if (each.name().equals(Complaints.words(node))) {
                return each;
            }
        }
        complaints.unknown(node, field, "可用的取值", "a possible value", all.stream().map(Enum::name).toList());
        return null;
    }

    private static boolean isNumber(Node node) {
        return node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    }

    private static @Nullable Instant instant(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            boolean offset = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
            return offset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
