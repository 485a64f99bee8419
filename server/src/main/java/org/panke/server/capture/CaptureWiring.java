package org.panke.server.capture;

import org.panke.server.desk.Offices;
import org.panke.server.evidence.Certificates;
import org.panke.server.ledger.Recorder;
import org.panke.server.platform.Writer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the classes of this room are made of. */
@Configuration
class CaptureWiring {
    @Bean
    Orders orders(JdbcClient reader) {
        return new Orders(reader);
    }

    @Bean
    Dismantling dismantling(Recorder recorder, FacesKept faces, Writer writer) {
        return new Dismantling(recorder, faces, writer);
    }

    @Bean
    DismantlingCertificate dismantlingCertificate(Orders orders, Offices offices, Certificates certificates) {
        return new DismantlingCertificate(orders, offices, certificates);
    }

    @Bean
    KillSwitch killSwitch(Writer writer, JdbcClient reader, Recorder recorder) {
        return new KillSwitch(writer, reader, recorder);
    }
}
