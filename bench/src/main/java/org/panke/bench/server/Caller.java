package org.panke.bench.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One connection that asks and waits, as cheaply as can be: what it costs is taken from the server's two cores. */
final class Caller implements AutoCloseable {
    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;

    Caller(int port, String path, String key) throws IOException {
        this.port = port;
        connect();
        head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key
            + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Asks, reads the answer to its end, and gives its status. */
    int post(String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        byte[] asked = (head + bytes.length + "\r\n\r\n" + body).getBytes(UTF_8);
        socket.getOutputStream().write(asked);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            last |= header.equalsIgnoreCase("Connection: close");
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            for (int part = part(); part > 0; part = part()) {
                in.skipNBytes(part + 2L);
            }
            line();
        }
        if (last) {
            socket.close();
            connect();
        }
        return status;
    }

    private int part() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        byte[] bytes = new byte[1024];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up");
            }
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, Math.max(0, length - 1), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
