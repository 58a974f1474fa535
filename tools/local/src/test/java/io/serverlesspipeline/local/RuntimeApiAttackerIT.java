package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serverlesspipeline.deployment.configuration.AwsConfiguration;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.testsupport.RawRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** Sends requests to a function's Runtime API, which needs no credentials, as a web page and as the runtime. */
final class RuntimeApiAttackerIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Pattern REQUEST_ID =
            Pattern.compile("Lambda-Runtime-Aws-Request-Id: (\\S+)", Pattern.CASE_INSENSITIVE);
    private static final String API = "/2018-06-01/runtime/";

    /** Headers that a browser always adds and that a page can't remove. Old browsers add only some of them. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Origin: https://evil.example"},
            new String[] {"Origin: null"},
            new String[] {"Sec-Fetch-Site: cross-site"},
            new String[] {"Sec-Fetch-Site: none"},
            new String[] {"Referer: https://evil.example/"},
            new String[] {"User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/15.6 Safari/605.1.15"});

    @TempDir
    private Path directory;

    @Test
    void servesOnlyTheRuntime() throws Exception {
        try (DeploymentTarget target = DeploymentTarget.start();
                ServiceClients clients = clients(target)) {
            createFunction(clients);
            CompletableFuture<String> response = CompletableFuture.supplyAsync(() -> invoke(clients.lambda()));
            Path address = directory.resolve("address");
            await().atMost(TIMEOUT).until(() -> Files.exists(address));
            String host = Files.readString(address).strip();
            int port = URI.create("http://" + host).getPort();

            assertThat(host).startsWith("127.0.0.1:");
            assertThatAttackersAreRejected(host, port, "x");
            String event =
                    RawRequest.to(host, "GET", API + "invocation/next", "").send(port);
            assertThat(event).startsWith("HTTP/1.1 200").endsWith("{\"upload\": 1}");
            Matcher id = REQUEST_ID.matcher(event);
            assertThat(id.find()).isTrue();
            assertThatAttackersAreRejected(host, port, id.group(1));
            assertThat(RawRequest.to(host, "POST", API + "invocation/" + id.group(1) + "/response", "\"stored\"")
                            .status(port))
                    .isEqualTo(202);

            assertThat(response.get()).isEqualTo("\"stored\"");
        }
    }

    private static void assertThatAttackersAreRejected(String host, int port, String id) throws IOException {
        for (String[] browser : BROWSERS) {
            for (RawRequest request : requests(host, id)) {
                assertThat(request.with(browser).status(port)).isEqualTo(403);
            }
        }
        for (String name : List.of("evil.example", "evil.example:" + port, "127.0.0.1.nip.io:" + port)) {
            for (RawRequest request : requests(name, id)) {
                assertThat(request.status(port)).isEqualTo(403);
            }
        }
    }

    private static List<RawRequest> requests(String host, String id) {
        return List.of(
                RawRequest.to(host, "GET", API + "invocation/next", ""),
                RawRequest.to(host, "POST", API + "init/error", "{\"errorMessage\":\"evil\"}"),
                RawRequest.to(host, "POST", API + "invocation/" + id + "/response", "\"evil\""),
                RawRequest.to(host, "POST", API + "invocation/" + id + "/error", "{\"errorMessage\":\"evil\"}"));
    }

    private static String invoke(LambdaClient lambda) {
        return lambda.invoke(
                        request -> request.functionName("silent").payload(SdkBytes.fromUtf8String("{\"upload\": 1}")))
                .payload()
                .asUtf8String();
    }

    /** Creates a function whose bootstrap only writes the address of the Runtime API to a file. */
    private void createFunction(ServiceClients clients) throws IOException {
        String role = clients.iam()
                .createRole(request -> request.roleName("silent")
                        .assumeRolePolicyDocument(
                                "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\","
                                        + " \"Principal\": {\"Service\": \"lambda.amazonaws.com\"},"
                                        + " \"Action\": \"sts:AssumeRole\"}]}"))
                .role()
                .arn();
        SdkBytes code = code();
        clients.lambda()
                .createFunction(request -> request.functionName("silent")
                        .runtime(Runtime.PROVIDED_AL2023)
                        .handler("none")
                        .role(role)
                        .timeout(60)
                        .code(function -> function.zipFile(code)));
        clients.lambda().waiter().waitUntilFunctionActiveV2(request -> request.functionName("silent"));
    }

    private SdkBytes code() throws IOException {
        String bootstrap = """
            #!/bin/sh
            echo "$AWS_LAMBDA_RUNTIME_API" > '%1$s/written' && mv '%1$s/written' '%1$s/address'
            exec sleep 120
            """.formatted(directory);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bootstrap"));
            zip.write(bootstrap.getBytes(StandardCharsets.UTF_8));
        }
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }

    private static ServiceClients clients(DeploymentTarget target) {
        URI endpoint = URI.create("http://localhost:" + target.port());
        RootKey key = target.rootKey();
        return new ServiceClients(new AwsConfiguration(
                "the test",
                "us-east-1",
                key.accessKeyId(),
                key.secretAccessKey(),
                true,
                Map.of("iam", endpoint, "lambda", endpoint)));
    }
}
