package org.panke.attribution.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.Terms;
import org.panke.attribution.Verdict;

/**
 * A verdict with what it was made of.
 *
 * @param weighed every claim that was weighed
 * @param terms the terms it is given under; null for no visitor
 */
record Judgement(Verdict verdict, List<Weighed> weighed, @Nullable Terms terms) {
}
