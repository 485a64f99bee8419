package org.panke.server.access;

import java.util.random.RandomGenerator;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords: which are good enough, and how they are kept. Argon2id, as RFC 9106 and OWASP's sheet of 2025 advise. */
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    /** Without what is easily taken for something else when it is read out. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Argon2PasswordEncoder encoder =
        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    /** Compared with where there is no account, so that an unknown name takes as long as a known one. */
    private final String nobodys = encoder.encode("nobody's");

    /**
     * How a password is kept.
     *
     * @param name of the account
     * @throws ApiProblem where it is too short, or tried first by whoever guesses
     */
    String kept(String password, String name, String field) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "密码应为 " + SHORTEST + " 至 " + LONGEST + " 个字符",
                "a password has " + SHORTEST + " to " + LONGEST + " characters", field);
        }
        if (Guessable.is(password, name)) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "这个密码太容易猜到：不要只用账号名、常见词、年份或键盘上的顺序",
                "this password is guessed first: use more than the account's name, common words, years and keys in a row",
                field);
        }
        return encoder.encode(password);
    }

    boolean isRight(String password, String kept) {
        return encoder.matches(password, kept);
    }

    /** Takes as long as {@link #isRight}. */
    void nobody(String password) {
        encoder.matches(password, nobodys);
    }

    /** A first password, to be read out once and changed: eighty random bits. */
    static String first(RandomGenerator random) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
