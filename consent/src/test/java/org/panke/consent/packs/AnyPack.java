package org.panke.consent.packs;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.panke.consent.Said;
import org.panke.consent.Word;

/** Throws packs: every field said or not, its values few so that they meet. The same seed gives the same pack. */
public final class AnyPack {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final List<Period> LENGTHS = List.of(Period.ZERO, Period.ofDays(28), Period.ofDays(30),
        Period.ofDays(31), Period.ofMonths(1), Period.ofDays(365), Period.ofYears(1), Period.ofYears(3));
    private static final List<Object> PLAIN = plain();

    private final Random random;

    public AnyPack(long seed) {
        this.random = new Random(seed);
    }

    /** Values of some fields. */
    public Terms some() {
        Terms terms = Terms.NONE;
        for (Field<?> field : Fields.all()) {
            terms = random.nextBoolean() ? thrown(field, terms) : terms;
        }
        return terms;
    }

    /** Values of every field. */
    public Terms whole() {
        Terms terms = Terms.NONE;
        for (Field<?> field : Fields.all()) {
            terms = thrown(field, terms);
        }
        return terms;
    }

    private <T> Terms thrown(Field<T> field, Terms terms) {
        List<T> values = values(field);
        return terms.with(field, values.get(random.nextInt(values.size())));
    }

    /** Every value of a field that is thrown here. */
    public static <T> List<T> values(Field<T> field) {
        Set<T> values = new LinkedHashSet<>();
        PLAIN.forEach(each -> field.read(each).ifPresent(values::add));
        return List.copyOf(values);
    }

    private static List<Object> plain() {
        List<Object> plain = new ArrayList<>(List.of(true, false, 0, 14, 16, 18, 100_000));
        LENGTHS.forEach(each -> plain.add(each.toString()));
        plain.add(List.of());
        List<Class<? extends Enum<?>>> words = List.of(FaceMode.class, ConsentForm.class, OffDevice.class,
            Constant.class, Comparison.class, MustHave.class, CheckInWay.class, PiaSection.class, PiaTrigger.class);
        for (Class<? extends Enum<?>> type : words) {
            List<Object> all = new ArrayList<>();
            for (Enum<?> each : type.getEnumConstants()) {
                Object word = ((Word) each).word();
                plain.add(word);
                plain.add(List.of(word));
                all.add(word);
                plain.add(List.copyOf(all));
            }
        }
        return plain;
    }

    /** A pack that says these, with a source for all of it. */
    public static Pack of(String id, Jurisdiction place, Set<String> parents, Terms terms) {
        return new Pack(id, 1, place, null, parents, LocalDate.of(2020, 1, 1), null, DAY, DAY.plusYears(1),
            Set.of(LegalForm.STATUTE), Confidence.TEXT, terms, Set.of(), List.of(source(Fields.all().stream()
                .map(Field::name).toList())),
            Map.of());
    }

    static Citation source(List<String> fields) {
        return new Citation(Set.copyOf(fields), new Said("某法", "Some Act"), "1", null, Confidence.TEXT, null);
    }

    /** The default: prohibited, and everything else as strict or lenient as the seed has it. */
    public static Pack standard(long seed) {
        return of("default", Jurisdiction.ANY, Set.of(),
            new AnyPack(seed).whole().with(Fields.FACE_MODE, FaceMode.PROHIBITED));
    }
}
