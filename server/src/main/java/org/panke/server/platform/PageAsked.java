package org.panke.server.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which part of a list is asked for.
 *
 * @param after the place behind which it begins: only items with a smaller one are on it
 */
public record PageAsked(long after, int limit) {
    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final String PLACE = "[0-9]{1,18}";

    /** @throws ApiProblem where they say nothing sensible */
    public static PageAsked of(@Nullable String after, @Nullable String limit) {
        if (after != null && !after.isEmpty() && !after.matches(PLACE)) {
            throw wrong("after", "应为上一页给出的 next", "expected what the page before gave as next");
        }
        if (limit != null && !limit.isEmpty()
            && (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST)) {
            throw wrong("limit", "应为 1 至 " + MOST, "expected 1 to " + MOST);
        }
        return new PageAsked(after == null || after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after),
            limit == null || limit.isEmpty() ? USUAL : Integer.parseInt(limit));
    }

    /** One more than fits, to see whether there is another page. */
    public int more() {
        return limit + 1;
    }

    private static ApiProblem wrong(String field, String chinese, String english) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", chinese, english, field);
    }
}
