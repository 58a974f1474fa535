package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples in languages that are not run here name arguments and outputs that the component has. */
final class ExamplesTest {
    private static final Path EXAMPLES = Path.of("../../../examples");
    private static final Pattern OUTPUT = Pattern.compile("\\buploads\\.([A-Za-z_]+)");

    private final JsonObject schema =
            JsonParser.parseString(PackageSchema.read().json()).getAsJsonObject();

    ExamplesTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "typescript/index.ts, '^\\s+([a-z]\\w*):'",
        "python/__main__.py, '^\\s+([a-z][a-z0-9_]*)='",
        "go/main.go, '^\\t+([A-Z]\\w*):'"
    })
    void namesArgumentsThatThereAre(String example, String argument) throws IOException {
        List<String> used = names(example, Pattern.compile(argument, Pattern.MULTILINE));

        assertThat(used).contains("keyPrefixes", "entities", "pk");
        assertThat(arguments()).containsAll(used);
    }

    @ParameterizedTest
    @CsvSource({"typescript/index.ts", "python/__main__.py", "go/main.go"})
    void namesOutputsThatThereAre(String example) throws IOException {
        List<String> used = names(example, OUTPUT);

        assertThat(used).contains("bucketName", "tableName");
        assertThat(component().getAsJsonObject("properties").keySet()).containsAll(used);
    }

    private List<String> names(String example, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(EXAMPLES.resolve(example)))
                .results()
                .map(match -> camelCase(match.group(1)))
                .toList();
    }

    private Set<String> arguments() {
        Set<String> names =
                new TreeSet<>(component().getAsJsonObject("inputProperties").keySet());
        schema.getAsJsonObject("types").asMap().values().forEach(type -> {
            JsonObject properties = type.getAsJsonObject().getAsJsonObject("properties");
            names.addAll(properties == null ? Set.of() : properties.keySet());
        });
        return names;
    }

    private JsonObject component() {
        return schema.getAsJsonObject("resources").getAsJsonObject(ServerlessPipeline.TYPE);
    }

    /** Python's key_prefixes and Go's KeyPrefixes are the schema's keyPrefixes. */
    private static String camelCase(String name) {
        String words = Arrays.stream(name.split("_", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
