package io.serverlesspipeline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.run.RunRecord;
import io.serverlesspipeline.emulator.run.RunRecords;
import io.serverlesspipeline.local.LinkedCheckout.Result;
import io.serverlesspipeline.local.pipeline.PipelineClients;
import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * Runs the tests of {@code src/test/browser}, which use the console of a real pipeline in Chromium. With
 * {@code -Dupdate.screenshots=true}, also writes the README's images.
 */
final class ConsoleBrowserIT {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/#token=\\S+");
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String DENY_WRITES = """
            {"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"dynamodb:PutItem","Resource":"*"}}
            """;

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private LinkedCheckout checkout;

    @BeforeEach
    void link() throws IOException {
        checkout = LinkedCheckout.in(directory);
    }

    @AfterEach
    void stop() throws Exception {
        checkout.close();
    }

    @Test
    void showsUploadsItemsFailuresAndTheMapping_inABrowser() throws Exception {
        BrowserTests tests = BrowserTests.require();
        Result up = checkout.run("up");
        assertThat(up.exitCode()).as(up.errors()).isZero();
        Process console = checkout.start("console", "--no-browser");
        RunRecord run = runRecord();
        PipelineOutputs pipeline = PipelineOutputs.of(run.outputs());
        try (ServiceClients clients = PipelineClients.of(checkout.port(), run.rootKey(), pipeline)) {
            String address = await().atMost(TIMEOUT)
                    .failFast("the console has ended", () -> !console.isAlive())
                    .until(this::printedAddress, found -> !found.isEmpty());
            HttpServer faults = serveFaults(clients.iam(), pipeline.roleName());
            try {
                Map<String, String> variables = Map.of(
                        "CONSOLE_ADDRESS",
                        address,
                        "STACK_FILE",
                        checkout.stackFile().toString(),
                        "FAULTS_ADDRESS",
                        "http://127.0.0.1:" + faults.getAddress().getPort());
                if (Boolean.getBoolean("update.screenshots")) {
                    tests.node(variables, "screenshots.mjs");
                }
                tests.node(variables, "--test", "--test-reporter=spec", "access.test.mjs", "console.test.mjs");
            } finally {
                faults.stop(0);
            }
        } finally {
            console.destroy();
        }
        assertThat(checkout.errorsOf("console")).doesNotContain("Error:");
    }

    private String printedAddress() throws IOException {
        return ADDRESS.matcher(checkout.outputOf("console"))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private RunRecord runRecord() {
        return new RunRecords(checkout.workspace().localDirectory())
                .find(checkout.port())
                .orElseThrow();
    }

    /** Lets the browser tests revoke and restore the function's permission to write to the table. */
    private static HttpServer serveFaults(IamClient iam, String role) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/revoke")) {
                iam.putRolePolicy(
                        request -> request.roleName(role).policyName("fault").policyDocument(DENY_WRITES));
            } else {
                iam.deleteRolePolicy(request -> request.roleName(role).policyName("fault"));
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
