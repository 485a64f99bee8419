package org.panke.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.panke.evidence.NotProvenException.Fault;

/** Entries one after the other, each with its length in front (C2SP tlog-tiles). */
public final class Bundle {
    private Bundle() {}

    public static byte[] of(List<Leaf> leaves) {
        List<byte[]> entries = leaves.stream().map(Leaf::entry).toList();
        ByteBuffer bytes =
            ByteBuffer.allocate(entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum());
        entries.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
        return bytes.array();
    }

    /** @throws NotProvenException where these are not leaves and nothing else */
    public static List<Leaf> read(byte[] bytes) throws NotProvenException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<Leaf> leaves = new ArrayList<>();
        try {
            while (rest.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
                rest.get(entry);
                leaves.add(Leaf.read(entry));
            }
        } catch (BufferUnderflowException e) {
            throw new NotProvenException(Fault.FORM, "a bundle that ends too early", e);
        }
        return leaves;
    }
}
