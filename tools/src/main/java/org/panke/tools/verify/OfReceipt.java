package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Proof;
import org.panke.evidence.Receipt;

/**
 * Whether a receipt holds, and what it proves.
 *
 * @param note what the office signed
 * @param proof that the log has it; empty where it was handed out before the log was published
 */
record OfReceipt(String note, String proof) {
    private static final String LINK = "/verify?";
    private static final Pattern QUOTED = Pattern.compile("^([>\\h]*)panke-receipt/", Pattern.MULTILINE);

    /** What is in a file: the text as it is handed out, or the address of its code. Nothing where it is no receipt. */
    static Optional<OfReceipt> in(byte[] file) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        String whole = linked(unquoted(text.replace("\uFEFF", "").replace("\r\n", "\n")).strip()) + "\n";
        if (!Receipt.begins(whole)) {
            return Optional.empty();
        }
        int proof = Proof.begins(whole);
        return Optional.of(proof < 0
            ? new OfReceipt(whole, "")
            : new OfReceipt(whole.substring(0, proof).stripTrailing() + "\n", whole.substring(proof)));
    }

    /** Without what stands above it, and what a mail program has put before each line. */
    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (!quoted.find()) {
            return text;
        }
        String quote = Objects.requireNonNullElse(quoted.group(1), "");
        return text.substring(quoted.start()).lines().map(
            line -> line.startsWith(quote) ? line.substring(quote.length())
                : line.equals(quote.stripTrailing()) ? "" : line)
            .collect(Collectors.joining("\n"));
    }

    private static String linked(String text) {
        if (!text.contains(LINK) || text.contains("\n")) {
            return text;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(text.substring(text.indexOf('#') + 1)), UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    void check(Path file, Keys keys, Said said) throws NotProvenException, Said.CouldNotException {
        Note signed = Note.read(note);
        if (keys.trusted().isEmpty()) {
            throw new Said.CouldNotException("verify.receipt-needs-key");
        }
        Receipt receipt = Receipt.verified(signed, keys.trusted());
        said.line("verify.receipt-sound", file);
        receipt.said().forEach(line -> said.line("verify.receipt-said", line));
        said.line("verify.receipt-where", receipt.at(), String.valueOf(receipt.leaf()), receipt.origin());
        if (proof.isEmpty()) {
            if (!keys.witnesses().isEmpty()) {
                throw new NotProvenException(NotProvenException.Fault.MISSING,
                    "the proof that a witness would have signed");
            }
            said.line("verify.receipt-no-proof");
        } else {
            Proof read = Proof.read(proof);
            receipt.verify(read, keys.trusted());
            said.line("verify.receipt-proof", read.inclusion().size());
            for (NoteKey witness : keys.witnesses()) {
                said.line("verify.seen", witness.name(), read.checkpoint().cosigned(witness));
            }
        }
        said.line("verify.receipt-not");
        said.keys(keys.trusted());
    }
}
