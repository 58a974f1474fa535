package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.asset.Archive;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requires that each argument has a test of invalid values and is in a recorded graph. */
final class ArgumentCoverageTest {
    private static final Path TESTS = Path.of("src/test/java/io/serverlesspipeline/component");

    /**
     * The graphs with the arguments that {@link EveryArgument} can't contain because they exclude or replace others.
     */
    private static final Map<String, String> RECORDED_ELSEWHERE = Map.of(
            "existingBucketName", "existing-bucket.txt",
            "existingTableName", "existing-table.txt",
            "maximumReadRequestUnits", "limited-table.txt",
            "maximumWriteRequestUnits", "limited-table.txt",
            "failureDestinationArn", "customer-keys.txt",
            "eventSource", "event-bridge.txt",
            "workQueue", "work-queue.txt",
            "manageNotification", "shared-bucket.txt");

    /** Arguments whose values are all valid, as far as the component can check. */
    private static final Set<String> WITHOUT_WRONG_VALUES = Set.of("exposeHeaders", "nullValues");

    static Stream<String> arguments() {
        return imports(ServerlessPipelineArgs.class).map(Field::getName);
    }

    static Stream<Arguments> checkedArguments() throws IOException {
        Set<Class<?>> types = new LinkedHashSet<>(List.of(ServerlessPipelineArgs.class));
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/serverlesspipeline/component"))) {
            sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith("Args.java"))
                    .sorted()
                    .map(name -> type(name.replace(".java", "")))
                    .forEach(types::add);
        }
        return types.stream()
                .filter(ResourceArgs.class::isAssignableFrom)
                .flatMap(type -> imports(type)
                        .filter(field -> field.getType() != Boolean.class && field.getType() != Archive.class)
                        .filter(field -> !WITHOUT_WRONG_VALUES.contains(field.getName()))
                        .map(field -> Arguments.of(type == ServerlessPipelineArgs.class, field.getName())));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void isInARecordedGraph(String argument) throws ReflectiveOperationException {
        Field field = ServerlessPipelineArgs.class.getDeclaredField(argument);
        field.setAccessible(true);

        if (RECORDED_ELSEWHERE.containsKey(argument)) {
            assertThat(field.get(EveryArgument.given())).isNull();
        } else {
            assertThat(field.get(EveryArgument.given())).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("checkedArguments")
    void hasATestOfAnInvalidValue(boolean topLevel, String argument) throws IOException {
        Pattern message = Pattern.compile("argument " + (topLevel ? "" : "[a-zA-Z0-9.\\[\\]]+\\.") + argument
                + "(\\[\\d+\\])?(\\.[a-zA-Z0-9]+(\\[\\d+\\])?)* is ");

        assertThat(messages().anyMatch(source -> message.matcher(source).find()))
                .as("a test in this package that expects a message such as 'argument " + argument + " is …'")
                .isTrue();
    }

    @Test
    void namesOnlyExistingArguments() {
        List<String> arguments = arguments().toList();

        assertThat(arguments).containsAll(RECORDED_ELSEWHERE.keySet());
        assertThat(RECORDED_ELSEWHERE.values())
                .allSatisfy(file -> assertThat(Path.of("src/test/resources/io/serverlesspipeline/component", file))
                        .exists());
    }

    private static Stream<String> messages() throws IOException {
        try (Stream<Path> sources = Files.list(TESTS)) {
            List<Path> tests = sources.filter(source -> source.toString().endsWith("Test.java"))
                    .toList();
            Stream.Builder<String> texts = Stream.builder();
            for (Path test : tests) {
                texts.add(Files.readString(test));
            }
            return texts.build();
        }
    }

    private static Class<?> type(String simpleName) {
        try {
            return Class.forName(ServerlessPipelineArgs.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static Stream<Field> imports(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Import.class));
    }
}
