package org.panke.consent.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A place whose law may apply. */
public record Jurisdiction(Scheme scheme, String code) {
    public static final Jurisdiction ANY = new Jurisdiction(Scheme.ANY, "*");

    private static final Jurisdiction CHINA = new Jurisdiction(Scheme.ISO3166_1, "CN");
    private static final Jurisdiction UNION = new Jurisdiction(Scheme.EU, "EU");
    /** Taiwan, Hong Kong and Macao have codes of GB/T 2260, and laws of their own. */
    private static final Set<String> OTHER_LAW = Set.of("71", "81", "82");
    private static final Set<String> MEMBERS = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
        "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    public Jurisdiction {
        if (!scheme.has(code)) {
            throw new IllegalArgumentException("no code of " + scheme.word());
        }
    }

    /** The wider places that it lies in, the nearest first: 320115, 320100, 320000, CN. */
    public List<Jurisdiction> wider() {
        return switch (scheme) {
            case GB2260 -> widerInChina();
            case ISO3166_2 -> {
                Jurisdiction country = new Jurisdiction(Scheme.ISO3166_1, code.substring(0, 2));
                List<Jurisdiction> wider = new ArrayList<>(List.of(country));
                wider.addAll(country.wider());
                yield wider;
            }
            case ISO3166_1 -> MEMBERS.contains(code) ? List.of(UNION) : List.of();
            case EU, ANY -> List.of();
        };
    }

    private List<Jurisdiction> widerInChina() {
        List<Jurisdiction> wider = new ArrayList<>();
        for (int digits = 4; digits >= 2; digits -= 2) {
            String prefix = code.substring(0, digits) + "0".repeat(code.length() - digits);
            Jurisdiction place = new Jurisdiction(Scheme.GB2260, prefix);
            if (!prefix.equals(code) && !wider.contains(place)) {
                wider.add(place);
            }
        }
        if (!OTHER_LAW.contains(code.substring(0, 2))) {
            wider.add(CHINA);
        }
        return wider;
    }

    /** As in {@code gb2260:320100}. */
    @Override
    public String toString() {
        return scheme.word() + ":" + code;
    }
}
