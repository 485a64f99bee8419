package org.panke.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final String ADDRESS = "file:///tmp/report.html";

    @Test
    void everyDesktopHasItsOwnWord() {
        assertThat(new Browser(Map.of(), "Mac OS X").command(ADDRESS)).containsExactly("open", ADDRESS);
        assertThat(new Browser(Map.of(), "Windows 11").command(ADDRESS)).contains("rundll32", ADDRESS);
        assertThat(new Browser(Map.of("DISPLAY", ":0"), "Linux").command(ADDRESS)).containsExactly("xdg-open", ADDRESS);
        assertThat(new Browser(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux").command(ADDRESS)).contains("xdg-open");
    }

    @Test
    void whereNobodySitsBeforeADesktopNothingIsOpened() {
        assertThat(new Browser(Map.of(), "Linux").command(ADDRESS)).isEmpty();
        assertThat(new Browser(Map.of("CI", "true"), "Mac OS X").command(ADDRESS)).isEmpty();
        assertThat(new Browser(Map.of("SSH_CONNECTION", "a"), "Mac OS X").command(ADDRESS)).isEmpty();
        assertThat(new Browser(Map.of(), "Linux").show(Path.of("report.html").toUri())).isFalse();
    }
}
