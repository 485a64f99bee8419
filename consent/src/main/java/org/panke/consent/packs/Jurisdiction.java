package org.panke.consent.packs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A place whose law may apply. */
public record Jurisdiction(Scheme scheme, String code) {
    public static final Jurisdiction ANY = new Jurisdiction(Scheme.ANY, "*");

    private static final Jurisdiction CHINA = new Jurisdiction(Scheme.ISO3166_1, "CN");
    private static final Jurisdiction UNION = new Jurisdiction(Scheme.EU, "EU");
    private static final Set<String> MEMBERS = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
        "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Jurisdiction {
        if (!scheme.has(code)) {
            throw new IllegalArgumentException("no code of " + scheme.word());
        }
    }

    /** Whether there is such a place: a code that merely looks like one is nowhere, and nothing is known of its law. */
    public boolean isReal() {
        return switch (scheme) {
            case GB2260 -> Divisions.hasDigits(code);
            case ISO3166_1 -> COUNTRIES.contains(code);
            case ISO3166_2 -> Divisions.hasLetters(code);
            case EU, ANY -> true;
        };
    }

    /** The wider places that it lies in, the nearest first, and the other names of these: 320115, 320100, 320000, CN-JS, CN. */
    public List<Jurisdiction> wider() {
        Set<Jurisdiction> wider = new LinkedHashSet<>();
        if (scheme == Scheme.GB2260) {
            wider.add(in(code.substring(0, 4) + "00"));
        }
        Optional<Divisions> province = province();
        province.ifPresent(each -> wider.addAll(names(each)));
        if (province.isEmpty() && scheme == Scheme.ISO3166_2) {
            wider.add(country(code.substring(0, 2)));
        }
        if (province.isPresent() && !province.get().hasLawOfItsOwn()) {
            wider.add(CHINA);
        }
        if (MEMBERS.contains(code.substring(0, Math.min(2, code.length()))) && scheme != Scheme.GB2260) {
            wider.add(UNION);
        }
        wider.remove(this);
        return new ArrayList<>(wider);
    }

    /** Whether what holds here holds there: the other place is wider, or this one by another name. */
    boolean isIn(Jurisdiction other) {
        return wider().contains(other);
    }

    private Optional<Divisions> province() {
        return switch (scheme) {
            case GB2260 -> Divisions.ofDigits(code);
            case ISO3166_2 -> Divisions.ofLetters(code);
            case ISO3166_1 -> Divisions.ofLetters("CN-" + code).filter(Divisions::hasLawOfItsOwn);
            case EU, ANY -> Optional.empty();
        };
    }

    /** One place may have several: 320000 is CN-JS, 810000 is CN-HK and HK. */
    private static List<Jurisdiction> names(Divisions province) {
        List<Jurisdiction> names = new ArrayList<>(List.of(in(province.digits() + "0000"),
            new Jurisdiction(Scheme.ISO3166_2, "CN-" + province.letters())));
        if (province.hasLawOfItsOwn()) {
            names.add(country(province.letters()));
        }
        return names;
    }

    private static Jurisdiction in(String digits) {
        return new Jurisdiction(Scheme.GB2260, digits);
    }

    private static Jurisdiction country(String letters) {
        return new Jurisdiction(Scheme.ISO3166_1, letters);
    }

    /** As in {@code gb2260:320100}. */
    @Override
    public String toString() {
        return scheme.word() + ":" + code;
    }
}
