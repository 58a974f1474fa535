package io.serverlesspipeline.deployment.property;

import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;

/** The signature that identifies special structs in Pulumi's wire format, such as secrets and assets. */
final class Signature {

    /** The signature of a plain struct. */
    static final String NONE = "";

    static final Value NULL =
            Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();

    private Signature() {}

    static String of(Struct struct) {
        return struct.getFieldsOrDefault(Constants.SpecialSigKey, NULL).getStringValue();
    }

    static String of(Value value) {
        return value.hasStructValue() ? of(value.getStructValue()) : NONE;
    }
}
