package org.panke.server;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.panke.house.HouseRules;
import org.panke.house.Room;

class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfARoomThatServes() {
        return Room.named("server").keeps(HouseRules.SERVING);
    }
}
