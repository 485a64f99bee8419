package org.panke.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads an NDJSON file and a YAML file with the libraries Panke reads them with, says so, and ends. */
public final class BareProgram {
    private BareProgram() {
    }

    /** Arguments: the NDJSON file, the YAML file. */
    public static void main(String[] arguments) throws IOException {
        long objects = PlainReader.values(arguments[0]);
        try (InputStream in = new FileInputStream(arguments[1])) {
            Object rules = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            System.out.println(objects + " objects, " + String.valueOf(rules).length() + " characters of rules");
        }
    }
}
