package io.serverlesspipeline.local.console.server;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rejects requests that don't come from the console's own page. The host protects against DNS rebinding, the origin
 * against other pages, and the token against other users and programs of this machine.
 *
 * @param port the server's port
 * @param token the token, which only the printed address contains
 * @param codes the unused one-time codes, and when they expire
 */
record RequestGuard(int port, String token, Map<String, Instant> codes) {
    private static final Duration CODE_AGE = Duration.ofMinutes(1);
    private static final int TOKEN_BYTES = 24;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String SCHEME = "Bearer ";

    /** Creates a guard with a random token. */
    static RequestGuard of(int port) {
        return new RequestGuard(port, randomToken(), new ConcurrentHashMap<>());
    }

    private static String randomToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Checks that a request comes from this machine's browser and not from another site.
     *
     * @throws RequestException if it doesn't
     */
    void checkSender(String method, String path, Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !isOwn(hosts.get(0))) {
            throw new RequestException(FORBIDDEN, "The console answers only at http://127.0.0.1:" + port + ".");
        }
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        if ((origin != null && (!origin.startsWith("http://") || !isOwn(origin.substring("http://".length()))))
                || (site != null
                        && !Set.of("same-origin", "none").contains(site)
                        && !opensThePage(method, path, headers))) {
            throw new RequestException(FORBIDDEN, "The console doesn't answer other sites.");
        }
    }

    /**
     * Returns whether the user clicked a link to the page, for example in a web terminal. The page contains no data.
     */
    private static boolean opensThePage(String method, String path, Headers headers) {
        return method.equals("GET")
                && path.equals("/")
                && "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
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
        if (!isEqual(given, token)) {
            throw new RequestException(UNAUTHORIZED, "Open the address that ./pipeline console printed.");
        }
    }

    /**
     * Returns the token for the code of an address that a program opened. Other users of the machine can see the
     * arguments of programs, so each code works once, and for a minute.
     *
     * @throws RequestException if the code isn't valid anymore
     */
    String tokenFor(String given) {
        Instant expiry = codes.keySet().stream()
                .filter(code -> isEqual(given, code))
                .findFirst()
                .map(codes::remove)
                .orElse(Instant.MIN);
        if (Instant.now().isAfter(expiry)) {
            throw new RequestException(UNAUTHORIZED, "Open the address that ./pipeline console printed.");
        }
        return token;
    }

    String newCode() {
        String code = randomToken();
        codes.put(code, Instant.now().plus(CODE_AGE));
        return code;
    }

    /** Compares in a time that doesn't depend on the place of the first difference. */
    private static boolean isEqual(String given, String secret) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOwn(String authority) {
        return Stream.of("127.0.0.1:", "localhost:").anyMatch(host -> authority.equals(host + port));
    }
}
