package io.serverlesspipeline.local.console;

import static io.serverlesspipeline.local.testing.PipelineFixture.PIPELINE;
import static io.serverlesspipeline.local.testing.PipelineFixture.STACK_OUTPUTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.resource.ServiceClients;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.console.server.Endpoint;
import io.serverlesspipeline.local.console.server.Request;
import io.serverlesspipeline.local.console.server.RequestException;
import io.serverlesspipeline.local.item.StoredItems;
import io.serverlesspipeline.local.pipeline.FailureQueue;
import io.serverlesspipeline.local.run.CommandContext;
import io.serverlesspipeline.local.testing.FakeQueue;
import io.serverlesspipeline.local.testing.FakeTable;
import io.serverlesspipeline.local.testing.PrintedConsole;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class ConsoleEndpointsTest {
    private static final Request REQUEST = new Request(Map.of(), InputStream.nullInputStream());

    private final Map<String, Endpoint> endpoints = endpoints();

    /** Returns the endpoints of a read-only stack, whose services would all fail. */
    private static Map<String, Endpoint> endpoints() {
        ConsolePipeline pipeline = new ConsolePipeline(
                new CommandContext(new Workspace(Path.of("checkout")), new PrintedConsole().console(), Map.of(), 4566),
                "production",
                true,
                STACK_OUTPUTS,
                PIPELINE,
                ServiceClients.ofOperator("eu-west-1"),
                () -> {
                    throw new AssertionError("invokes the function");
                },
                List::of);
        StoredItems items = new StoredItems(new FakeTable(), PIPELINE);
        SharedFailureQueue queue = new SharedFailureQueue(new FailureQueue(new FakeQueue(), PIPELINE));
        return new ConsoleEndpoints(
                        pipeline, items, new Uploads(items, "uploads", InstantSource.system(), upload -> {}))
                .all(new Failures(pipeline, queue));
    }

    private Object answer(String endpoint) throws Exception {
        return Objects.requireNonNull(endpoints.get(endpoint)).answer(REQUEST);
    }

    @Test
    void changesNothingInAReadOnlyStack() {
        List<String> changing = endpoints.keySet().stream()
                .filter(name -> !name.startsWith("GET ") && !name.equals("POST mapping/preview"))
                .toList();

        assertThat(changing).containsExactlyInAnyOrder("POST uploads", "POST failures/redrive", "POST mapping/save");
        assertThat(changing)
                .allSatisfy(name -> assertThatThrownBy(() -> answer(name))
                        .isInstanceOf(RequestException.class)
                        .hasMessage("The console can't change the stack production. To allow changes, start it with "
                                + "--allow-changes."));
    }

    @Test
    void describesAReadOnlyStack_withoutTheFilterOfItsUploads() throws Exception {
        assertThat(answer("GET pipeline"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("readOnly", true)
                .containsEntry("bucket", "uploads")
                .doesNotContainKey("filter");
    }
}
