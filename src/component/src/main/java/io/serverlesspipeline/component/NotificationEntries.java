package io.serverlesspipeline.component;

import com.pulumi.aws.s3.inputs.BucketNotificationLambdaFunctionArgs;
import com.pulumi.core.Output;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The entries of the bucket's notification: one for each prefix with each suffix. */
final class NotificationEntries {
    private static final int HEX_DIGITS_OF_AN_ID = 12;

    private NotificationEntries() {}

    static List<BucketNotificationLambdaFunctionArgs> of(PipelineSettings settings, Output<String> targetArn) {
        NotificationSettings notification = settings.notification();
        List<BucketNotificationLambdaFunctionArgs> entries = new ArrayList<>();
        for (String prefix : orAny(notification.keyPrefixes())) {
            for (String suffix : orAny(notification.keySuffixes())) {
                BucketNotificationLambdaFunctionArgs.Builder entry = BucketNotificationLambdaFunctionArgs.builder()
                        .id(id(settings.name(), prefix, suffix))
                        .lambdaFunctionArn(targetArn)
                        .events(notification.events());
                if (!prefix.isEmpty()) {
                    entry.filterPrefix(encoded(prefix));
                }
                if (!suffix.isEmpty()) {
                    entry.filterSuffix(encoded(suffix));
                }
                entries.add(entry.build());
            }
        }
        return entries;
    }

    /** Follows "Configuring event notifications using object key name filtering" in the Amazon S3 User Guide. */
    static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    private static List<String> orAny(List<String> filters) {
        return filters.isEmpty() ? List.of("") : filters;
    }

    /** Returns an ID that depends on nothing else, so that a further entry does not change those that are there. */
    private static String id(String pipeline, String prefix, String suffix) {
        // No filter has the asterisk that stands between them here.
        String filter = prefix + "*" + suffix;
        return filter.equals("*") ? pipeline : pipeline + "-" + digest(filter).substring(0, HEX_DIGITS_OF_AN_ID);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has SHA-256", exception);
        }
    }
}
