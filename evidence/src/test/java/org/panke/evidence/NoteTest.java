package org.panke.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.panke.evidence.NotProvenException.Fault;
import org.panke.evidence.NoteKey.Kind;

class NoteTest {
    /** The example of golang.org/x/mod/sumdb/note. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PETERS_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETERS_NOTE = PETERS_TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner signer = NoteSigner.random("example.org/log", Kind.NOTE, random);
    private final NoteSigner witness = NoteSigner.random("example.org/witness", Kind.COSIGNATURE, random);

    @Test
    void theExampleOfAnotherImplementationVerifiesAndIsSignedTheSameWay() throws NotProvenException {
        NoteKey peter = NoteKey.read(PETER);
        assertThat(Note.read(PETERS_NOTE).verify(List.of(peter))).isEqualTo(peter);
        byte[] secret = Base64.getDecoder().decode(PETERS_SECRET);
        NoteSigner signing = NoteSigner.of(peter, java.util.Arrays.copyOfRange(secret, 1, secret.length));
        assertThat(signing.sign(Note.of(PETERS_TEXT))).hasToString(PETERS_NOTE);
        assertThat(peter).hasToString(PETER);
    }

    @Test
    void everyByteOfASignedTextCounts() throws NotProvenException {
        Note note = signer.sign(Note.of("一行\nanother line\n"));
        byte[] bytes = note.toString().getBytes(UTF_8);
        Note.read(bytes).verify(List.of(signer.key()));
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> Note.read(changed).verify(List.of(signer.key())))
                .isInstanceOf(NotProvenException.class);
        }
    }

    @Test
    void aSignatureOfSomebodyUnknownMeansNothing() throws NotProvenException {
        NoteSigner other = NoteSigner.random("example.org/log", Kind.NOTE, random);
        Note note = other.sign(signer.sign(Note.of("text\n")));
        assertThat(note.verify(List.of(signer.key()))).isEqualTo(signer.key());
        assertThatThrownBy(() -> other.sign(Note.of("text\n")).verify(List.of(signer.key())))
            .isInstanceOfSatisfying(NotProvenException.class, e -> assertThat(e.fault()).isEqualTo(Fault.SIGNATURE));
    }

    @Test
    void oneBrokenSignatureOfATrustedKeySpoilsTheNote() {
        Note good = signer.sign(Note.of("text\n"));
        Note elsewhere = signer.sign(Note.of("other\n"));
        Note both = new Note("text\n", List.of(good.signatures().getFirst(), elsewhere.signatures().getFirst()));
        assertThatThrownBy(() -> both.verify(List.of(signer.key()))).isInstanceOf(NotProvenException.class);
    }

    @Test
    void keysThatWereChangedSignBothForAWhile() throws NotProvenException {
        NoteSigner next = NoteSigner.random("example.org/log", Kind.NOTE, random);
        Note note = next.sign(signer.sign(Note.of("text\n")));
        note.verify(List.of(signer.key()));
        note.verify(List.of(next.key()));
        note.verify(List.of(signer.key(), next.key()));
    }

    @Test
    void aKeyThatWasKeptIsTheSameKey() {
        assertThat(NoteSigner.of(signer.key(), signer.secret()).sign(Note.of("text\n")))
            .isEqualTo(signer.sign(Note.of("text\n")));
        assertThatThrownBy(() -> NoteSigner.of(witness.key(), signer.secret()))
            .isInstanceOf(IllegalArgumentException.class);
        assertThat(signer).hasToString("NoteSigner[example.org/log]");
    }

    @Test
    void whatIsNoNoteIsRefused() {
        for (String text : List.of("", "\n", "text\n", "text\n\n", "text\n\n\n", "text\n\n— name\n",
            "text\n\n— name AAAAAA==\n", "text\n\n— na+me AAAAAAA=\n", "text\n\n- name AAAAAAA=\n",
            "text\n\n— name AAAAAAA\n", "te\txt\n\n— name AAAAAAA=\n", "text\n\n— name AAAAAAA=",
            "text\n\n— name AAAAAAB=\n")) {
            assertThatThrownBy(() -> Note.read(text)).as(text).isInstanceOf(NotProvenException.class);
        }
        assertThatThrownBy(() -> Note.read(new byte[]{(byte) 0xC3, '\n', '\n'}))
            .isInstanceOf(NotProvenException.class);
        for (String key : List.of("", "a+b", "PeterNeumann+c74f20a3+", PETER.replace("c74", "c75"),
            PETER.replace("+ARpc", "+Ahpc"), PETER.replace("PeterN", "Peter N"))) {
            assertThatThrownBy(() -> NoteKey.read(key)).as(key).isInstanceOf(NotProvenException.class);
        }
    }

    @Test
    void aCheckpointOfAnotherLogOrSizeIsNotTaken() throws NotProvenException {
        Checkpoint checkpoint = Checkpoint.of("example.org/log", new Tree(Logs.grown(7), 7));
        Note note = Note.read(checkpoint.signed(signer).toString());
        assertThat(Checkpoint.verified(note, "example.org/log", List.of(signer.key()))).isEqualTo(checkpoint);
        assertThatThrownBy(() -> Checkpoint.verified(note, "example.org/other", List.of(signer.key())))
            .isInstanceOfSatisfying(NotProvenException.class, e -> assertThat(e.fault()).isEqualTo(Fault.ORIGIN));
        for (String text : List.of("log\n7\n", "log\n07\n" + Hash.EMPTY + "\n", "log\n-7\n" + Hash.EMPTY + "\n",
            "log\n7\nAAAA\n", "\n7\n" + Hash.EMPTY + "\n", "log\n99999999999999999999\n" + Hash.EMPTY + "\n",
            "log\n7\n" + Hash.EMPTY + "\n\nmore\n")) {
            assertThatThrownBy(() -> Checkpoint.verified(signer.sign(Note.of(text)), "log", List.of(signer.key())))
                .as(text).isInstanceOfSatisfying(NotProvenException.class,
                    e -> assertThat(e.fault()).isEqualTo(Fault.FORM));
        }
    }

    @Test
    void aWitnessSaysWhenItSawALog() throws NotProvenException {
        Instant at = Instant.parse("2026-03-01T10:00:00Z");
        Note seen = witness.cosign(Checkpoint.of("example.org/log", new Tree(Logs.grown(7), 7)).signed(signer), at);
        Note read = Note.read(seen.toString());
        assertThat(read.cosigned(witness.key())).isEqualTo(at);
        read.verify(List.of(signer.key()));
        assertThatThrownBy(() -> read.verify(List.of(witness.key()))).isInstanceOf(NotProvenException.class);
        assertThatThrownBy(() -> read.cosigned(signer.key())).isInstanceOf(NotProvenException.class);
        Note later = new Note(read.text().replace("\n7\n", "\n8\n"), read.signatures());
        assertThatThrownBy(() -> later.cosigned(witness.key())).isInstanceOf(NotProvenException.class);
        assertThatThrownBy(() -> signer.cosign(seen, at)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> witness.sign(seen)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProofIsOneTextThatNobodyNeedBeAskedAbout() throws NotProvenException {
        List<Leaf> leaves = Logs.leaves(300, random);
        HashList log = Logs.grown(leaves);
        Tree tree = new Tree(log, 300);
        Note checkpoint = Checkpoint.of("example.org/log", tree).signed(signer);
        List<NoteKey> keys = List.of(signer.key());
        String text = new Proof(tree.inclusion(17), checkpoint).toString();
        Proof.read(text).verify(leaves.get(17), "example.org/log", keys);
        assertThat(text).startsWith("c2sp.org/tlog-proof@v1\nindex 17\n");
        assertThat(Proof.read(text)).hasToString(text);
        Proof.read(text.replace("\nindex", "\nextra AAAA\nindex")).verify(leaves.get(17), "example.org/log", keys);
        for (String wrong : List.of(text.replace("index 17", "index 18"), text.replace("index 17", "index 017"),
            text.replace("\n300\n", "\n301\n"), text.replace("@v1", "@v2"), text.replaceFirst("(\nindex 17\n)[^\n]*\n",
                "$1"),
            "")) {
            assertThatThrownBy(() -> Proof.read(wrong).verify(leaves.get(17), "example.org/log", keys))
                .isInstanceOf(NotProvenException.class);
        }
        assertThatThrownBy(() -> Proof.read(text).verify(leaves.get(18), "example.org/log", keys))
            .isInstanceOf(NotProvenException.class);
    }
}
