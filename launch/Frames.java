import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Gives the classes of old jars the stack map frames that compilers write since Java 6, by version 52 of the class file.
 * Java's AOT cache takes no class without them, and picocli, the first thing every command needs, is compiled for
 * Java 5. Nothing else in a class changes; a jar with no such class, or a signed one, stays as it is.
 */
final class Frames {
    private static final int FIRST_WITH_FRAMES = 50;
    private static final int JAVA_8 = 52;

    private record Entry(String name, byte[] bytes) {
        boolean isSignature() {
            return name.startsWith("META-INF/") && name.endsWith(".SF");
        }

        boolean lacksFrames() {
            return name.endsWith(".class") && ClassFile.of().parse(bytes).majorVersion() < FIRST_WITH_FRAMES;
        }
    }

    void main(String[] jars) throws IOException {
        for (var jar : jars) {
            var path = Path.of(jar);
            var entries = read(path);
            if (entries.stream().anyMatch(Entry::lacksFrames) && entries.stream().noneMatch(Entry::isSignature)) {
                rewrite(path, entries);
                IO.println("frames added: " + path.getFileName());
            }
        }
    }

    private static List<Entry> read(Path jar) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var in = new ZipInputStream(Files.newInputStream(jar))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry.getName(), in.readAllBytes()));
            }
        }
        return entries;
    }

    private static void rewrite(Path jar, List<Entry> entries) throws IOException {
        var fresh = jar.resolveSibling(jar.getFileName() + ".fresh");
        try (var types = URLClassLoader.newInstance(new java.net.URL[]{jar.toUri().toURL()});
            var out = new ZipOutputStream(Files.newOutputStream(fresh))) {
            var compiler = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(types).orElse(ClassHierarchyResolver.defaultResolver())));
            for (var entry : entries) {
                out.putNextEntry(new ZipEntry(entry.name()));
                out.write(entry.lacksFrames() ? withFrames(compiler, entry.bytes()) : entry.bytes());
            }
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] withFrames(ClassFile compiler, byte[] old) {
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(JAVA_8, 0);
            } else {
                builder.with(element);
            }
        };
        return compiler.transformClass(compiler.parse(old),
            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version));
    }
}
