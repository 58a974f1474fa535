package io.serverlesspipeline.component.internal.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The filter of an entry in the bucket's notification. There is one for each prefix with each suffix.
 *
 * @param id the ID of the entry
 * @param prefix the URL-encoded prefix of the keys, if there is one
 * @param suffix the URL-encoded suffix of the keys, if there is one
 */
record KeyFilter(String id, Optional<String> prefix, Optional<String> suffix) {
    private static final int ID_DIGEST_LENGTH = 12;

    static List<KeyFilter> of(String pipeline, NotificationSettings settings) {
        List<KeyFilter> filters = new ArrayList<>();
        for (String prefix : orEmptyFilter(settings.keyPrefixes())) {
            for (String suffix : orEmptyFilter(settings.keySuffixes())) {
                filters.add(new KeyFilter(id(pipeline, prefix, suffix), encoded(prefix), encoded(suffix)));
            }
        }
        return filters;
    }

    private static List<String> orEmptyFilter(List<String> filters) {
        return filters.isEmpty() ? List.of("") : filters;
    }

    private static Optional<String> encoded(String filter) {
        return filter.isEmpty() ? Optional.empty() : Optional.of(KeyFilterEncoding.encode(filter));
    }

    /** Returns an ID that depends only on the filter, so another entry doesn't change the existing ones. */
    private static String id(String pipeline, String prefix, String suffix) {
        // Filters can't contain the asterisk that separates them here.
        String filter = prefix + "*" + suffix;
        return filter.equals("*") ? pipeline : pipeline + "-" + sha256(filter).substring(0, ID_DIGEST_LENGTH);
    }

    private static String sha256(String string) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(string.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has SHA-256", exception);
        }
    }
}
