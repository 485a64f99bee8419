package org.panke.house.wrong;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Would rather not be tested. */
public final class Shy {
    @Disabled("some day")
    void disabled() {}

    @EnabledOnOs(OS.AIX)
    void elsewhere() {}

    void assumed() { Assumptions.assumeTrue(false); }

    void assumedFluently() { org.assertj.core.api.Assumptions.assumeThat(1).isEqualTo(2); }
}
