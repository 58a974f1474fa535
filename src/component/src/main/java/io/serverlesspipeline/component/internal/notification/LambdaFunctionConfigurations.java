package io.serverlesspipeline.component.internal.notification;

import com.pulumi.aws.s3.inputs.BucketNotificationLambdaFunctionArgs;
import com.pulumi.core.Output;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The Lambda function configurations of the bucket's notification: one for each prefix with each suffix. */
final class LambdaFunctionConfigurations {
    private static final int ID_DIGEST_LENGTH = 12;

    private LambdaFunctionConfigurations() {}

    static List<BucketNotificationLambdaFunctionArgs> of(
            String pipeline, NotificationSettings settings, Output<String> functionArn) {
        List<BucketNotificationLambdaFunctionArgs> configurations = new ArrayList<>();
        for (String prefix : orEmptyFilter(settings.keyPrefixes())) {
            for (String suffix : orEmptyFilter(settings.keySuffixes())) {
                BucketNotificationLambdaFunctionArgs.Builder configuration =
                        BucketNotificationLambdaFunctionArgs.builder()
                                .id(id(pipeline, prefix, suffix))
                                .lambdaFunctionArn(functionArn)
                                .events(settings.events());
                if (!prefix.isEmpty()) {
                    configuration.filterPrefix(KeyFilterEncoding.encode(prefix));
                }
                if (!suffix.isEmpty()) {
                    configuration.filterSuffix(KeyFilterEncoding.encode(suffix));
                }
                configurations.add(configuration.build());
            }
        }
        return configurations;
    }

    private static List<String> orEmptyFilter(List<String> filters) {
        return filters.isEmpty() ? List.of("") : filters;
    }

    /** Returns an ID that depends only on the filter, so another configuration doesn't change the existing ones. */
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
