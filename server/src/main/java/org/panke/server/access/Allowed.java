package org.panke.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may do with an answer: nothing but our own, no inline script or style, in nobody's frame. The kiosk's page
 * alone may ask for a camera, and only what runs apart from every page, under {@code /face/}, may compile WebAssembly.
 */
final class Allowed implements HeaderWriter {
    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String FACE = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String NOTHING = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static final String CAMERA = NOTHING.replace("camera=()", "camera=(self)");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean isKiosk = path.equals("/kiosk") || path.startsWith("/kiosk/");
        response.setHeader("Content-Security-Policy", path.startsWith("/face/") ? FACE : CONTENT);
        response.setHeader("Permissions-Policy", isKiosk ? CAMERA : NOTHING);
    }
}
