import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Keeps the public API of a package as text, so that japicmp can compare it without a published version:
 *
 * <ul>
 *   <li>{@code write CLASSES PACKAGE TEXT} writes the public and protected members of a package.
 *   <li>{@code check CLASSES PACKAGE TEXT} fails if the text differs from what {@code write} writes.
 *   <li>{@code stubs TEXT JAR} writes a JAR with these members. Its methods have no code.
 * </ul>
 */
final class PublicApi {
    private PublicApi() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "write" -> Files.write(Path.of(arguments[3]), lines(Path.of(arguments[1]), arguments[2]));
            case "check" -> check(lines(Path.of(arguments[1]), arguments[2]), Path.of(arguments[3]));
            case "stubs" -> writeStubs(Path.of(arguments[1]), Path.of(arguments[2]));
            default -> throw new IllegalArgumentException(String.join(" ", arguments));
        }
    }

    private static List<String> lines(Path classes, String packageName) throws IOException {
        Map<String, ClassNode> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                ClassNode type = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_CODE);
                type.innerClasses.stream()
                        .filter(nested -> nested.name.equals(type.name))
                        .forEach(nested -> type.access = nested.access);
                all.put(type.name, type);
            }
        }
        // A public class inside a class that isn't public isn't accessible, either.
        Predicate<String> isAccessible = name -> Stream.iterate(name, part -> !part.isEmpty(), PublicApi::outer)
                .allMatch(part -> isAccessible(all.get(part).access));
        List<ClassNode> api = all.values().stream().filter(type -> isAccessible.test(type.name)).toList();
        for (ClassNode type : api) {
            // To users, the members of a superclass that isn't public are members of the class itself.
            while (all.containsKey(type.superName) && !isAccessible.test(type.superName)) {
                ClassNode hidden = all.get(type.superName);
                type.fields.addAll(hidden.fields);
                hidden.methods.stream().filter(method -> !method.name.equals("<init>")).forEach(type.methods::add);
                type.superName = hidden.superName;
            }
        }
        return api.stream().flatMap(PublicApi::lines).toList();
    }

    private static Stream<String> lines(ClassNode type) {
        Line line = new Line(type.access, "class", type.name, type.superName, type.interfaces, type.signature);
        // In a field, the bit of varargs means transient.
        Stream<Line> fields = type.fields.stream()
                .map(field -> new Line(
                        field.access & ~Opcodes.ACC_TRANSIENT, "field", field.name, field.desc, List.of(), field.signature));
        Stream<Line> methods = type.methods.stream()
                .map(method -> new Line(
                        method.access, "method", method.name, method.desc, method.exceptions, method.signature));
        Map<String, String> members = new TreeMap<>();
        Stream.concat(fields, methods)
                .filter(member -> isAccessible(member.flags()))
                .forEach(member -> members.putIfAbsent(
                        member.kind() + " " + member.name() + " " + member.type(), "  " + member.text()));
        return Stream.concat(Stream.of(line.text()), members.values().stream());
    }

    private static boolean isAccessible(int flags) {
        return (flags & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0 && (flags & Opcodes.ACC_SYNTHETIC) == 0;
    }

    private static void check(List<String> lines, Path text) throws IOException {
        List<String> recorded = Files.readAllLines(text);
        if (!lines.equals(recorded)) {
            System.err.println("Error: The public API has changed in a compatible way, but " + text + " doesn't record it:");
            printMissing("+ ", lines, recorded);
            printMissing("- ", recorded, lines);
            System.err.println("To record it, run `mvn process-classes -DupdateApi` and review the difference.");
            System.exit(1);
        }
    }

    /** Prints the lines that {@code others} doesn't contain. */
    private static void printMissing(String prefix, List<String> lines, List<String> others) {
        Map<String, List<String>> otherClasses = byClass(others);
        byClass(lines).forEach((name, members) -> members.stream()
                .filter(line -> !otherClasses.getOrDefault(name, List.of()).contains(line))
                .forEach(line -> System.err.println(prefix + (line.startsWith(" ") ? name + ": " : "") + line.strip())));
    }

    /** Returns the lines of each class by its name, starting with the line of the class. */
    private static Map<String, List<String>> byClass(List<String> lines) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        String name = "";
        for (String line : lines) {
            name = line.startsWith(" ") ? name : Line.of(line).name();
            classes.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
        }
        return classes;
    }

    private static void writeStubs(Path text, Path jar) throws IOException {
        Files.createDirectories(jar.toAbsolutePath().getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (List<String> texts : byClass(Files.readAllLines(text)).values()) {
                List<Line> lines = texts.stream().map(Line::of).toList();
                out.putNextEntry(new JarEntry(lines.get(0).name() + ".class"));
                out.write(stub(lines.get(0), lines.subList(1, lines.size())));
            }
        }
    }

    private static byte[] stub(Line type, List<Line> members) {
        ClassWriter writer = new ClassWriter(0);
        int flags = type.flags() & ~Opcodes.ACC_STATIC | Opcodes.ACC_SUPER;
        writer.visit(Opcodes.V17, flags, type.name(), type.signature(), type.type(), type.others().toArray(String[]::new));
        String outer = outer(type.name());
        if (!outer.isEmpty()) {
            writer.visitInnerClass(type.name(), outer, type.name().substring(outer.length() + 1), type.flags());
        }
        for (Line member : members) {
            String[] others = member.others().toArray(String[]::new);
            if (member.kind().equals("field")) {
                writer.visitField(member.flags(), member.name(), member.type(), member.signature(), null);
            } else {
                writer.visitMethod(member.flags(), member.name(), member.type(), member.signature(), others);
            }
        }
        return writer.toByteArray();
    }

    private static String outer(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('$'), 0));
    }

    /**
     * A class, a field, or a method. Types are in the form that class files use.
     *
     * @param flags its access flags
     * @param kind {@code class}, {@code field}, or {@code method}
     * @param type its type; of a class, its superclass
     * @param others the exceptions of a method or the interfaces of a class
     * @param signature its generic type, or null
     */
    private record Line(int flags, String kind, String name, String type, List<String> others, String signature) {
        private static final Pattern TEXT = Pattern.compile("([a-z ]*)\\b(class|field|method) (\\S+) (?:extends )?(\\S+)"
                + "(?: (?:implements|throws) (\\S+))?(?: generic (\\S+))?");
        /** The flags that matter to users, in the order of their bits. */
        private static final Map<Integer, String> FLAGS = new TreeMap<>(Map.of(
                Opcodes.ACC_PUBLIC, "public",
                Opcodes.ACC_PROTECTED, "protected",
                Opcodes.ACC_STATIC, "static",
                Opcodes.ACC_FINAL, "final",
                Opcodes.ACC_VARARGS, "varargs",
                Opcodes.ACC_INTERFACE, "interface",
                Opcodes.ACC_ABSTRACT, "abstract",
                Opcodes.ACC_ANNOTATION, "annotation",
                Opcodes.ACC_ENUM, "enum"));

        static Line of(String text) {
            Matcher parts = TEXT.matcher(text.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not a class, a field, or a method: " + text);
            }
            List<String> words = List.of(parts.group(1).split(" "));
            return new Line(
                    FLAGS.keySet().stream().filter(flag -> words.contains(FLAGS.get(flag))).mapToInt(flag -> flag).sum(),
                    parts.group(2),
                    parts.group(3),
                    parts.group(4),
                    parts.group(5) == null ? List.of() : List.of(parts.group(5).split(",")),
                    parts.group(6));
        }

        String text() {
            boolean isClass = kind.equals("class");
            String words = FLAGS.keySet().stream()
                    .filter(flag -> (flags & flag) != 0)
                    .map(flag -> FLAGS.get(flag) + " ")
                    .collect(joining());
            String list = String.join(",", others);
            return words + kind + " " + name + (isClass ? " extends " : " ") + type
                    + (list.isEmpty() ? "" : (isClass ? " implements " : " throws ") + list)
                    + (signature == null ? "" : " generic " + signature);
        }
    }
}
