package io.serverlesspipeline.component;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.serverlesspipeline.component.internal.binding.Argument;
import io.serverlesspipeline.component.internal.binding.JavaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The default that an argument's Javadoc states after {@code Default:}, or {@code none} if it doesn't state one.
 *
 * @param argument the argument and its class, such as {@code AlarmArgs.errors}
 * @param path the path in a pipeline's arguments, such as {@code alarms.errors}
 * @param type the type of its value
 * @param text the stated default
 * @param javadoc the whole text
 */
record StatedDefault(String argument, String path, Type type, String text, String javadoc) {
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern SETTER =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public Builder (\\w+)\\(\\s*@Nullable", Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile("Default: (.*?)\\.(?: Changing it |$)");

    /** A literal value. The sentence may continue with an explanation. */
    private static final Pattern LITERAL =
            Pattern.compile("(?:Lambda's own, )?(?:\\{@code ([^}]+)}|(-?\\d+))(?=$|[,;]| \\()");

    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]+)}");

    /** Returns the defaults of all arguments in a tree, and of the pipeline's arguments that aren't in it. */
    static List<StatedDefault> of(ArgumentTree tree) {
        Map<String, StatedDefault> stated = new LinkedHashMap<>();
        collect(ServerlessPipelineArgs.class, "", tree, stated);
        return List.copyOf(stated.values());
    }

    /** Returns the names of all optional arguments of a class. */
    static List<String> optional(Class<?> arguments) {
        return Arrays.stream(arguments.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Import.class)
                        && !field.getAnnotation(Import.class).required())
                .map(field -> arguments.getSimpleName() + "." + field.getName())
                .toList();
    }

    private static void collect(Class<?> owner, String parent, ArgumentTree tree, Map<String, StatedDefault> stated) {
        Map<String, String> javadoc = javadoc(owner);
        List<String> optional = optional(owner);
        for (Argument argument : Argument.of(owner)) {
            String path = parent + argument.name();
            String name = owner.getSimpleName() + "." + argument.name();
            Object value = tree.get(path);
            if (optional.contains(name) && (parent.isEmpty() || value != null)) {
                String text = javadoc.get(argument.name());
                if (text == null) {
                    throw new IllegalStateException(name + " has no setter with Javadoc that takes null");
                }
                stated.putIfAbsent(name, new StatedDefault(name, path, argument.valueType(), statedIn(text), text));
            }
            collectParts(argument.valueType(), path, value, tree, stated);
        }
    }

    private static void collectParts(
            Type type, String path, @Nullable Object value, ArgumentTree tree, Map<String, StatedDefault> stated) {
        Class<?> raw = JavaType.rawClass(type);
        if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                collectParts(JavaType.argument(type, 0), path + "[" + index + "]", list.get(index), tree, stated);
            }
        } else if (value != null && ResourceArgs.class.isAssignableFrom(raw)) {
            collect(raw, path + ".", tree, stated);
        }
    }

    private static Map<String, String> javadoc(Class<?> owner) {
        try {
            String source = Files.readString(SOURCES.resolve(owner.getName().replace('.', '/') + ".java"));
            Map<String, String> comments = new LinkedHashMap<>();
            SETTER.matcher(source)
                    .results()
                    .forEach(setter -> comments.put(
                            setter.group(2),
                            setter.group(1).replaceAll("\\s*\\n\\s*\\* ?", " ").strip()));
            return comments;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String statedIn(String javadoc) {
        return DEFAULT.matcher(javadoc)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("none");
    }

    /** Returns the default's value, if the Javadoc states a value. */
    Optional<Object> value() {
        return LITERAL.matcher(text)
                .results()
                .filter(match -> match.start() == 0)
                .findFirst()
                .map(match -> valueOf(match.group(1) == null ? match.group(2) : match.group(1)));
    }

    /**
     * Returns values that differ from the default. At least one of them shows whether the argument has an effect.
     *
     * @param used a value that the argument accepts, possibly the default
     */
    Stream<Object> others(Object value, @Nullable Object used) {
        Stream<Object> others = CODE.matcher(javadoc).results().map(code -> valueOf(code.group(1)));
        if (value instanceof Boolean bool) {
            others = Stream.of(!bool);
        } else if (value instanceof Integer integer) {
            others = Stream.of(integer - 1, integer + 1);
        }
        return Stream.concat(Stream.ofNullable(used), others).filter(other -> !other.equals(value));
    }

    private Object valueOf(String literal) {
        Class<?> raw = JavaType.rawClass(type);
        if (raw == Integer.class) {
            return Integer.valueOf(literal);
        }
        if (raw == Boolean.class) {
            return Boolean.valueOf(literal);
        }
        return raw == List.class ? List.of(literal) : literal;
    }

    @Override
    public String toString() {
        return argument + ": " + text;
    }
}
