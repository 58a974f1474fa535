package io.serverlesspipeline.deployment.property;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.List;
import java.util.Map;

/** Creates values in Pulumi's wire format. */
final class WireValues {

    private WireValues() {}

    static Struct struct(Map<String, Value> fields) {
        return Struct.newBuilder().putAllFields(fields).build();
    }

    static Value string(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    static Value number(double number) {
        return Value.newBuilder().setNumberValue(number).build();
    }

    static Value flag(boolean flag) {
        return Value.newBuilder().setBoolValue(flag).build();
    }

    static Value nothing() {
        return Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
    }

    static Value list(Value... values) {
        return Value.newBuilder()
                .setListValue(ListValue.newBuilder().addAllValues(List.of(values)))
                .build();
    }

    static Value map(Map<String, Value> fields) {
        return Value.newBuilder().setStructValue(struct(fields)).build();
    }

    static Value signed(String signature, String name, Value value) {
        return map(Map.of(Constants.SpecialSigKey, string(signature), name, value));
    }

    static Value secret(Value value) {
        return signed(Constants.SpecialSecretSig, Constants.SecretValueName, value);
    }

    static Value unknown() {
        return string(Constants.UnknownValue);
    }

    static Value archive(String path) {
        return signed(Constants.SpecialArchiveSig, Constants.AssetOrArchivePathName, string(path));
    }
}
