package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.process.ExternalCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks whether a port of this machine is free, and which process uses it if it isn't. */
public final class PortCheck {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** The output of {@code lsof -Fpc}: a line with the process ID, then a line with the command. */
    private static final Pattern LSOF_PROCESS = Pattern.compile("p(?<pid>\\d+)\nc(?<command>[^\n]+)");

    /** The column of {@code ss -p} with the first process. */
    private static final Pattern SS_PROCESS = Pattern.compile("users:\\(\\(\"(?<command>[^\"]+)\",pid=(?<pid>\\d+)");

    private static final byte[] IPV4_LOOPBACK = {127, 0, 0, 1};
    private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private PortCheck() {}

    /**
     * Checks that no process is listening on the port and that this process can.
     *
     * @throws PortUnavailableException if not; the message names the process that uses the port, if known
     */
    public static void requireFree(int port) throws InterruptedException {
        if (isListening(port)) {
            throw PortUnavailableException.inUse(port, owner(port));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(IPV4_LOOPBACK), port));
        } catch (IOException exception) {
            throw PortUnavailableException.bindFailed(port, exception);
        }
    }

    /** Returns whether a process on this machine is listening on the port, over IPv4 or IPv6. */
    public static boolean isListening(int port) {
        return accepts(IPV4_LOOPBACK, port) || accepts(IPV6_LOOPBACK, port);
    }

    private static boolean accepts(byte[] address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(address), port), (int) TIMEOUT.toMillis());
            return true;
        } catch (IOException exception) {
            return false;
        }
    }

    private static Optional<String> owner(int port) throws InterruptedException {
        Optional<String> owner = owner(LSOF_PROCESS, List.of("lsof", "-nP", "-Fpc", "-iTCP:" + port, "-sTCP:LISTEN"));
        return owner.isPresent() ? owner : owner(SS_PROCESS, List.of("ss", "-Hltnp", "sport = :" + port));
    }

    private static Optional<String> owner(Pattern pattern, List<String> command) throws InterruptedException {
        try {
            Matcher matcher = pattern.matcher(
                    String.join("\n", ExternalCommand.of(command).run().lines()));
            return matcher.find()
                    ? Optional.of(matcher.group("command") + " (process " + matcher.group("pid") + ")")
                    : Optional.empty();
        } catch (IOException exception) {
            return Optional.empty();
        }
    }
}
