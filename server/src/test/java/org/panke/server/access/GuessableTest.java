package org.panke.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panke.server.platform.ApiProblem;

class GuessableTest {
    @ParameterizedTest
    @ValueSource(
        strings = {"1234567890", "0987654321", "aaaaaaaaaa", "password12", "Password123", "P@ssw0rd2026", "qwertyuiop",
            "1qaz2wsx3edc", "1q2w3e4r5t", "Admin@2026", "zhangsan123", "ZhangSan2026!", "woaini5201314", "abc1234567",
            "mima123456",
            "88888888888", "147258369147", "a1b2c3d4e5f6", "panke2026!!", "          1"})
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(Guessable.is(password, "zhangsan")).isTrue();
        assertThatThrownBy(() -> new Passwords().kept(password, "zhangsan", "new")).isInstanceOf(ApiProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"correct horse battery", "long enough", "my own password", "a long first password", "雨后的山路很滑啊真的",
            "k7-fish-under-tree", "Xb4#kw9mQz2"})
    void whatIsNotIsTaken(String password) {
        assertThat(Guessable.is(password, "zhangsan")).isFalse();
    }

    @Test
    void aNameIsOneWithoutItsDotsToo() {
        assertThat(Guessable.is("Wanghao12345", "wang.hao")).isTrue();
        assertThat(Guessable.is("Wang.Hao.2026", "wang.hao")).isTrue();
    }

    @Test
    void noFirstPasswordIsGuessable() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 1_000; i++) {
            assertThat(Guessable.is(Passwords.first(random), "zhangsan")).isFalse();
        }
    }
}
