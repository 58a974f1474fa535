package io.serverlesspipeline.local.audit.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.serverlesspipeline.local.audit.lint.PolicyLinters;
import io.serverlesspipeline.local.failure.LocalRunException;
import io.serverlesspipeline.local.testing.Scripts;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a shell script in place of Python, which answers in place of the script that it is given. */
final class PythonScriptTest {
    @TempDir
    private Path directory;

    @Test
    void answersEveryInput_withOneProcess() throws IOException {
        PythonScript script = script("""
                echo started >>"${0%/*}/starts"
                while read -r line; do echo "{\\"answered\\":$line}"; done""");

        assertThat(script.run(JsonNodeFactory.instance.numberNode(1))).hasToString("{\"answered\":1}");
        assertThat(script.run(JsonNodeFactory.instance.textNode("é"))).hasToString("{\"answered\":\"é\"}");

        assertThat(directory.resolve("starts")).hasContent("started");
    }

    @Test
    void startsAnotherProcess_afterOneThatFailed() throws IOException {
        PythonScript script = script("""
                [ -e "${0%/*}/failed" ] || { touch "${0%/*}/failed"; exit 1; }
                read -r line; echo "{\\"answered\\":$line}\"""");

        assertThatThrownBy(() -> script.run(JsonNodeFactory.instance.numberNode(1)))
                .isInstanceOf(LocalRunException.class);

        assertThat(script.run(JsonNodeFactory.instance.numberNode(2))).hasToString("{\"answered\":2}");
    }

    @Test
    void failsWithEverythingThatTheScriptSaid() throws IOException {
        PythonScript script = script("echo Traceback; echo 'No module named parliament' >&2; exit 1");

        assertThatThrownBy(() -> script.run(JsonNodeFactory.instance.nullNode()))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("Traceback\nNo module named parliament\nDelete the folder .local");
    }

    @Test
    void failsWhenTheScriptEndsWithoutAnAnswer() throws IOException {
        PythonScript script = script("exit 0");

        assertThatThrownBy(() -> script.run(JsonNodeFactory.instance.nullNode()))
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("The script lint.py failed with ");
    }

    private PythonScript script(String body) throws IOException {
        return new PythonScript(Scripts.write(directory.resolve("python"), body), PolicyLinters.class, "lint.py");
    }
}
