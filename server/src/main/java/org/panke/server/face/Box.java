package org.panke.server.face;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The machine that the server runs on: an office's own, where kiosk and server are one, or another. */
@Component
public final class Box {
    private final Environment environment;
    private final boolean isDemonstration;

    Box(Environment environment, Optional<Demonstration> demonstration) {
        this.environment = environment;
        this.isDemonstration = demonstration.isPresent();
    }

    /** Whether whoever started it said that it is, or it is a demonstration. */
    public boolean isOffices() {
        return isDemonstration || environment.getProperty("panke.face.box", Boolean.class, false);
    }

    /** Whether nobody reaches it but from this machine. */
    public boolean isOnLoopback() {
        String address = environment.getProperty("server.address");
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether it is a demonstration that only this machine reaches: the one place where two conditions are not asked. */
    boolean isDemonstrated() {
        return isDemonstration && isOnLoopback();
    }
}
