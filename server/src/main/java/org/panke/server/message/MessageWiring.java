package org.panke.server.message;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which sender there is: the demonstration's phone, a provider's address, or none. */
@Configuration
class MessageWiring {
    @Bean
    Sender sender(@Value("${panke.demo:false}") boolean demo, @Value("${panke.sms.url:}") String address,
            @Value("${panke.sms.secret:}") String secret, InstantSource clock, SecureRandom random) {
        if (demo) {
            return new DemoPhone(clock);
        }
        if (address.isEmpty()) {
            return new NoSender();
        }
        if (secret.isEmpty()) {
            throw new IllegalStateException("panke.sms.url needs panke.sms.secret");
        }
        return new WebhookSender(URI.create(address), secret, clock, random);
    }

    @Bean
    OneTimeCodes oneTimeCodes(Writer writer, JdbcClient reader, Allowances allowances, Vault vault, Sender sender,
            InstantSource clock, SecureRandom random) {
        return new OneTimeCodes(writer, reader, allowances, vault, sender, clock, random);
    }
}
