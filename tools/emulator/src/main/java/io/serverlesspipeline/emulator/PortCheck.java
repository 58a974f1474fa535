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

/** Tells whether a port of this machine is free, and whose it is if it is not. */
public final class PortCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A line of {@code lsof -Fpc} each: the process ID, then the command. */
    private static final Pattern LSOF = Pattern.compile("p(?<pid>\\d+)\nc(?<command>[^\n]+)");

    /** The column of {@code ss -p} that names the first process. */
    private static final Pattern SS = Pattern.compile("users:\\(\\(\"(?<command>[^\"]+)\",pid=(?<pid>\\d+)");

    private static final byte[] IPV4_LOOPBACK = {127, 0, 0, 1};
    private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private PortCheck() {}

    /**
     * Throws if something listens on the port, or if it may not be listened on.
     *
     * @throws PortUnavailableException with the owner in its message, if that can be found out
     */
    public static void requireFree(int port) throws InterruptedException {
        if (isListening(port)) {
            throw PortUnavailableException.taken(port, owner(port));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(IPV4_LOOPBACK), port));
        } catch (IOException exception) {
            throw PortUnavailableException.refused(port, exception);
        }
    }

    /** Returns whether something on this machine answers on the port, over IPv4 or IPv6. */
    public static boolean isListening(int port) {
        return answers(IPV4_LOOPBACK, port) || answers(IPV6_LOOPBACK, port);
    }

    private static boolean answers(byte[] address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(address), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException exception) {
            return false;
        }
    }

    private static Optional<String> owner(int port) throws InterruptedException {
        Optional<String> owner = owner(LSOF, List.of("lsof", "-nP", "-Fpc", "-iTCP:" + port, "-sTCP:LISTEN"));
        return owner.isPresent() ? owner : owner(SS, List.of("ss", "-Hltnp", "sport = :" + port));
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
