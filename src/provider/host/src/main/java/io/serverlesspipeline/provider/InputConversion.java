package io.serverlesspipeline.provider;

import com.google.common.collect.ImmutableSet;
import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import com.pulumi.provider.internal.properties.PropertyValue;
import com.pulumi.provider.internal.properties.PropertyValue.OutputReference;
import com.pulumi.provider.internal.properties.PropertyValue.ValueType;
import com.pulumi.resources.DependencyResource;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Converts one input to a Java value, and notes what the input says besides: whether its value is known and secret, and
 * which resources it depends on. A part that is unknown or secret makes the whole so, as everywhere in Pulumi's Java
 * SDK.
 */
final class InputConversion {
    private final ArgumentsReader reader;
    private final UnusableInputs unusable;
    private final Set<String> dependencies;
    private boolean known = true;
    private boolean secret;

    InputConversion(ArgumentsReader reader, UnusableInputs unusable, Set<String> dependencies) {
        this.reader = reader;
        this.unusable = unusable;
        this.dependencies = new TreeSet<>(dependencies);
    }

    boolean isKnown() {
        return known;
    }

    boolean isSecret() {
        return secret;
    }

    /** Returns a converted value together with what was noted. */
    Output<Object> output(@Nullable Object value) {
        ImmutableSet<Resource> resources =
                dependencies.stream().map(DependencyResource::new).collect(ImmutableSet.toImmutableSet());
        return new OutputInternal<>(OutputData.ofNullable(resources, known ? value : null, known, secret));
    }

    /**
     * Returns the value of an input as a type, or null if there is none, it is not known, or it is of another type,
     * which is noted.
     */
    @Nullable
    Object convert(String path, PropertyValue input, Type type) {
        switch (input.getType()) {
            case SECRET -> {
                secret = true;
                return convert(path, input.getSecretValue(), type);
            }
            case OUTPUT -> {
                OutputReference output = input.getOutputValue();
                dependencies.addAll(output.getDependencies());
                // The SDK reads an output without a value, which is an unknown one, as a reference to null.
                return convert(path, output.getValue() == null ? PropertyValue.COMPUTED : output.getValue(), type);
            }
            case COMPUTED -> {
                known = false;
                return null;
            }
            case NULL -> {
                return null;
            }
            default -> {
                return convertKnown(path, input, type);
            }
        }
    }

    private @Nullable Object convertKnown(String path, PropertyValue input, Type type) {
        Class<?> target = JavaType.rawClass(type);
        if (target == String.class) {
            return is(ValueType.STRING, path, input, "a string") ? input.getStringValue() : null;
        }
        if (target == Boolean.class) {
            return is(ValueType.BOOL, path, input, "true or false") ? input.getBooleanValue() : null;
        }
        if (target == Integer.class) {
            return is(ValueType.NUMBER, path, input, "a whole number") ? wholeNumber(path, input) : null;
        }
        if (target == Archive.class) {
            return is(ValueType.ARCHIVE, path, input, "an archive") ? input.getArchiveValue() : null;
        }
        if (target == List.class) {
            return is(ValueType.ARRAY, path, input, "a list") ? list(path, input, JavaType.argument(type, 0)) : null;
        }
        if (target == Map.class) {
            return is(ValueType.OBJECT, path, input, "a map") ? map(path, input, JavaType.argument(type, 1)) : null;
        }
        if (ResourceArgs.class.isAssignableFrom(target)) {
            return is(ValueType.OBJECT, path, input, "an object")
                    ? reader.read(target, path, input.getObjectValue(), dependencies)
                    : null;
        }
        throw new IllegalStateException("Arguments of " + type + ", such as " + path + ", are not supported.");
    }

    private @Nullable Object wholeNumber(String path, PropertyValue input) {
        double number = input.getNumberValue();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            unusable.addUnread(path, "is " + number + ": give a whole number");
            return null;
        }
        return (int) number;
    }

    /** Returns a list, or null if one of its elements cannot be read: without it the others had another place. */
    private @Nullable Object list(String path, PropertyValue input, Type elementType) {
        List<@Nullable Object> list = new ArrayList<>();
        boolean complete = true;
        for (PropertyValue element : input.getArrayValue()) {
            String place = path + "[" + list.size() + "]";
            Object value = convert(place, element, elementType);
            if (value == null && known) {
                complete = false;
                if (!unusable.isUnread(place)) {
                    unusable.addUnread(place, "has no value: give one, or leave the element out");
                }
            }
            list.add(value);
        }
        return complete ? list : null;
    }

    /** Leaves out entries without a value, as Pulumi does. */
    private Object map(String path, PropertyValue input, Type valueType) {
        Map<String, Object> map = new LinkedHashMap<>();
        input.getObjectValue().forEach((key, element) -> {
            Object value = convert(path + "[\"" + key + "\"]", element, valueType);
            if (value != null) {
                map.put(key, value);
            }
        });
        return map;
    }

    private boolean is(ValueType type, String path, PropertyValue input, String expected) {
        if (input.getType() != type) {
            unusable.addUnread(path, "has a value of another type: give " + expected);
            return false;
        }
        return true;
    }
}
