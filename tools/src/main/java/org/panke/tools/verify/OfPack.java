package org.panke.tools.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Opening;
import org.panke.evidence.Pack;
import org.panke.formats.log.PackFile;

/** Whether a pack of evidence holds. */
final class OfPack {
    private OfPack() {
    }

    static void check(Path file, byte[] content, Keys keys, Said said) throws IOException, NotProvenException {
        Map<String, byte[]> files = PackFile.read(new ByteArrayInputStream(content));
        boolean isKnown = !keys.trusted().isEmpty();
        List<NoteKey> signers =
            isKnown ? keys.trusted() : Keys.of(files.getOrDefault(Keys.FILE, new byte[0]));
        Pack pack = Pack.verified(files, signers);
        if (!isKnown) {
            said.unknownSigner(file, signers);
        }
        long closed = pack.openings().stream().filter(each -> each.event() == null).count();
        said.line(isKnown ? "verify.pack-sound" : "verify.pack-whole", file, pack.subject(), pack.origin(), pack.made(),
            pack.openings().size() - closed);
        if (closed > 0) {
            said.line("verify.closed", closed);
        }
        for (NoteKey witness : keys.witnesses()) {
            Instant last = Instant.MIN;
            for (Opening opening : pack.openings()) {
                Instant seen = opening.proof().checkpoint().cosigned(witness);
                last = seen.isAfter(last) ? seen : last;
            }
            said.line("verify.seen", witness.name(), last);
        }
        if (isKnown) {
            said.keys(signers);
        }
    }
}
