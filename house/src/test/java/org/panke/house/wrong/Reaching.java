package org.panke.house.wrong;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.Deflater;

/** Reaches out of the room. */
public final class Reaching {
    int stream(InputStream in) throws IOException { return in.read(); }

    boolean file(Path path) { return Files.exists(path); }

    boolean channel(Channel channel) { return channel.isOpen(); }

    String network(URI page) { return page.getHost(); }

    boolean database(Connection connection) throws SQLException { return connection.isClosed(); }

    int zip(Deflater deflater) { return deflater.getAdler(); }

    int machine() { return Runtime.getRuntime().availableProcessors(); }

    boolean process(Process process) { return process.isAlive(); }

    ProcessBuilder otherProcess() { return new ProcessBuilder("true"); }

    String environment() { return System.getenv("HOME"); }

    int wholeEnvironment() { return System.getenv().size(); }

    String property() { return System.getProperty("user.home"); }

    String propertyOr() { return System.getProperty("user.home", "/"); }
}
