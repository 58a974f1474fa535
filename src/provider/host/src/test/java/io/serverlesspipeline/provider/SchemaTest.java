package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Empty;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import io.serverlesspipeline.component.EntityRuleArgs;
import io.serverlesspipeline.component.ServerlessPipeline;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.GetSchemaRequest;

/** The schema that the provider serves, asked for as Pulumi does. */
final class SchemaTest {
    private static final Path COMPONENT_SOURCES = Path.of("../../component/src/main/java");
    private static final Path SCHEMA = Path.of("src/main/resources/io/serverlesspipeline/provider/schema.json");

    private static final Path REFERENCE = Path.of("../../../docs/reference.md");

    /** Whether to write the schema, and the reference generated from it, again. */
    private static final boolean UPDATE = Boolean.getBoolean("update.schema");

    private RunningProvider provider;

    @BeforeEach
    void start() throws IOException {
        provider = RunningProvider.start("127.0.0.1:1");
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void saysWhatTheComponentAndItsJavadocSay() throws IOException {
        String generated = text(GeneratedSchema.of("${project.version}", COMPONENT_SOURCES)) + "\n";
        if (UPDATE) {
            Files.writeString(SCHEMA, generated);
        }

        assertThat(Files.readAllLines(SCHEMA))
                .as("If the component has changed on purpose, run this test alone with -Dupdate.schema=true")
                .containsExactlyElementsOf(generated.lines().toList());
    }

    @Test
    void saysWhatTheReferenceSays() throws IOException {
        String generated = ReferencePage.of(GeneratedSchema.of("${project.version}", COMPONENT_SOURCES));
        if (UPDATE) {
            Files.writeString(REFERENCE, generated);
        }

        assertThat(Files.readAllLines(REFERENCE))
                .as("If the component has changed on purpose, run this test alone with -Dupdate.schema=true")
                .containsExactlyElementsOf(generated.lines().toList());
    }

    @Test
    void isServedWithTheVersionOfTheBuild() throws IOException {
        String version = served().get("version").getAsString();

        assertThat(version).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-.+)?");
        assertThat(text(served()))
                .isEqualToIgnoringNewLines(Files.readString(SCHEMA).replace("${project.version}", version));
    }

    @Test
    void offersEveryFieldOfTheArgumentsAsAnInput() {
        assertThat(component().getAsJsonObject("inputProperties").keySet())
                .containsExactlyElementsOf(annotated(ServerlessPipelineArgs.class, Import.class, Import::name));
    }

    @Test
    void offersEveryFieldOfARuleAsAProperty() {
        JsonObject rule = served().getAsJsonObject("types").getAsJsonObject("serverless-pipeline:index:EntityRule");

        assertThat(rule.getAsJsonObject("properties").keySet())
                .containsExactlyElementsOf(annotated(EntityRuleArgs.class, Import.class, Import::name));
        assertThat(rule.getAsJsonArray("required"))
                .extracting(name -> name.getAsString())
                .containsExactly("type", "pk", "sk");
    }

    @Test
    void offersEveryOutputOfTheComponent() {
        assertThat(component().getAsJsonObject("properties").keySet())
                .containsExactlyElementsOf(
                        annotated(ServerlessPipeline.class.getSuperclass(), Export.class, Export::name));
    }

    @Test
    void requiresNoInput() {
        assertThat(component().getAsJsonArray("requiredInputs")).isEmpty();
    }

    @Test
    void typesInputsAsTheArgumentsAre() {
        JsonObject inputs = component().getAsJsonObject("inputProperties");

        assertThat(withoutDescription(inputs, "bucketName")).isEqualTo(json("{'type':'string'}"));
        assertThat(withoutDescription(inputs, "memorySize")).isEqualTo(json("{'type':'integer','plain':true}"));
        assertThat(withoutDescription(inputs, "versioning")).isEqualTo(json("{'type':'boolean','plain':true}"));
        assertThat(withoutDescription(inputs, "functionCode"))
                .isEqualTo(json("{'$ref':'pulumi.json#/Archive','plain':true}"));
        assertThat(withoutDescription(inputs, "environment"))
                .isEqualTo(json("{'type':'object','additionalProperties':{'type':'string'}}"));
        assertThat(withoutDescription(inputs, "entities"))
                .isEqualTo(json("{'type':'array','plain':true,'items':"
                        + "{'$ref':'#/types/serverless-pipeline:index:EntityRule'}}"));
    }

    @Test
    void offersTheValuesOfAClosedList_andTakesOthers() {
        JsonObject inputs = component().getAsJsonObject("inputProperties");

        assertThat(withoutDescription(inputs, "runtime"))
                .isEqualTo(json("{'type':'string','plain':true,'oneOf':[{'type':'string','plain':true},"
                        + "{'$ref':'#/types/serverless-pipeline:index:Runtime','plain':true}]}"));
        assertThat(withoutDescription(inputs, "events"))
                .isEqualTo(json("{'type':'array','plain':true,'items':{'type':'string','plain':true,'oneOf':["
                        + "{'type':'string','plain':true},"
                        + "{'$ref':'#/types/serverless-pipeline:index:Event','plain':true}]}}"));
        assertThat(served().getAsJsonObject("types").getAsJsonObject("serverless-pipeline:index:Runtime"))
                .isEqualTo(json("{'type':'string','description':'A Lambda runtime.','enum':["
                        + "{'name':'Java17','value':'java17'},{'name':'Java21','value':'java21'},"
                        + "{'name':'ProvidedAl2023','value':'provided.al2023'}]}"));
    }

    @Test
    void namesArgumentsInBackticks() {
        JsonObject types = served().getAsJsonObject("types");
        Set<String> names = new TreeSet<>();
        Stream.concat(Stream.of(component()), types.asMap().values().stream())
                .map(JsonElement::getAsJsonObject)
                .flatMap(type -> Stream.of("inputProperties", "properties").map(type::getAsJsonObject))
                .filter(Objects::nonNull)
                .forEach(properties -> names.addAll(properties.keySet()));
        // The others, such as "events", are words as well.
        names.removeIf(name -> name.matches("[a-z]+"));

        List<String> descriptions = Pattern.compile("\"description\": \"(.*)\"")
                .matcher(text(served()))
                .results()
                .map(match -> match.group(1).replaceAll("`[^`]*`", ""))
                .toList();

        assertThat(names).contains("forceDestroy", "gsi1pk");
        assertThat(descriptions)
                .isNotEmpty()
                .allSatisfy(description -> assertThat(description.split("\\W+")).doesNotContainAnyElementsOf(names));
    }

    /** A plain object is plain in all its parts, so that no topic of the same program could be named. */
    @Test
    void typesAnObjectAsAnInput_whenItHoldsOutputs() {
        JsonObject alarm = served().getAsJsonObject("types").getAsJsonObject("serverless-pipeline:index:Alarm");

        assertThat(withoutDescription(component().getAsJsonObject("inputProperties"), "alarms"))
                .isEqualTo(json("{'$ref':'#/types/serverless-pipeline:index:Alarm'}"));
        assertThat(withoutDescription(alarm.getAsJsonObject("properties"), "topicArns"))
                .isEqualTo(json("{'type':'array','items':{'type':'string'}}"));
        assertThat(withoutDescription(alarm.getAsJsonObject("properties"), "errors"))
                .isEqualTo(json("{'type':'integer','plain':true}"));
        assertThat(alarm.getAsJsonArray("required"))
                .extracting(name -> name.getAsString())
                .containsExactly("topicArns");
    }

    @Test
    void tellsTheDefaultOfEveryArgument_andWhatAChangeDoes() {
        assertThat(component().getAsJsonObject("inputProperties").entrySet())
                .isNotEmpty()
                .allSatisfy(argument -> assertThat(argument.getValue()
                                .getAsJsonObject()
                                .get("description")
                                .getAsString())
                        .as(argument.getKey())
                        .containsPattern("(Default:|Defaults to|By default) ")
                        .contains("Changing it "));
    }

    @Test
    void describesEverything() {
        JsonObject component = component();
        JsonObject rule = served().getAsJsonObject("types").getAsJsonObject("serverless-pipeline:index:EntityRule");

        assertThat(Stream.of(
                                component.getAsJsonObject("inputProperties"),
                                component.getAsJsonObject("properties"),
                                rule.getAsJsonObject("properties"))
                        .flatMap(properties -> properties.entrySet().stream()))
                .allSatisfy(property -> assertThat(property.getValue()
                                .getAsJsonObject()
                                .get("description")
                                .getAsString())
                        .as(property.getKey())
                        .matches("(?s)[A-Z].*[.]")
                        .doesNotContain("{@", "Sets ", "Returns "));
        assertThat(component.get("description").getAsString()).startsWith("Stores uploads");
    }

    @Test
    void namesItsVersion_whenAskedForThePlugin() {
        assertThat(provider.calls().getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo(served().get("version").getAsString());
    }

    private static String text(JsonObject schema) {
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(schema);
    }

    private JsonObject served() {
        String schema = provider.calls()
                .getSchema(GetSchemaRequest.getDefaultInstance())
                .getSchema();
        return JsonParser.parseString(schema).getAsJsonObject();
    }

    private JsonObject component() {
        return served().getAsJsonObject("resources").getAsJsonObject(ServerlessPipeline.TYPE);
    }

    private static JsonObject withoutDescription(JsonObject properties, String name) {
        JsonObject property = properties.getAsJsonObject(name);
        property.remove("description");
        return property;
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    private static <A extends Annotation> List<String> annotated(
            Class<?> type, Class<A> annotation, Function<A, String> name) {
        return Arrays.stream(type.getDeclaredFields())
                .map(field -> Optional.ofNullable(field.getAnnotation(annotation)))
                .flatMap(Optional::stream)
                .map(name)
                .toList();
    }
}
