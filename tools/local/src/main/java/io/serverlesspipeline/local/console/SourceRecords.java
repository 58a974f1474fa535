package io.serverlesspipeline.local.console;

import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.local.console.server.Request;
import io.serverlesspipeline.local.console.server.RequestException;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.trial.RecordSearch;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Reads the records behind items from their objects.
 *
 * @param pipeline the pipeline
 */
record SourceRecords(ConsolePipeline pipeline) {
    private static final int NOT_FOUND = 404;

    /** The record behind an item. */
    record PageRecord(
            String key,
            long record,
            String content,
            @Nullable String header,
            boolean truncated,
            long size,
            long offset) {}

    PageRecord find(Request request) throws IOException {
        String key = request.parameter("key");
        long number = number(request.parameter("record"));
        Map<String, String> variables = pipeline.clients()
                .lambda()
                .getFunctionConfiguration(
                        function -> function.functionName(pipeline.names().functionName()))
                .environment()
                .variables();
        try (ResponseInputStream<GetObjectResponse> object = pipeline.clients()
                .s3()
                .getObject(get -> get.bucket(pipeline.names().bucketName()).key(key))) {
            GetObjectResponse response = object.response();
            requireUnchanged(key, response.eTag().replace("\"", ""));
            PageRecord found = new RecordSearch(variables)
                    .find(
                            key,
                            new ObjectContent(
                                    object,
                                    response.contentLength(),
                                    response.contentType(),
                                    response.contentEncoding()),
                            number)
                    .map(record -> new PageRecord(
                            key,
                            number,
                            record.content(),
                            record.header(),
                            record.isTruncated(),
                            response.contentLength(),
                            record.offset()))
                    .orElseThrow(() -> RequestException.conflict("The object " + key + " has no record " + number
                            + ". It was replaced after the function stored this item."));
            object.abort();
            return found;
        } catch (S3Exception exception) {
            if (exception.statusCode() == NOT_FOUND) {
                throw RequestException.conflict(
                        "The object " + key + " was deleted after the function stored this item.");
            }
            throw exception;
        }
    }

    private void requireUnchanged(String key, String eTag) {
        new StoredItems(pipeline.clients().dynamoDb(), pipeline.names())
                .object(pipeline.names().bucketName(), key)
                .filter(item -> !item.eTag().equals(eTag))
                .ifPresent(item -> {
                    throw RequestException.conflict("The object " + key
                            + " was replaced, and the function hasn't stored the new one yet. Try again later.");
                });
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException exception) {
            throw RequestException.invalid("The number of the record must be an integer.");
        }
    }
}
