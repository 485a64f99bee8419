package org.panke.server.vendor;

import org.panke.server.access.ApiKeys;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.Certificates;
import org.panke.server.ledger.Recorder;
import org.panke.server.message.Sender;
import org.panke.server.platform.Writer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the classes of this room are made of. */
@Configuration
class VendorWiring {
    @Bean
    Vendors vendors(Writer writer, JdbcClient reader) {
        return new Vendors(writer, reader);
    }

    @Bean
    Leaving leaving(Vendors vendors, Recorder recorder, ApiKeys keys, Sender sender) {
        return new Leaving(vendors, recorder, keys, sender);
    }

    @Bean
    VendorCertificate vendorCertificate(Certificates certificates) {
        return new VendorCertificate(certificates);
    }

    @Bean
    VendorClock vendorClock(Vendors vendors, Offices offices) {
        return new VendorClock(vendors, offices);
    }
}
