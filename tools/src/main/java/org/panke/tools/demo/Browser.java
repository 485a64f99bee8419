package org.panke.tools.demo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The desktop's browser, where there is one. */
public final class Browser {
    private final Map<String, String> environment;
    private final String system;

    /** @param system the operating system's name, as Java knows it */
    public Browser(Map<String, String> environment, String system) {
        this.environment = environment;
        this.system = system;
    }

    /** Tries to show a page; whether a browser was asked to. Nobody waits for it. */
    public boolean show(URI page) {
        List<String> command = command(page.toString());
        if (command.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(nothing())).start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private java.io.File nothing() {
        return new java.io.File(system.startsWith("Windows") ? "NUL" : "/dev/null");
    }

    /** How this system opens an address; nothing where nobody sits before a desktop. */
    List<String> command(String address) {
        if (environment.containsKey("CI") || environment.containsKey("SSH_CONNECTION")) {
            return List.of();
        }
        if (system.startsWith("Mac")) {
            return List.of("open", address);
        }
        if (system.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        boolean desktop = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        return desktop ? List.of("xdg-open", address) : List.of();
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
