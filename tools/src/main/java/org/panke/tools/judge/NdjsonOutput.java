package org.panke.tools.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.panke.attribution.Finding;
import org.panke.attribution.Rules;
import org.panke.formats.Language;
import org.panke.formats.ndjson.FindingWriter;
import org.panke.formats.words.Sentences;

/** The findings as NDJSON, in a file or on standard output. */
abstract class NdjsonOutput implements Output {
    private final FindingWriter writer;

    private NdjsonOutput(OutputStream out, Rules rules) {
        this.writer = writer(out, rules);
    }

    static FindingWriter writer(OutputStream out, Rules rules) {
        return new FindingWriter(out, Sentences.of(Language.ZH, rules), Sentences.of(Language.EN, rules));
    }

    static NdjsonOutput to(OutputStream standardOutput, Rules rules) {
        return new NdjsonOutput(standardOutput, rules) {
            @Override
            public void show() {
                // it was seen as it was made
            }

            @Override
            public void close() {
                // standard output stays open
            }
        };
    }

    static NdjsonOutput to(Path folder, Rules rules) throws IOException {
        OutFile file = new OutFile(folder, "verdicts.ndjson");
        OutputStream out = file.open();
        return new NdjsonOutput(out, rules) {
            @Override
            public void finish(long leftOut) throws IOException {
                super.finish(leftOut);
                out.close();
            }

            @Override
            public void show() throws IOException {
                file.finish();
            }

            @Override
            public void close() throws IOException {
                try (file) {
                    out.close();
                }
            }
        };
    }

    @Override
    public void finding(Finding finding) throws IOException {
        writer.write(finding);
    }

    /** Takes lines that another writer made. */
    void lines(byte[] bytes, int length) throws IOException {
        writer.lines(bytes, length);
    }

    @Override
    public void finish(long leftOut) throws IOException {
        writer.flush();
    }
}
