package io.serverlesspipeline.deployment.property;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes a resource's outputs in Pulumi's wire format. */
public final class PropertyWriter {

    private PropertyWriter() {}

    /**
     * Combines a resource's inputs with its computed outputs.
     *
     * @param inputs the inputs in the wire format
     * @param computed the computed outputs, which take precedence
     * @param secretNames the names of the outputs that the program marks as secret
     * @return the outputs; an output whose input was secret stays secret
     */
    public static Struct outputs(Struct inputs, Map<String, Object> computed, Collection<String> secretNames) {
        Struct.Builder outputs = inputs.toBuilder();
        computed.forEach((name, value) -> {
            Value input = inputs.getFieldsOrDefault(name, Signature.NULL);
            Value output = write(value);
            outputs.putFields(name, containsSecret(input) ? secret(output) : output);
        });
        secretNames.stream()
                .filter(outputs::containsFields)
                .forEach(name -> outputs.putFields(name, secret(outputs.getFieldsOrThrow(name))));
        return outputs.build();
    }

    /**
     * Writes values in the wire format.
     *
     * @param values the values by name
     * @return the struct
     */
    public static Struct struct(Map<String, ?> values) {
        Struct.Builder struct = Struct.newBuilder();
        values.forEach((name, value) -> struct.putFields(name, write(value)));
        return struct.build();
    }

    private static Value write(Object value) {
        Value.Builder written = Value.newBuilder();
        if (value == Unknown.VALUE) {
            written.setStringValue(Constants.UnknownValue);
        } else if (value instanceof String text) {
            written.setStringValue(text);
        } else if (value instanceof Boolean flag) {
            written.setBoolValue(flag);
        } else if (value instanceof Number number) {
            written.setNumberValue(number.doubleValue());
        } else if (value instanceof List<?> list) {
            written.setListValue(ListValue.newBuilder()
                    .addAllValues(list.stream().map(PropertyWriter::write).toList()));
        } else if (value instanceof Map<?, ?> map) {
            Struct.Builder struct = Struct.newBuilder();
            map.forEach((name, entry) -> struct.putFields((String) name, write(entry)));
            written.setStructValue(struct);
        } else {
            throw new IllegalArgumentException("Not a property value: " + value);
        }
        return written.build();
    }

    private static Value secret(Value value) {
        if (Signature.of(value).equals(Constants.SpecialSecretSig)) {
            return value;
        }
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder()
                        .putFields(
                                Constants.SpecialSigKey,
                                Value.newBuilder()
                                        .setStringValue(Constants.SpecialSecretSig)
                                        .build())
                        .putFields(Constants.SecretValueName, value))
                .build();
    }

    private static boolean containsSecret(Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE ->
                Signature.of(value).equals(Constants.SpecialSecretSig)
                        || value.getStructValue().getFieldsMap().values().stream()
                                .anyMatch(PropertyWriter::containsSecret);
            case LIST_VALUE -> value.getListValue().getValuesList().stream().anyMatch(PropertyWriter::containsSecret);
            default -> false;
        };
    }
}
