package io.serverlesspipeline.component.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.handler.item.AttributeNames;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that the component knows the attributes that the handler writes. */
final class ItemAttributesTest {
    @Test
    void knowsEveryAttributeThatTheHandlerWrites() throws IllegalAccessException {
        Set<Object> names = new HashSet<>();
        for (Field field : AttributeNames.class.getFields()) {
            if (field.getType().equals(String.class)) {
                names.add(field.get(null));
            }
        }

        assertThat(ItemAttributes.TYPES.keySet()).isEqualTo(names);
    }
}
