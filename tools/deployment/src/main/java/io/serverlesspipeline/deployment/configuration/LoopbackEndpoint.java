package io.serverlesspipeline.deployment.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Accepts only endpoints on this machine.
 *
 * <p>Hosts are matched literally and never resolved, so DNS can't make a remote host look local.
 */
final class LoopbackEndpoint {

    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(?:\\.[0-9]{1,3}){3}");
    private static final Set<String> OTHER_LOOPBACK_HOSTS = Set.of("localhost", "[::1]", "[0:0:0:0:0:0:0:1]");

    private LoopbackEndpoint() {}

    /**
     * Parses an endpoint's URL.
     *
     * @param url the endpoint's URL
     * @param key the configuration key that contains it, for error messages
     * @throws InvalidConfigurationException if it isn't an HTTP or HTTPS URL on this machine
     */
    static URI parse(String url, String key) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new InvalidConfigurationException(
                    key + ": \"" + url + "\" isn't a URL such as http://localhost:4566.");
        }
        if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
            throw new InvalidConfigurationException(
                    key + ": \"" + url + "\" doesn't start with http:// or https://, as in http://localhost:4566.");
        }
        if (!isLoopback(uri.getHost())) {
            throw new InvalidConfigurationException(key + ": " + url + " isn't on this machine. The embedded deployment"
                    + " connects only to loopback addresses (localhost, 127.0.0.0/8, ::1);"
                    + " deploy to other endpoints with the Pulumi CLI.");
        }
        return uri;
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (OTHER_LOOPBACK_HOSTS.contains(host)
                        || IPV4_LOOPBACK.matcher(host).matches());
    }
}
