package io.serverlesspipeline.local.console.server;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rejects requests that don't come from the console's own page. The host protects against DNS rebinding, the origin
 * against other pages, and the token against other users and programs of this machine.
 *
 * @param port the server's port
 * @param token the token, which only the printed address contains
 */
record RequestGuard(int port, String token) {
    private static final int TOKEN_BYTES = 24;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String SCHEME = "Bearer ";

    static String randomToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Checks that a request comes from this machine's browser and not from another site.
     *
     * @throws RequestException if it doesn't
     */
    void checkSender(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !isOwn(hosts.get(0))) {
            throw new RequestException(FORBIDDEN, "The console answers only at http://127.0.0.1:" + port + ".");
        }
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        if ((origin != null && (!origin.startsWith("http://") || !isOwn(origin.substring("http://".length()))))
                || (site != null && !Set.of("same-origin", "none").contains(site))) {
            throw new RequestException(FORBIDDEN, "The console doesn't answer other sites.");
        }
    }

    /**
     * Checks that a request has the token.
     *
     * @throws RequestException if it doesn't
     */
    void checkToken(@Nullable String authorization) {
        String given = authorization == null || !authorization.startsWith(SCHEME)
                ? ""
                : authorization.substring(SCHEME.length());
        // The comparison takes the same time wherever the first difference is.
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new RequestException(UNAUTHORIZED, "Open the address that ./pipeline console printed.");
        }
    }

    private boolean isOwn(String authority) {
        return Stream.of("127.0.0.1:", "localhost:").anyMatch(host -> authority.equals(host + port));
    }
}
