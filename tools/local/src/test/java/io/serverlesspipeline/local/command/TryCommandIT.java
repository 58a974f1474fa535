package io.serverlesspipeline.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.emulator.workspace.Deletion;
import io.serverlesspipeline.emulator.workspace.Workspace;
import io.serverlesspipeline.local.testing.PrintedConsole;
import io.serverlesspipeline.testsupport.Checkout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries files with the real Pulumi program, and with the stack file of each test. No emulator runs. */
final class TryCommandIT {
    private static final String STACK_FILE = """
            config:
              serverless-pipeline:keyPrefixes: [incoming/]
              serverless-pipeline:files:
                - keySuffix: .csv
                  type: product
                  fieldTypes:
                    Preis: number
                  decimalSeparator: ","
              serverless-pipeline:entities:
                - type: product
                  pk: PRODUCT#{Artikel}
                  sk: PRODUCT
            """;

    @TempDir
    private Path directory;

    private final PrintedConsole printed = new PrintedConsole();

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path checkout;

    /** Links everything but the stack files to this checkout. */
    @BeforeEach
    void linkCheckout() throws IOException {
        checkout = Files.createDirectories(directory.resolve("checkout"));
        try (Stream<Path> entries = Files.list(Checkout.root())) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals("Pulumi.localstack.yaml") && !name.equals(".local")) {
                    Files.createSymbolicLink(checkout.resolve(name), entry);
                }
            }
        }
        Files.writeString(checkout.resolve("Pulumi.localstack.yaml"), STACK_FILE);
    }

    @AfterEach
    void removeLinks() throws IOException {
        Deletion.deleteRecursively(checkout);
    }

    @Test
    void showsTheItemsOfAFile_withTheRulesOfTheStack() throws Exception {
        Path file = Files.writeString(directory.resolve("preise.csv"), "Artikel;Preis\n4711;1.234,50\n4712;0,05\n");

        assertThat(run("try", file.toString())).isZero();

        assertThat(printed.output())
                .contains("incoming/preise.csv (", "STORED: 2 records stored, 0 rejected")
                .contains("Read as csv, with the file rule for keys that end with \".csv\".")
                .contains("2 items of type product", "PRODUCT#4711", "Preis=1234.5");
        assertThat(printed.errors()).isEmpty();
        assertThat(checkout.resolve(".local/emulator")).doesNotExist();
    }

    @Test
    void exitsWith1_andShowsWhy_whenARecordIsRejected() throws Exception {
        Path file = Files.writeString(directory.resolve("preise.csv"), "Artikel;Preis\n4711;viel\n4712;0,05\n");

        assertThat(run("try", file.toString())).isEqualTo(1);

        assertThat(printed.output()).contains("PARTIAL: 1 record stored, 1 rejected", "1 rejected record", "4711;viel");
    }

    @Test
    void readsStandardInput() throws Exception {
        InputStream original = System.in;
        System.setIn(new ByteArrayInputStream("Artikel;Preis\n4711;1,5\n".getBytes(UTF_8)));
        try {
            assertThat(run("try", "--key", "incoming/a.csv", "--json", "-")).isZero();
        } finally {
            System.setIn(original);
        }

        JsonNode items = new ObjectMapper().readTree(printed.output());
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("recordsStored").asInt()).isEqualTo(1);
        assertThat(items.get(1).path("Preis").decimalValue()).isEqualByComparingTo("1.5");
    }

    @Test
    void saysWhatAnOpaqueFileLooksLike() throws Exception {
        Path file = Files.writeString(directory.resolve("export"), "a;b\n1;2\n3;4\n");

        assertThat(run("try", file.toString())).isZero();

        assertThat(printed.output()).contains("Read as opaque. No file rule matches the key.");
        assertThat(printed.errors()).contains("Stored as one opaque object: it looks like CSV", "configure files");
    }

    @Test
    void saysWhatIsWrong_whenTheFileOrTheKeyDoesntWork() throws Exception {
        assertThat(run("try", directory.resolve("missing.csv").toString())).isEqualTo(1);
        assertThat(printed.errors()).contains("missing.csv doesn't exist");

        Path file = Files.writeString(directory.resolve("a.csv"), "Artikel\n1\n");
        assertThat(run("try", "--key", "other/a.csv", file.toString())).isEqualTo(1);
        assertThat(printed.errors()).contains("The pipeline doesn't process the key other/a.csv");
    }

    @Test
    void hasTheMessageOfTheComponent_whenTheRulesAreInvalid() throws Exception {
        Files.writeString(
                checkout.resolve("Pulumi.localstack.yaml"),
                STACK_FILE.replace("type: product\n      field", "delimiter: ab\n      field"));
        Path file = Files.writeString(directory.resolve("a.csv"), "Artikel\n1\n");

        assertThat(run("try", file.toString())).isEqualTo(1);

        assertThat(printed.errors())
                .startsWith("Error: ")
                .contains("serverless-pipeline:files[0].delimiter", "\"ab\"")
                .doesNotContain("\tat ", "stack trace");
        assertThat(printed.output()).isEmpty();
    }

    @Test
    void readsTheFileOfAnotherStack() throws Exception {
        Files.writeString(
                checkout.resolve("Pulumi.mine.yaml"),
                "config:\n  aws:profile: production\n  serverless-pipeline:files: [{type: user}]\n");
        Path file =
                Files.writeString(directory.resolve("a.ndjson"), "{\"userId\":\"u-1\",\"email\":\"a@example.com\"}\n");

        assertThat(run("try", "--stack", "mine", file.toString())).isZero();

        assertThat(printed.output()).contains("1 item of type user", "USER#u-1");
    }

    private int run(String... arguments) {
        return PipelineCommand.run(new Workspace(checkout), printed.console(), Map.of(), arguments);
    }
}
