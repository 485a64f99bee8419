package org.panke.server.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** A device or a card that speaks PKCS #11, with an AES key on it that cannot be taken off. */
final class Pkcs11Guard implements KeyGuard {
    static final String KIND = "pkcs11";
    static final String PIN = "PANKE_PKCS11_PIN";
    private static final byte[] NAME = "panke master key".getBytes(US_ASCII);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Provider device;
    private final Key key;

    private Pkcs11Guard(Provider device, Key key) {
        this.device = device;
        this.key = key;
    }

    /** @param configuration the file that Java's PKCS #11 provider reads: name, library, slot */
    static Pkcs11Guard open(String configuration, String label, String pin) {
        try {
            Provider device = Security.getProvider("SunPKCS11").configure(configuration);
            KeyStore keys = KeyStore.getInstance("PKCS11", device);
            keys.load(null, pin.toCharArray());
            Key key = keys.getKey(label, null);
            if (key == null || !key.getAlgorithm().equals("AES")) {
                throw new KeyGuardException("设备上没有标签为 " + label + " 的 AES 密钥。",
                    "There is no AES key with the label " + label + " on the device.");
            }
            return new Pkcs11Guard(device, key);
        } catch (GeneralSecurityException | IOException | ProviderException | InvalidParameterException
                | UnsupportedOperationException e) {
            throw new KeyGuardException("无法打开密码设备（" + configuration + "；密码在 " + PIN + "）。",
                "The device cannot be opened (" + configuration + "; its PIN is in " + PIN + ").");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] wrapped(byte[] master) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = done(Cipher.ENCRYPT_MODE, nonce, master);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    @Override
    public byte[] unwrapped(byte[] wrapped) {
        if (wrapped.length < NONCE) {
            throw refused();
        }
        ByteBuffer both = ByteBuffer.wrap(wrapped);
        byte[] nonce = new byte[NONCE];
        both.get(nonce);
        byte[] sealed = new byte[both.remaining()];
        both.get(sealed);
        return done(Cipher.DECRYPT_MODE, nonce, sealed);
    }

    private byte[] done(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", device);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(NAME);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException | ProviderException e) {
            throw refused();
        }
    }

    private static KeyGuardException refused() {
        return new KeyGuardException("密码设备不能解开主密钥：不是用它封的，或者文件被改动。",
            "The device does not open the master key: it was wrapped by another key, or the file was changed.");
    }
}
