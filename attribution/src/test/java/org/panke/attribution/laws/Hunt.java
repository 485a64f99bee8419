package org.panke.attribution.laws;
public final class Hunt {
    public static void main(String[] args) {
        int cases = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        int show = Integer.parseInt(args[2]);
        int broken = 0, shown = 0;
        long events = 0;
        java.util.Map<String, Integer> kinds = new java.util.TreeMap<>();
        for (int i = 0; i < cases; i++) {
            History h;
            try {
                h = Dice.history(seed + i);
            } catch (RuntimeException e) {
                System.out.println("seed " + (seed + i));
                throw e;
            }
            events += h.events().size();
            var b = new Agreement().brokenBy(h);
            if (b.isPresent()) {
                broken++;
                if (shown < show) {
                    History s = Shrinking.smallest(h, x -> new Agreement().brokenBy(x).isPresent());
                    if (s.events().size() <= Integer.getInteger("max", 99)) {
                        shown++;
                        System.out
                            .println("== seed " + (seed + i) + "\n" + s + new Agreement().brokenBy(s).orElseThrow());
                    }
                }
            }
        }
        System.out.println(broken + " of " + cases + " broken, " + events + " events");
    }
}
