package io.serverlesspipeline.provider;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.serverlesspipeline.component.ServerlessPipeline;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.binding.JavaType;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The schema as it follows from the component: inputs and outputs from the annotated fields, their descriptions from
 * the Javadoc of the builder's and the component's methods. So nothing is said twice.
 */
final class GeneratedSchema {
    private static final String PACKAGE = "serverless-pipeline";

    private final Path sources;
    private final JsonObject types = new JsonObject();

    private GeneratedSchema(Path sources) {
        this.sources = sources;
    }

    /** Returns the schema of a version, from the component's sources. */
    static JsonObject of(String version, Path sources) throws IOException {
        return new GeneratedSchema(sources).schema(version);
    }

    private JsonObject schema(String version) throws IOException {
        JsonObject resources = new JsonObject();
        resources.add(ServerlessPipeline.TYPE, component());
        JsonObject schema = new JsonObject();
        schema.addProperty("name", PACKAGE);
        schema.addProperty("displayName", "Serverless Pipeline");
        schema.addProperty("version", version);
        schema.addProperty(
                "description", "A component for S3 uploads that a Lambda function stores as DynamoDB items.");
        schema.add("keywords", strings(List.of("pulumi", "kind/component", "category/cloud", "aws")));
        schema.addProperty("license", "Apache-2.0");
        schema.addProperty("publisher", "Serverless Pipeline");
        schema.add("types", types);
        schema.add("resources", resources);
        schema.add("language", languages());
        return schema;
    }

    /** The names under which each language imports the package, see {@code examples}. */
    private static JsonObject languages() {
        // The generator puts the package into a folder below the module.
        String goModule = "example.com/pulumi-serverless-pipeline/sdk/go";
        JsonObject languages = new JsonObject();
        languages.add("csharp", language(Map.of()));
        languages.add(
                "go", language(Map.of("importBasePath", goModule + "/serverlesspipeline", "modulePath", goModule)));
        languages.add("java", language(Map.of()));
        languages.add("nodejs", language(Map.of("packageName", PACKAGE)));
        languages.add("python", language(Map.of()));
        return languages;
    }

    private static JsonObject language(Map<String, String> names) {
        JsonObject language = new JsonObject();
        language.addProperty("respectSchemaVersion", true);
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(name -> language.addProperty(name.getKey(), name.getValue()));
        return language;
    }

    private JsonObject component() throws IOException {
        JsonObject component = new JsonObject();
        component.addProperty("isComponent", true);
        component.addProperty(
                "description",
                SourceDocumentation.of(sources, ServerlessPipeline.class).ofClass(ServerlessPipeline.class));
        addOutputs(component);
        addInputs(component, ServerlessPipelineArgs.class, "inputProperties", "requiredInputs");
        return component;
    }

    private void addOutputs(JsonObject component) throws IOException {
        Class<?> outputs = ServerlessPipeline.class.getSuperclass();
        SourceDocumentation documentation = SourceDocumentation.of(sources, outputs);
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (Field field : outputs.getDeclaredFields()) {
            Export output = field.getAnnotation(Export.class);
            if (output != null) {
                String description = documentation.ofGetter(outputs, output.name());
                JsonObject property = type(JavaType.argument(field.getGenericType(), 0), false);
                property.addProperty("description", description);
                properties.add(output.name(), property);
                if (!description.contains("It has no value")) {
                    required.add(output.name());
                }
            }
        }
        component.add("properties", properties);
        component.add("required", required);
    }

    private void addInputs(JsonObject owner, Class<?> arguments, String propertiesKey, String requiredKey)
            throws IOException {
        SourceDocumentation documentation = SourceDocumentation.of(sources, arguments);
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (Field field : arguments.getDeclaredFields()) {
            Import input = field.getAnnotation(Import.class);
            if (input != null) {
                Class<?> parameter = JavaType.rawClass(field.getGenericType());
                JsonObject property = parameter == Output.class
                        ? type(JavaType.argument(field.getGenericType(), 0), false)
                        : type(field.getGenericType(), true);
                property.addProperty("description", documentation.ofSetter(input.name(), parameter));
                ClosedList.of(arguments, input.name())
                        .ifPresent(list -> types.add(list.offerIn(property), list.type()));
                properties.add(input.name(), property);
                if (input.required()) {
                    required.add(input.name());
                }
            }
        }
        owner.add(propertiesKey, properties);
        owner.add(requiredKey, required);
    }

    private JsonObject type(Type type, boolean plain) throws IOException {
        JsonObject specification = new JsonObject();
        Class<?> raw = JavaType.rawClass(type);
        if (raw == String.class) {
            specification.addProperty("type", "string");
        } else if (raw == Boolean.class) {
            specification.addProperty("type", "boolean");
        } else if (raw == Integer.class) {
            specification.addProperty("type", "integer");
        } else if (raw == Archive.class) {
            specification.addProperty("$ref", "pulumi.json#/Archive");
        } else if (raw == List.class) {
            specification.addProperty("type", "array");
            Type element = JavaType.argument(type, 0);
            // Pulumi's generator for Go knows no arguments' type of an object that is plain within a list.
            boolean object = ResourceArgs.class.isAssignableFrom(JavaType.rawClass(element));
            specification.add("items", type(element, plain && !object));
        } else if (raw == Map.class) {
            specification.addProperty("type", "object");
            specification.add("additionalProperties", type(JavaType.argument(type, 1), plain));
        } else if (ResourceArgs.class.isAssignableFrom(raw)) {
            specification.addProperty("$ref", "#/types/" + objectType(raw));
        } else {
            throw new IllegalArgumentException("The schema of " + type + " is not known.");
        }
        if (plain && !holdsOutputs(raw)) {
            specification.addProperty("plain", true);
        }
        return specification;
    }

    /** An object that is plain is so with all its parts, and could not take the output of another resource. */
    private static boolean holdsOutputs(Class<?> type) {
        return ResourceArgs.class.isAssignableFrom(type)
                && Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getType() == Output.class);
    }

    private String objectType(Class<?> arguments) throws IOException {
        String token = PACKAGE + ":index:" + arguments.getSimpleName().replaceFirst("Args$", "");
        if (!types.has(token)) {
            JsonObject specification = new JsonObject();
            types.add(token, specification);
            specification.addProperty("type", "object");
            specification.addProperty(
                    "description", SourceDocumentation.of(sources, arguments).ofClass(arguments));
            addInputs(specification, arguments, "properties", "required");
        }
        return token;
    }

    private static JsonArray strings(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
