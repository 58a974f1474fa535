package io.serverlesspipeline.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EngineAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:50051",
                "--logtostderr -v=9 127.0.0.1:50051",
                "--logflow --tracing file:./trace 127.0.0.1:50051",
            })
    void isTheOnlyArgumentThatIsNoFlag(String arguments) {
        assertThat(EngineAddress.of(arguments.split(" ")).target()).isEqualTo("127.0.0.1:50051");
    }

    @Test
    void saysHowToUseTheProvider_whenThereIsNoAddress() {
        assertThatThrownBy(() -> EngineAddress.of(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pulumi package add");
    }

    @Test
    void refusesTwoAddresses() {
        assertThatThrownBy(() -> EngineAddress.of(new String[] {"127.0.0.1:1", "127.0.0.1:2"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[127.0.0.1:1, 127.0.0.1:2]");
    }
}
