package org.panke.server;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import org.panke.server.platform.Secrets;

/** {@code panke dismantle}: somebody carries out a regulator's order, and takes the certificate along. */
final class Dismantle implements InConsole {
    private final String id = "dismantling-" + Secrets.fresh(new SecureRandom());

    @Override
    public String file(String project) {
        return "dismantled-" + project + ".zip";
    }

    @Override
    public String said() {
        return "已拆除，证明在 Dismantled; the certificate is ";
    }

    @Override
    public byte[] done(Console console, StoreOptions options)
            throws IOException, StoreOptions.Usage, Console.RefusedException {
        String order = options.why();
        if (order == null) {
            throw new StoreOptions.Usage("--order");
        }
        String project = options.neededProject().value();
        String orders = "projects/" + Console.segment(project) + "/dismantlings";
        console.post(orders, Map.of("id", id, "order", order, "confirm", project));
        return console.get(orders + "/" + Console.segment(id) + "/certificate");
    }
}
