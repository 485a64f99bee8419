package org.panke.server.message;

import org.panke.attribution.Phone;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Said;
import org.springframework.http.HttpStatus;

/** Where no provider is set up: says so, and visitors go to the desk. */
final class NoSender implements Sender {
    @Override
    public void send(Phone to, Said text) {
        throw new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "NO_SENDER", "暂时不能发送验证码，请到前台登记",
            "codes cannot be sent at present; the desk will help you", null);
    }

    @Override
    public boolean isWorking() {
        return false;
    }
}
