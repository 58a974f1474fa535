package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Value;
import io.serverlesspipeline.component.ServerlessPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The YAML example, without the interpreter of Pulumi YAML: its values are plain but for the stack's name. */
final class YamlExampleTest {
    private static final Path EXAMPLE = Path.of("../../../examples/yaml/Pulumi.yaml");

    private final JsonObject component;
    private final JsonObject program;
    private final JsonObject uploads;

    YamlExampleTest() throws IOException {
        component = JsonParser.parseString(PackageSchema.read().json())
                .getAsJsonObject()
                .getAsJsonObject("resources")
                .getAsJsonObject(ServerlessPipeline.TYPE);
        Object yaml = new Yaml().load(Files.readString(EXAMPLE));
        program = new Gson().toJsonTree(yaml).getAsJsonObject();
        uploads = program.getAsJsonObject("resources").getAsJsonObject("uploads");
    }

    @Test
    void usesTheComponent() {
        // Pulumi YAML lets "index" be left out of the type.
        assertThat(uploads.get("type").getAsString()).isEqualTo(ServerlessPipeline.TYPE.replace(":index:", ":"));
    }

    @Test
    void exportsOutputsOfTheComponent() {
        assertThat(program.getAsJsonObject("outputs").asMap()).allSatisfy((name, value) -> {
            assertThat(value.getAsString()).isEqualTo("${uploads." + name + "}");
            assertThat(component.getAsJsonObject("properties").keySet()).contains(name);
        });
    }

    @Test
    void isConstructedByTheProvider() throws IOException {
        Map<String, Value> inputs =
                property(uploads.get("properties")).getStructValue().getFieldsMap();
        try (FakeEngine engine = FakeEngine.start(false)) {
            engine.construct(inputs);

            assertThat(engine.registered("aws:s3/bucketNotification:BucketNotification")
                            .getObject()
                            .toString())
                    .contains("incoming/");
            assertThat(engine.registered("aws:lambda/function:Function")
                            .getObject()
                            .toString())
                    .contains("STAGE", "DEVICE#{deviceId}");
        }
    }

    private static Value property(JsonElement yaml) {
        if (yaml.isJsonObject()) {
            Map<String, Value> fields = new TreeMap<>();
            yaml.getAsJsonObject().asMap().forEach((name, value) -> fields.put(name, property(value)));
            return PropertyValues.object(fields);
        }
        if (yaml.isJsonArray()) {
            return PropertyValues.list(yaml.getAsJsonArray().asList().stream()
                    .map(YamlExampleTest::property)
                    .toArray(Value[]::new));
        }
        return PropertyValues.string(yaml.getAsString().replace("${pulumi.stack}", "dev"));
    }
}
