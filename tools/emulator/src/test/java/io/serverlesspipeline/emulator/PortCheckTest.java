package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class PortCheckTest {
    @Test
    void suggestsAnotherPort_whenThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThat(PortCheck.isListening(port)).isTrue();
            assertThatThrownBy(() -> PortCheck.requireFree(port))
                    .isInstanceOf(PortUnavailableException.class)
                    .hasMessageContaining("Port " + port + " is already in use by")
                    .hasMessageContaining("./pipeline up --port ");
        }
    }

    @Test
    void acceptsAFreePort() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        PortCheck.requireFree(port);

        assertThat(PortCheck.isListening(port)).isFalse();
    }
}
