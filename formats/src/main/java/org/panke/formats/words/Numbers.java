package org.panke.formats.words;

/** Numbers as both languages write them. */
public final class Numbers {
    private Numbers() {
    }

    static void twoDigits(int number, StringBuilder out) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Yuan with thousands apart, and fen only where there are any: {@code 37,500} or {@code 0.05}. */
    public static String yuan(long fen) {
        StringBuilder out = new StringBuilder();
        yuan(fen, out);
        return out.toString();
    }

    /** With thousands apart: {@code 1,234,567}. */
    public static String grouped(long number) {
        StringBuilder out = new StringBuilder();
        grouped(number, out);
        return out.toString();
    }

    static void yuan(long fen, StringBuilder out) {
        if (fen < 0) {
            out.append('-');
        }
        grouped(Math.abs(fen / 100), out);
        int rest = (int) Math.abs(fen % 100);
        if (rest != 0) {
            out.append('.');
            twoDigits(rest, out);
        }
    }

    static void grouped(long number, StringBuilder out) {
        if (number < 0) {
            out.append('-');
            grouped(-number, out);
        } else if (number >= 1000) {
            grouped(number / 1000, out);
            int rest = (int) (number % 1000);
            out.append(',').append((char) ('0' + rest / 100));
            twoDigits(rest % 100, out);
        } else {
            out.append(number);
        }
    }

    /** A measure with at most one decimal: {@code 12}, {@code 3.4}. */
    static void measure(double value, StringBuilder out) {
        long tenths = Math.round(value * 10);
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(Math.abs(tenths % 10));
        }
    }

    /** A share as a percentage with at most one decimal: {@code 4.5%}. */
    static void percent(double share, StringBuilder out) {
        measure(share * 100, out);
        out.append('%');
    }
}
