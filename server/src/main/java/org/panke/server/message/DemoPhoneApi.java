package org.panke.server.message;

import java.util.List;
import org.panke.server.access.Open;
import org.panke.server.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the demonstration's phone; outside a demonstration there is none. */
@RestController
final class DemoPhoneApi {
    private final Sender sender;

    DemoPhoneApi(Sender sender) {
        this.sender = sender;
    }

    record Shown(List<DemoPhone.Message> items) {
    }

    @Open("everybody at a demonstration may look at its phone; there is none elsewhere")
    @GetMapping("/api/v1/demo/phone")
    Shown demoPhone() {
        if (sender instanceof DemoPhone phone) {
            return new Shown(phone.messages());
        }
        throw new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "这里不是演示", "this is no demonstration", null);
    }
}
