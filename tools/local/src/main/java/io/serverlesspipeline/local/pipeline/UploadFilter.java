package io.serverlesspipeline.local.pipeline;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;

/**
 * The filter of the bucket's notification. It accepts the keys that match at least one entry.
 *
 * @param entries the filters, at least one
 */
public record UploadFilter(List<Entry> entries) {
    /** Copies the list of entries. */
    public UploadFilter {
        entries = List.copyOf(entries);
    }

    /**
     * The filter of one notification entry.
     *
     * @param prefix the prefix of the keys, or an empty string for any prefix
     * @param suffix the suffix of the keys, or an empty string for any suffix
     */
    public record Entry(String prefix, String suffix) {
        private static Entry of(LambdaFunctionConfiguration notification) {
            if (notification.filter() == null || notification.filter().key() == null) {
                return new Entry("", "");
            }
            List<FilterRule> rules = notification.filter().key().filterRules();
            return new Entry(value(rules, "prefix"), value(rules, "suffix"));
        }

        private static String value(List<FilterRule> rules, String name) {
            return rules.stream()
                    .filter(rule -> rule.nameAsString().equalsIgnoreCase(name))
                    .map(FilterRule::value)
                    .findFirst()
                    .orElse("");
        }

        private boolean accepts(String key) {
            return key.startsWith(prefix) && key.endsWith(suffix);
        }

        @Override
        public String toString() {
            if (suffix.isEmpty()) {
                return "begin with \"" + prefix + "\"";
            }
            return (prefix.isEmpty() ? "" : "begin with \"" + prefix + "\" and ") + "end with \"" + suffix + "\"";
        }
    }

    /** Reads the filters of the bucket notification that invokes the function. */
    public static UploadFilter of(S3Client s3, PipelineOutputs pipeline) {
        List<Entry> entries = s3
                .getBucketNotificationConfiguration(request -> request.bucket(pipeline.bucketName()))
                .lambdaFunctionConfigurations()
                .stream()
                .filter(notification -> notification.lambdaFunctionArn().startsWith(pipeline.functionArn()))
                .map(Entry::of)
                .toList();
        if (entries.isEmpty()) {
            throw new LocalRunException("The bucket " + pipeline.bucketName() + " doesn't notify the function "
                    + pipeline.functionName() + ", so uploads wouldn't be processed. Run ./pipeline up to start over.");
        }
        return new UploadFilter(entries);
    }

    /** Returns the prefix of the first entry. */
    public String firstPrefix() {
        return entries.get(0).prefix();
    }

    /** Returns whether the pipeline processes an object with this key. */
    public boolean accepts(String key) {
        return entries.stream().anyMatch(entry -> entry.accepts(key));
    }

    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining(", or "));
    }
}
