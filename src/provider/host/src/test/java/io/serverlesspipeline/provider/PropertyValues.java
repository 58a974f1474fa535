package io.serverlesspipeline.provider;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Map;

/** Properties as they are on the wire between Pulumi's engine and a provider. */
final class PropertyValues {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    /** Stands for a value that only exists once the deployment has made it. */
    static final Value UNKNOWN = string("04da6b54-80e4-46f7-96ec-b56ff0331ba9");

    private PropertyValues() {}

    static Value string(String string) {
        return Value.newBuilder().setStringValue(string).build();
    }

    static Value number(double number) {
        return Value.newBuilder().setNumberValue(number).build();
    }

    static Value bool(boolean bool) {
        return Value.newBuilder().setBoolValue(bool).build();
    }

    static Value list(Value... elements) {
        return Value.newBuilder()
                .setListValue(ListValue.newBuilder().addAllValues(List.of(elements)))
                .build();
    }

    static Value object(Map<String, Value> fields) {
        return Value.newBuilder().setStructValue(struct(fields)).build();
    }

    static Struct struct(Map<String, Value> fields) {
        return Struct.newBuilder().putAllFields(fields).build();
    }

    static Value secret(Value value) {
        return object(Map.of(SIGNATURE, string("1b47061264138c4ac30d75fd1eb44270"), "value", value));
    }

    /** An output that depends on resources. */
    static Value output(Value value, boolean secret, String... dependencies) {
        return unknownOutput(secret, dependencies).toBuilder()
                .setStructValue(unknownOutput(secret, dependencies).getStructValue().toBuilder()
                        .putFields("value", value))
                .build();
    }

    /** An output whose value only exists once the deployment has made it: the value is left out. */
    static Value unknownOutput(boolean secret, String... dependencies) {
        Value[] urns =
                List.of(dependencies).stream().map(PropertyValues::string).toArray(Value[]::new);
        return object(Map.of(
                SIGNATURE,
                string("d0e6a833031e9bbcd3f4e8bde6ca49a4"),
                "secret",
                bool(secret),
                "dependencies",
                list(urns)));
    }

    static Value fileArchive(String path) {
        return object(Map.of(SIGNATURE, string("0def7320c3a5731c473e5ecbe6d01bc7"), "path", string(path)));
    }
}
