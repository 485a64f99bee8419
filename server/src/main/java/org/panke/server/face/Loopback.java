package org.panke.server.face;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.stream.Stream;

/** Whether a request comes from this very machine, and through nobody's hands. */
final class Loopback {
    private Loopback() {
    }

    /** @throws org.panke.server.platform.ApiProblem 403 where it does not, or where something in between may have passed it on */
    static void require(HttpServletRequest request) {
        if (!isHere(request)) {
            throw FaceProblems.notHere();
        }
    }

    static boolean isHere(HttpServletRequest request) {
        boolean isPassedOn = Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
            .anyMatch(header -> request.getHeader(header) != null);
        return !isPassedOn && isLoopback(request.getRemoteAddr());
    }

    /** Of an address in figures: no name is looked up. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
