package org.panke.server.platform;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file that somebody takes along, and that nobody on the way keeps. */
public final class Download {
    private Download() {
    }

    public static ResponseEntity<byte[]> zip(String name, byte[] content) {
        return of("application/zip", name, content);
    }

    public static ResponseEntity<byte[]> of(String type, String name, byte[] content) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
            .cacheControl(CacheControl.noStore()).body(content);
    }
}
