package io.serverlesspipeline.deployment.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the endpoints of this machine alone.
 *
 * <p>A host is judged by how it is written and never looked up, so that no name server decides what is local.
 */
final class LoopbackEndpoint {

    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(?:\\.[0-9]{1,3}){3}");
    private static final Set<String> OTHER_LOOPBACK_HOSTS = Set.of("localhost", "[::1]", "[0:0:0:0:0:0:0:1]");

    private LoopbackEndpoint() {}

    /**
     * Returns an endpoint's address.
     *
     * @param url the endpoint's URL
     * @param key the configuration key that holds it, for messages
     * @throws InvalidConfigurationException if it is no URL of an HTTP server of this machine
     */
    static URI parse(String url, String key) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new InvalidConfigurationException(
                    key + ": \"" + url + "\" is not a URL such as http://localhost:4566.");
        }
        if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
            throw new InvalidConfigurationException(
                    key + ": \"" + url + "\" does not start with http:// or https://, as in http://localhost:4566.");
        }
        if (!isLoopback(uri.getHost())) {
            throw new InvalidConfigurationException(
                    key + ": " + url + " is not on this machine. The embedded deployment"
                            + " talks to loopback addresses alone (localhost, 127.0.0.0/8, ::1); deploy to other endpoints with the"
                            + " Pulumi CLI.");
        }
        return uri;
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (OTHER_LOOPBACK_HOSTS.contains(host)
                        || IPV4_LOOPBACK.matcher(host).matches());
    }
}
