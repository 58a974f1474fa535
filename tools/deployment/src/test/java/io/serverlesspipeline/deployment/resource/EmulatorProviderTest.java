package io.serverlesspipeline.deployment.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.property.Unknown;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmulatorProviderTest {

    private final EmulatorProvider provider =
            new EmulatorProvider(List.of(new ThingAdapter()), List.of(new GetThing()));

    @Test
    void createsAResourceWithTheAdapterForItsType() throws IOException {
        assertThat(provider.create("test:index:Thing", "one", Map.of("size", 3.0)))
                .isEqualTo(new CreatedResource("one-3", Map.of("arn", "arn:one", "owner", Unknown.VALUE)));
    }

    @Test
    void keepsAnOutputThatIsAnInput() throws IOException {
        assertThat(provider.create("test:index:Thing", "one", Map.of("size", 3.0, "owner", "me"))
                        .outputs())
                .isEqualTo(Map.of("arn", "arn:one"));
    }

    @Test
    void fails_whenTheTypeIsUnsupported() {
        assertThatThrownBy(() -> provider.check("test:index:Other", Map.of()))
                .isInstanceOf(UnsupportedException.class)
                .hasMessage("the embedded deployment doesn't support this resource type. Add a ResourceAdapter for it"
                        + " to" + " io.serverlesspipeline.deployment.resource, or deploy with the Pulumi CLI.");
    }

    @Test
    void reportsARemedy_whenTheEmulatorDoesNotSupportTheService() {
        assertThatThrownBy(() -> provider.check("aws:appautoscaling/target:Target", Map.of("minCapacity", 5.0)))
                .isInstanceOf(UnsupportedException.class)
                .hasMessage("the emulator doesn't support Application Auto Scaling. Omit the maximum of readCapacity"
                        + " and writeCapacity in this stack, or deploy with the Pulumi CLI.");
    }

    @Test
    void fails_whenAPropertyIsUnsupported() {
        assertThatThrownBy(() -> provider.create("test:index:Thing", "one", Map.of("size", 3.0, "color", "red")))
                .isInstanceOf(UnsupportedException.class)
                .hasMessage("the embedded deployment doesn't support the property color. Add it to "
                        + ThingAdapter.class.getName() + ", or deploy with the Pulumi CLI.");
    }

    @Test
    void invokesAFunction() {
        assertThat(provider.invoke("test:index:getThing", Map.of("id", "x"))).isEqualTo(Map.of("found", "x"));
    }

    @Test
    void fails_whenTheFunctionIsUnsupported() {
        assertThatThrownBy(() -> provider.invoke("test:index:getOther", Map.of()))
                .isInstanceOf(UnsupportedException.class)
                .hasMessage("the embedded deployment doesn't support this function. Add a ProviderFunction for it"
                        + " to" + " io.serverlesspipeline.deployment.resource, or deploy with the Pulumi CLI.");
    }

    @Test
    void fails_whenAFunctionArgumentIsUnsupported() {
        assertThatThrownBy(() -> provider.invoke("test:index:getThing", Map.of("color", "red")))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("doesn't support the property color. Add it to " + GetThing.class.getName());
    }

    private static final class ThingAdapter implements ResourceAdapter {
        @Override
        public String type() {
            return "test:index:Thing";
        }

        @Override
        public Set<String> knownInputs() {
            return Set.of("size", "owner");
        }

        @Override
        public Set<String> unavailableOutputs() {
            return Set.of("owner", "arn");
        }

        @Override
        public CreatedResource create(String logicalName, ResourceInputs inputs) {
            return new CreatedResource(logicalName + "-" + inputs.integer("size"), Map.of("arn", "arn:" + logicalName));
        }
    }

    private static final class GetThing implements ProviderFunction {
        @Override
        public String token() {
            return "test:index:getThing";
        }

        @Override
        public Set<String> knownInputs() {
            return Set.of("id");
        }

        @Override
        public Map<String, Object> invoke(ResourceInputs inputs) {
            return Map.of("found", inputs.requiredString("id"));
        }
    }
}
