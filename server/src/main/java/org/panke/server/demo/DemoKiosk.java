package org.panke.server.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Offers a kiosk to be paired, the way the site manager does it in the console. */
final class DemoKiosk {
    private DemoKiosk() {
    }

    /** The code to type at {@code /kiosk}; empty where none could be had. */
    static Optional<String> code(URI address, List<DemoPeople.Person> people) {
        try (DemoCaller manager = DemoCaller.as("manager", address, people)) {
            return Optional.of(
                manager.post("/kiosks", DemoCaller.object().put("name", "大门 Entrance")).path("code").asString(""));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
