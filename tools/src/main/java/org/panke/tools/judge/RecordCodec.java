package org.panke.tools.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns public records of records, constants, texts, numbers, times and lists into bytes and back, so that they can wait
 * on disk: what is read equals what was written. Only the codec that wrote can read. Not safe for several threads.
 */
final class RecordCodec {
    private static final int NULL = 0;
    private static final int TEXT = 1;
    private static final int LONG = 2;
    private static final int INT = 3;
    private static final int DOUBLE = 4;
    private static final int YES = 5;
    private static final int NO = 6;
    private static final int INSTANT = 7;
    private static final int DURATION = 8;
    private static final int LIST = 9;
    private static final int RECORD = 10;
    private static final int CONSTANT = 11;

    private final Map<Class<?>, Form> forms = new HashMap<>();
    private final List<Form> byNumber = new ArrayList<>();
    private final Map<Class<?>, Integer> constantNumbers = new HashMap<>();
    private final List<Object[]> constants = new ArrayList<>();

    /** How a record is taken apart and put together. */
    private record Form(int number, List<MethodHandle> parts, MethodHandle whole) {
        static Form of(Class<?> type, int number) {
            try {
                var lookup = MethodHandles.publicLookup();
                List<MethodHandle> parts = new ArrayList<>();
                List<Class<?>> types = new ArrayList<>();
                for (RecordComponent part : Objects.requireNonNull(type.getRecordComponents())) {
                    types.add(part.getType());
                    parts.add(lookup.unreflect(part.getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class)));
                }
                MethodHandle whole = lookup.findConstructor(type, MethodType.methodType(void.class, types));
                return new Form(number, parts, whole.asType(whole.type().generic())
                    .asSpreader(Object[].class, types.size()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("not a public record: " + type, e);
            }
        }
    }

    void write(@Nullable Object value, DataOutput out) throws IOException {
        switch (value) {
            case null -> out.writeByte(NULL);
            case String text -> {
                byte[] bytes = text.getBytes(UTF_8);
                out.writeByte(TEXT);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case Long number -> {
                out.writeByte(LONG);
                out.writeLong(number);
            }
            case Integer number -> {
                out.writeByte(INT);
                out.writeInt(number);
            }
            case Double number -> {
                out.writeByte(DOUBLE);
                out.writeDouble(number);
            }
            case Boolean is -> out.writeByte(is ? YES : NO);
            case Instant at -> {
                out.writeByte(INSTANT);
                out.writeLong(at.getEpochSecond());
                out.writeInt(at.getNano());
            }
            case Duration length -> {
                out.writeByte(DURATION);
                out.writeLong(length.getSeconds());
                out.writeInt(length.getNano());
            }
            case List<?> list -> {
                out.writeByte(LIST);
                out.writeInt(list.size());
                for (Object item : list) {
                    write(item, out);
                }
            }
            case Enum<?> constant -> {
                out.writeByte(CONSTANT);
                out.writeShort(numberOf(constant.getDeclaringClass()));
                out.writeShort(constant.ordinal());
            }
            case Record parts -> writeRecord(parts, out);
            default -> throw new IllegalArgumentException("cannot be kept: " + value.getClass());
        }
    }

    @Nullable Object read(DataInput in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case NULL -> null;
            case TEXT -> {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                yield new String(bytes, UTF_8);
            }
            case LONG -> in.readLong();
            case INT -> in.readInt();
            case DOUBLE -> in.readDouble();
            case YES -> true;
            case NO -> false;
            case INSTANT -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            case DURATION -> Duration.ofSeconds(in.readLong(), in.readInt());
            case LIST -> readList(in);
            case RECORD -> readRecord(in);
            case CONSTANT -> constants.get(in.readShort())[in.readShort()];
            default -> throw new IOException("no kind of value: " + kind);
        };
    }

    private void writeRecord(Record record, DataOutput out) throws IOException {
        Form form = forms.get(record.getClass());
        if (form == null) {
            form = Form.of(record.getClass(), byNumber.size());
            forms.put(record.getClass(), form);
            byNumber.add(form);
        }
        out.writeByte(RECORD);
        out.writeShort(form.number);
        for (MethodHandle part : form.parts) {
            write(called(part, record), out);
        }
    }

    private Object readRecord(DataInput in) throws IOException {
        Form form = byNumber.get(in.readShort());
        @Nullable Object[] parts = new Object[form.parts.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read(in);
        }
        return called(form.whole, parts);
    }

    private List<@Nullable Object> readList(DataInput in) throws IOException {
        @Nullable Object[] items = new Object[in.readInt()];
        for (int i = 0; i < items.length; i++) {
            items[i] = read(in);
        }
        return Arrays.asList(items);
    }

    private int numberOf(Class<?> type) {
        return constantNumbers.computeIfAbsent(type, unknown -> {
            constants.add(Objects.requireNonNull(unknown.getEnumConstants()));
            return constants.size() - 1;
        });
    }

    @SuppressWarnings("IllegalCatch") // a record's own constructor and accessors throw nothing that is checked
    private static Object called(MethodHandle handle, Object argument) {
        try {
            return handle.invoke(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
