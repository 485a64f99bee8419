package org.panke.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.house.Shows;

class VaultTest {
    private static final byte[] CONTENT = "王 13800001234".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final MasterKey master = MasterKey.random(random);
    private final KeyHalves halves = new HalvesInMemory(random);
    private final Vault vault = new Vault(master, halves, random);
    private final WrappedKey key = vault.newKey("P1/7");

    @Test
    @Shows("R23")
    void whatWasSealedOpensUnderItsOwnersKeyAndItsNameOnly() {
        byte[] sealed = vault.seal("P1/7", key, "phone", CONTENT);
        assertThat(vault.open("P1/7", key, "phone", sealed)).hasValue(CONTENT);
        assertBroken(() -> vault.open("P1/7", key, "surname", sealed));
        assertBroken(() -> vault.open("P1/8", key, "phone", sealed));
        assertBroken(() -> vault.open("P1/8", vault.newKey("P1/8"), "phone", sealed));
        assertBroken(() -> new Vault(MasterKey.random(random), halves, random).open("P1/7", key, "phone", sealed));
        assertThat(new Vault(MasterKey.of(master.bytes()), halves, random).open("P1/7", key, "phone", sealed))
            .hasValue(CONTENT);
    }

    @Test
    void whatWasSealedOpensNeverAgainOnceTheOtherHalfOfItsKeyIsDestroyed() {
        byte[] sealed = vault.seal("P1/7", key, "phone", CONTENT);
        WrappedKey other = vault.newKey("P1/8");
        byte[] theirs = vault.seal("P1/8", other, "phone", CONTENT);
        assertThat(vault.isParted("P1/7", key)).isFalse();
        vault.destroy(List.of(key.half()));
        vault.destroy(List.of(key.half()));
        assertThat(vault.isWhole(key)).isFalse();
        assertThat(vault.isParted("P1/7", key)).isTrue();
        assertThat(vault.open("P1/7", key, "phone", sealed)).isEmpty();
        assertThatThrownBy(() -> vault.seal("P1/7", key, "phone", CONTENT)).hasMessageContaining("destroyed");
        assertThat(vault.open("P1/8", other, "phone", theirs)).hasValue(CONTENT);
    }

    @Test
    void nobodysKeyIsDestroyedByTheNumberOfAHalfThatWas() {
        WrappedKey gone = vault.newKey("P1/8");
        vault.destroy(List.of(gone.half()));
        byte[] mixed = key.bytes();
        System.arraycopy(gone.bytes(), 0, mixed, 0, Long.BYTES);
        byte[] sealed = vault.seal("P1/7", key, "phone", CONTENT);
        assertBroken(() -> vault.isParted("P1/7", WrappedKey.of(mixed)));
        assertBroken(() -> vault.open("P1/7", WrappedKey.of(mixed), "phone", sealed));
        assertBroken(() -> vault.isParted("P1/7", gone));
    }

    @Test
    void aKeyOpensWithItsOwnHalfAlone() {
        byte[] sealed = vault.seal("P1/7", key, "phone", CONTENT);
        WrappedKey other = vault.newKey("P1/7");
        assertBroken(() -> vault.open("P1/7", other, "phone", sealed));
        byte[] mixed = key.bytes();
        System.arraycopy(other.bytes(), 0, mixed, 0, Long.BYTES);
        assertBroken(() -> vault.open("P1/7", WrappedKey.of(mixed), "phone", sealed));
        assertThatThrownBy(
            () -> new Vault(master, new HalvesInMemory(random), random).open("P1/7", key, "phone", sealed))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no half");
    }

    @Test
    void everyBitOfASealCounts() {
        byte[] sealed = vault.seal("P1/7", key, "phone", CONTENT);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertBroken(() -> vault.open("P1/7", key, "phone", changed));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(sealed, length);
            assertBroken(() -> vault.open("P1/7", key, "phone", cut));
        }
    }

    @Test
    void theSameContentIsNeverSealedTheSameWayTwice() {
        assertThat(vault.seal("P1/7", key, "phone", CONTENT)).isNotEqualTo(vault.seal("P1/7", key, "phone", CONTENT));
        assertThat(HexFormat.of().formatHex(vault.seal("P1/7", key, "phone", CONTENT)))
            .doesNotContain(HexFormat.of().formatHex(CONTENT));
    }

    @Test
    void equalTextsOfAKindHaveOneIndexThatAnotherMasterDoesNotFind() {
        assertThat(vault.index("phone", "8613800001234")).hasSize(32)
            .isEqualTo(new Vault(MasterKey.of(master.bytes()), halves, random).index("phone", "8613800001234"))
            .isNotEqualTo(vault.index("phone", "8613800001235"))
            .isNotEqualTo(vault.index("mask", "8613800001234"))
            .isNotEqualTo(new Vault(MasterKey.random(random), halves, random).index("phone", "8613800001234"));
    }

    @Test
    void aMasterKeyHasThirtyTwoBytesAndIsNeverShown() {
        assertThatThrownBy(() -> MasterKey.of(new byte[31])).hasMessageContaining("32 bytes, not 31");
        assertThat(master + " " + key).isEqualTo("MasterKey[hidden] WrappedKey[hidden]");
    }

    private static void assertBroken(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(BrokenSealException.class).hasMessageContaining("P1/");
    }
}
