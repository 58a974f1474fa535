package io.serverlesspipeline.deployment.property;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts properties for display: masks secrets, and shows assets and archives as paths. */
public final class DisplayedProperties {

    private static final String SECRET = "[secret]";
    private static final String UNKNOWN = "[unknown]";

    private DisplayedProperties() {}

    /**
     * Converts properties to displayable values.
     *
     * @param properties the properties in the wire format
     * @return strings, booleans, doubles, and lists and maps of them, by name; entries without a value are omitted
     */
    public static Map<String, Object> of(Struct properties) {
        Map<String, Object> displayed = new LinkedHashMap<>();
        properties.getFieldsMap().forEach((name, value) -> {
            if (!value.hasNullValue()) {
                displayed.put(name, display(value));
            }
        });
        return displayed;
    }

    private static Object display(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE ->
                value.getStringValue().equals(Constants.UnknownValue) ? UNKNOWN : value.getStringValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOL_VALUE -> value.getBoolValue();
            case LIST_VALUE -> displayList(value.getListValue().getValuesList());
            case STRUCT_VALUE -> displayStruct(value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> "";
        };
    }

    private static List<Object> displayList(List<Value> values) {
        return values.stream().map(DisplayedProperties::display).toList();
    }

    private static Object displayStruct(Struct struct) {
        return switch (Signature.of(struct)) {
            case Signature.NONE -> of(struct);
            case Constants.SpecialSecretSig -> SECRET;
            case Constants.SpecialAssetSig, Constants.SpecialArchiveSig -> location(struct);
            case Constants.SpecialResourceSig ->
                struct.getFieldsOrDefault(Constants.ResourceIdName, Signature.NULL)
                        .getStringValue();
            default -> UNKNOWN;
        };
    }

    private static String location(Struct assetOrArchive) {
        if (assetOrArchive.containsFields(Constants.AssetOrArchivePathName)) {
            return assetOrArchive
                    .getFieldsOrThrow(Constants.AssetOrArchivePathName)
                    .getStringValue();
        }
        return assetOrArchive.containsFields(Constants.AssetTextName) ? "[text]" : "[archive]";
    }
}
