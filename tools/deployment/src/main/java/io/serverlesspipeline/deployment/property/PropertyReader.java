package io.serverlesspipeline.deployment.property;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads properties from Pulumi's wire format, in which a struct with a signature represents a secret, an asset, an
 * archive, a resource reference or an output.
 *
 * <p>Secrets are unwrapped, and resource references become the resource's ID. Entries without a value are omitted.
 */
public final class PropertyReader {

    private final Path baseDirectory;
    private final boolean preview;

    private PropertyReader(Path baseDirectory, boolean preview) {
        this.baseDirectory = baseDirectory;
        this.preview = preview;
    }

    /**
     * Creates a reader for a deployment, in which every value is known.
     *
     * @param baseDirectory the folder against which relative asset and archive paths are resolved
     * @return the reader
     */
    public static PropertyReader forDeployment(Path baseDirectory) {
        return new PropertyReader(baseDirectory, false);
    }

    /**
     * Creates a reader for a preview, in which values known only after a deployment are unknown.
     *
     * @param baseDirectory the folder against which relative asset and archive paths are resolved
     * @return the reader
     */
    public static PropertyReader forPreview(Path baseDirectory) {
        return new PropertyReader(baseDirectory, true);
    }

    /**
     * Reads properties.
     *
     * @param properties the properties in the wire format
     * @return their values by name
     * @throws InvalidPropertyException if a value is unsupported, or unknown outside a preview
     */
    public Map<String, Object> read(Struct properties) {
        return readFields(properties, PropertyPath.ROOT);
    }

    private Map<String, Object> readFields(Struct struct, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((name, value) -> {
            Object read = readValue(value, PropertyPath.child(path, name));
            if (read != null) {
                values.put(name, read);
            }
        });
        return values;
    }

    private @Nullable Object readValue(Value value, String path) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> readString(value.getStringValue(), path);
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOL_VALUE -> value.getBoolValue();
            case LIST_VALUE -> readList(value.getListValue().getValuesList(), path);
            case STRUCT_VALUE -> readStruct(value.getStructValue(), path);
            case NULL_VALUE, KIND_NOT_SET -> null;
        };
    }

    private Object readString(String text, String path) {
        return text.equals(Constants.UnknownValue) ? unknown(path) : text;
    }

    private List<@Nullable Object> readList(List<Value> elements, String path) {
        List<@Nullable Object> values = new ArrayList<>();
        elements.forEach(element -> values.add(readValue(element, path)));
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object readStruct(Struct struct, String path) {
        String signature = Signature.of(struct);
        return switch (signature) {
            case Signature.NONE -> readFields(struct, path);
            case Constants.SpecialSecretSig ->
                readValue(struct.getFieldsOrDefault(Constants.SecretValueName, Signature.NULL), path);
            case Constants.SpecialAssetSig -> Asset.read(struct, baseDirectory, path);
            case Constants.SpecialArchiveSig -> Archive.read(struct, baseDirectory, path);
            case Constants.SpecialResourceSig -> readReference(struct, path);
            case Constants.SpecialOutputSig ->
                struct.containsFields(Constants.SecretValueName)
                        ? readValue(struct.getFieldsOrThrow(Constants.SecretValueName), path)
                        : unknown(path);
            default -> throw new InvalidPropertyException(path, "has a value with the unknown signature " + signature);
        };
    }

    private Object readReference(Struct reference, String path) {
        if (!reference.containsFields(Constants.ResourceIdName)) {
            return reference.getFieldsOrThrow(Constants.ResourceUrnName).getStringValue();
        }
        String id = reference.getFieldsOrThrow(Constants.ResourceIdName).getStringValue();
        return id.isEmpty() ? unknown(path) : id;
    }

    private Unknown unknown(String path) {
        if (!preview) {
            throw new InvalidPropertyException(
                    path, "depends on an output that the embedded deployment doesn't provide");
        }
        return Unknown.VALUE;
    }
}
