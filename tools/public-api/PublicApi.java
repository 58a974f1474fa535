import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Keeps the public API of a package as text, so that japicmp can compare it without a published version:
 *
 * <ul>
 *   <li>{@code java PublicApi.java write CLASSES PACKAGE TEXT} writes the public and protected members of a package.
 *   <li>{@code java PublicApi.java check CLASSES PACKAGE TEXT} fails if the text differs from what {@code write} writes.
 *   <li>{@code java PublicApi.java stubs TEXT JAR} writes a JAR with these members. Its methods have no code.
 * </ul>
 *
 * <p>Each line has the fields of {@link Line}. Types are in the form that class files use.
 */
final class PublicApi {
    private static final int PUBLIC_OR_PROTECTED = 0x0001 | 0x0004;
    private static final int SYNTHETIC = 0x1000;
    private static final int SUPER = 0x0020;
    /** The class file version of Java 17. */
    private static final int VERSION = 61;

    private PublicApi() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "write" -> Files.write(Path.of(arguments[3]), lines(Path.of(arguments[1]), arguments[2]));
            case "check" -> check(lines(Path.of(arguments[1]), arguments[2]), Path.of(arguments[3]));
            case "stubs" -> writeStubs(Path.of(arguments[1]), Path.of(arguments[2]));
            default -> throw new IllegalArgumentException(String.join(" ", arguments));
        }
    }

    // --- From class files to text ---------------------------------------------------------------------------------------

    private static void check(List<String> lines, Path text) throws IOException {
        List<String> recorded = Files.readAllLines(text);
        if (!lines.equals(recorded)) {
            System.err.println("Error: The public API has changed in a compatible way, but " + text + " doesn't record it:");
            lines.stream().filter(line -> !recorded.contains(line)).forEach(line -> System.err.println("+ " + line));
            recorded.stream().filter(line -> !lines.contains(line)).forEach(line -> System.err.println("- " + line));
            System.err.println("To record it, run `mvn process-classes -DupdateApi` and review the difference.");
            System.exit(1);
        }
    }

    private static List<String> lines(Path classes, String packageName) throws IOException {
        Map<String, List<String>> api = new TreeMap<>();
        try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                List<Line> lines = new ClassReader(Files.readAllBytes(file)).lines();
                if (!lines.isEmpty()) {
                    api.put(lines.get(0).name(), lines.stream().map(Line::text).toList());
                }
            }
        }
        // A class in a class that isn't public isn't accessible, either.
        api.keySet().removeIf(name -> outers(name).anyMatch(outer -> !api.containsKey(outer)));
        List<String> all = new ArrayList<>();
        api.values().forEach(lines -> {
            all.add(lines.get(0));
            lines.stream().skip(1).sorted().map(line -> "  " + line).forEach(all::add);
        });
        return all;
    }

    private static Stream<String> outers(String name) {
        return Stream.iterate(outer(name), outer -> !outer.isEmpty(), PublicApi::outer);
    }

    private static String outer(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('$'), 0));
    }

    /**
     * A class, a field, or a method.
     *
     * @param kind {@code class}, {@code field}, or {@code method}
     * @param flags its access flags, in hexadecimal digits
     * @param name its name
     * @param type its type; of a class, its superclass
     * @param others the exceptions of a method or the interfaces of a class
     * @param signature its generic type, or an empty string
     */
    private record Line(String kind, int flags, String name, String type, List<String> others, String signature) {
        String text() {
            String exceptions = others.isEmpty() ? "-" : String.join(",", others);
            return String.join(" ", kind, Integer.toHexString(flags), name, type, exceptions, signature).strip();
        }

        static Line of(String text) {
            String[] fields = text.strip().split(" ", 6);
            List<String> others = fields[4].equals("-") ? List.of() : List.of(fields[4].split(","));
            return new Line(
                    fields[0],
                    Integer.parseInt(fields[1], 16),
                    fields[2],
                    fields[3],
                    others,
                    fields.length > 5 ? fields[5] : "");
        }
    }

    /** Reads a class file, as section 4 of the Java Virtual Machine Specification describes it. */
    private static final class ClassReader {
        private final DataInputStream in;
        private final Map<Integer, Object> constants = new LinkedHashMap<>();
        private String name = "";
        private int nestedFlags = -1;
        private String signature = "";
        private List<String> exceptions = List.of();

        ClassReader(byte[] file) {
            in = new DataInputStream(new java.io.ByteArrayInputStream(file));
        }

        List<Line> lines() throws IOException {
            in.skipNBytes(8);
            readConstants();
            int flags = in.readUnsignedShort();
            name = className(in.readUnsignedShort());
            String superclass = className(in.readUnsignedShort());
            List<String> interfaces = classNames();
            List<Line> members = new ArrayList<>();
            readMembers("field", members);
            readMembers("method", members);
            readAttributes();
            int declared = (nestedFlags < 0 ? flags : nestedFlags) & ~SUPER;
            if ((declared & PUBLIC_OR_PROTECTED) == 0 || (declared & SYNTHETIC) != 0) {
                return List.of();
            }
            members.add(0, new Line("class", declared, name, superclass, interfaces, signature));
            return members;
        }

        private void readMembers(String kind, List<Line> members) throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                int flags = in.readUnsignedShort();
                String member = text(in.readUnsignedShort());
                String type = text(in.readUnsignedShort());
                readAttributes();
                if ((flags & PUBLIC_OR_PROTECTED) != 0 && (flags & SYNTHETIC) == 0) {
                    members.add(new Line(kind, flags, member, type, exceptions, signature));
                }
            }
        }

        private void readAttributes() throws IOException {
            signature = "";
            exceptions = List.of();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                String attribute = text(in.readUnsignedShort());
                int length = in.readInt();
                switch (attribute) {
                    case "Signature" -> signature = text(in.readUnsignedShort());
                    case "Exceptions" -> exceptions = classNames();
                    case "InnerClasses" -> readNestedClasses();
                    default -> in.skipNBytes(length);
                }
            }
        }

        private void readNestedClasses() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                String nested = className(in.readUnsignedShort());
                in.skipNBytes(4);
                int flags = in.readUnsignedShort();
                if (nested.equals(name)) {
                    nestedFlags = flags;
                }
            }
        }

        private List<String> classNames() throws IOException {
            List<String> names = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                names.add(className(in.readUnsignedShort()));
            }
            return names;
        }

        private void readConstants() throws IOException {
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> constants.put(index, in.readUTF());
                    case 7 -> constants.put(index, in.readUnsignedShort());
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        index++; // A long or a double takes two entries.
                    }
                    case 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> in.skipNBytes(4);
                }
            }
        }

        private String text(int index) {
            return (String) constants.get(index);
        }

        private String className(int index) {
            return index == 0 ? "-" : text((Integer) constants.get(index));
        }
    }

    // --- From text to class files ---------------------------------------------------------------------------------------

    private static void writeStubs(Path text, Path jar) throws IOException {
        Files.createDirectories(jar.toAbsolutePath().getParent());
        Map<String, List<Line>> classes = new LinkedHashMap<>();
        List<Line> current = List.of();
        for (String line : Files.readAllLines(text)) {
            Line parsed = Line.of(line);
            if (parsed.kind().equals("class")) {
                current = classes.computeIfAbsent(parsed.name(), name -> new ArrayList<>());
            }
            current.add(parsed);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, List<Line>> entry : classes.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey() + ".class"));
                out.write(new ClassWriter().write(entry.getValue()));
            }
        }
    }

    /** Writes a class file whose methods have no code. */
    private static final class ClassWriter {
        private final Map<List<Object>, Integer> constants = new LinkedHashMap<>();
        private final ByteArrayOutputStream constantBytes = new ByteArrayOutputStream();
        private final DataOutputStream pool = new DataOutputStream(constantBytes);

        byte[] write(List<Line> lines) throws IOException {
            ByteArrayOutputStream bodyBytes = new ByteArrayOutputStream();
            DataOutputStream body = new DataOutputStream(bodyBytes);
            Line type = lines.get(0);
            body.writeShort(type.flags() & ~0x0008 | SUPER);
            body.writeShort(type(type.name()));
            body.writeShort(type(type.type()));
            writeTypes(body, type.others());
            writeMembers(body, "field", lines);
            writeMembers(body, "method", lines);
            boolean isNested = !outer(type.name()).isEmpty();
            body.writeShort((type.signature().isEmpty() ? 0 : 1) + (isNested ? 1 : 0));
            writeSignature(body, type);
            if (isNested) {
                body.writeShort(text("InnerClasses"));
                body.writeInt(10);
                body.writeShort(1);
                body.writeShort(type(type.name()));
                body.writeShort(type(outer(type.name())));
                body.writeShort(text(type.name().substring(outer(type.name()).length() + 1)));
                body.writeShort(type.flags());
            }
            ByteArrayOutputStream fileBytes = new ByteArrayOutputStream();
            DataOutputStream file = new DataOutputStream(fileBytes);
            file.writeInt(0xCAFEBABE);
            file.writeShort(0);
            file.writeShort(VERSION);
            file.writeShort(constants.size() + 1);
            constantBytes.writeTo(file);
            bodyBytes.writeTo(file);
            return fileBytes.toByteArray();
        }

        private void writeMembers(DataOutputStream out, String kind, List<Line> lines) throws IOException {
            List<Line> members = lines.stream().filter(line -> line.kind().equals(kind)).toList();
            out.writeShort(members.size());
            for (Line member : members) {
                out.writeShort(member.flags());
                out.writeShort(text(member.name()));
                out.writeShort(text(member.type()));
                out.writeShort((member.signature().isEmpty() ? 0 : 1) + (member.others().isEmpty() ? 0 : 1));
                writeSignature(out, member);
                if (!member.others().isEmpty()) {
                    out.writeShort(text("Exceptions"));
                    out.writeInt(2 + 2 * member.others().size());
                    writeTypes(out, member.others());
                }
            }
        }

        private void writeSignature(DataOutputStream out, Line line) throws IOException {
            if (!line.signature().isEmpty()) {
                out.writeShort(text("Signature"));
                out.writeInt(2);
                out.writeShort(text(line.signature()));
            }
        }

        private void writeTypes(DataOutputStream out, List<String> names) throws IOException {
            out.writeShort(names.size());
            for (String name : names) {
                out.writeShort(type(name));
            }
        }

        private int type(String name) throws IOException {
            int nameIndex = text(name);
            Integer known = constants.get(Arrays.<Object>asList(7, name));
            if (known == null) {
                pool.writeByte(7);
                pool.writeShort(nameIndex);
                known = constants.size() + 1;
                constants.put(List.of(7, name), known);
            }
            return known;
        }

        private int text(String text) throws IOException {
            Integer known = constants.get(List.<Object>of(1, text));
            if (known == null) {
                pool.writeByte(1);
                pool.writeUTF(text);
                known = constants.size() + 1;
                constants.put(List.of(1, text), known);
            }
            return known;
        }
    }
}
