package org.panke.server.message;

import org.panke.attribution.Phone;
import org.panke.server.platform.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The message that brings a code. */
final class CodeMessage {
    private static final Logger LOG = LoggerFactory.getLogger(CodeMessage.class);

    private CodeMessage() {
    }

    static Said with(String code) {
        return new Said("【判客】验证码 " + code + "，五分钟内有效。请勿告诉他人。",
            "Panke: your code is " + code + ". It is good for five minutes. Tell nobody.");
    }

    /** Sends it where nobody waits for it; whether it went is told to nobody, or they would learn that there was one. */
    @SuppressWarnings("IllegalCatch") // whatever goes wrong
    static void send(Said text, Phone phone, Sender sender) {
        try {
            sender.send(phone, text);
        } catch (RuntimeException e) {
            LOG.error("a code was not sent: {}", e.getClass().getName());
        }
    }
}
