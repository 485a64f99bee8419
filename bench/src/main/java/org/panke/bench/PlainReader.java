package org.panke.bench;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON file with Jackson's streaming parser, token by token, and does nothing else. */
public final class PlainReader {
    private PlainReader() {
    }

    /** Arguments: the file, and {@code values} where every name and value is to be made a string as well. */
    public static void main(String[] arguments) throws IOException {
        boolean values = arguments.length > 1 && arguments[1].equals("values");
        System.out.println((values ? values(arguments[0]) : tokens(arguments[0])) + " objects");
    }

    /** The least that can be done: the tokens are told apart, nothing is taken from them. */
    public static long tokens(String file) throws IOException {
        long objects = 0;
        try (InputStream in = new FileInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                objects += token == JsonToken.START_OBJECT ? 1 : 0;
            }
        }
        return objects;
    }

    /** As above, and every value becomes a string, as somebody needs who wants to know what it says. */
    public static long values(String file) throws IOException {
        long objects = 0;
        long characters = 0;
        try (InputStream in = new FileInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                objects += token == JsonToken.START_OBJECT ? 1 : 0;
                characters += token.isScalarValue() ? parser.getString().length() : 0;
            }
        }
        return characters < 0 ? characters : objects;
    }
}
