package io.serverlesspipeline.local.pipeline;

import io.serverlesspipeline.local.failure.LocalRunException;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;

/**
 * Which keys the bucket's notification is for.
 *
 * @param prefix the beginning of the keys, empty if every beginning will do
 * @param suffix the end of the keys, empty if every end will do
 */
public record UploadFilter(String prefix, String suffix) {
    /** Reads the filter of the bucket's notification of the function. */
    public static UploadFilter of(S3Client s3, PipelineOutputs pipeline) {
        List<LambdaFunctionConfiguration> notifications = s3.getBucketNotificationConfiguration(
                        request -> request.bucket(pipeline.bucketName()))
                .lambdaFunctionConfigurations();
        return notifications.stream()
                .filter(notification -> notification.lambdaFunctionArn().startsWith(pipeline.functionArn()))
                .findFirst()
                .map(UploadFilter::of)
                .orElseThrow(() -> new LocalRunException("The bucket " + pipeline.bucketName()
                        + " does not notify the function " + pipeline.functionName()
                        + ", so no upload would be processed. Run ./pipeline up to begin afresh."));
    }

    /** Returns whether an object of this key is processed. */
    public boolean accepts(String key) {
        return key.startsWith(prefix) && key.endsWith(suffix);
    }

    private static UploadFilter of(LambdaFunctionConfiguration notification) {
        if (notification.filter() == null || notification.filter().key() == null) {
            return new UploadFilter("", "");
        }
        List<FilterRule> rules = notification.filter().key().filterRules();
        return new UploadFilter(value(rules, "prefix"), value(rules, "suffix"));
    }

    private static String value(List<FilterRule> rules, String name) {
        return rules.stream()
                .filter(rule -> rule.nameAsString().equalsIgnoreCase(name))
                .map(FilterRule::value)
                .findFirst()
                .orElse("");
    }
}
