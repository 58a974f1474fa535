package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Responds in place of Amazon S3 and Amazon DynamoDB without sending a request: every object has the same content, and
 * every put succeeds.
 */
final class FakeAwsHttpClient implements SdkHttpClient {
    /** The content of every object: a record that is stored and a record that is rejected. */
    static final String OBJECT = "{\"type\":\"priming\",\"id\":1,\"at\":1767225600}\n{\"type\":\"unknown\"}\n";

    private static final String PUT_RESPONSE = "{}";

    private final Queue<SdkHttpMethod> requests = new ConcurrentLinkedQueue<>();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        SdkHttpMethod method = request.httpRequest().method();
        requests.add(method);
        return new CannedResponse(
                method == SdkHttpMethod.GET
                        ? response("text/plain", OBJECT)
                        : response("application/x-amz-json-1.0", PUT_RESPONSE));
    }

    /** Returns the methods of all requests so far. Only requests to Amazon S3 use GET. */
    Queue<SdkHttpMethod> requests() {
        return requests;
    }

    @Override
    public void close() {
        // No connection is open.
    }

    private static HttpExecuteResponse response(String contentType, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Type", contentType)
                        .putHeader("Content-Length", Integer.toString(bytes.length))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }

    private record CannedResponse(HttpExecuteResponse response) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() {
            return response;
        }

        @Override
        public void abort() {
            // The response is already complete.
        }
    }
}
