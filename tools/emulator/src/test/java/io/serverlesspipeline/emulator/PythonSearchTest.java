package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.testing.Scripts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonSearchTest {
    @TempDir
    private Path directory;

    @Test
    void takesTheFirstThatIsNewEnough() throws Exception {
        python("python3", "python 3.9.18 True");
        Path fitting = python("python3.12", "python 3.12.4 True");
        python("python3.11", "python 3.11.7 True");

        assertThat(search().find()).isEqualTo(new PythonInterpreter(fitting, "3.12.4"));
    }

    @Test
    void takesTheOneThatIsNamed_evenIfThePathHasAnother() throws Exception {
        python("python3", "python 3.12.4 True");
        Path named = python("elsewhere/python", "python 3.10.1 True");

        assertThat(new PythonSearch(
                                "The emulator",
                                Map.of("PATH", directory.toString(), "PIPELINE_PYTHON", named.toString()))
                        .find()
                        .executable())
                .isEqualTo(named);
    }

    @Test
    void passesOverStandInsThatDoNotRun() throws Exception {
        Scripts.write(directory.resolve("python3"), "echo 'pyenv: python3: command not found' >&2; exit 127");
        Path fitting = python("python3.13", "python 3.13.0 True");

        assertThat(search().find().executable()).isEqualTo(fitting);
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> search().find())
                .isInstanceOf(PythonUnavailableException.class)
                .hasMessageContaining("no Python 3 was found on the PATH")
                .hasMessageContaining("Install one");
    }

    @Test
    void saysThatAllAreTooOld() throws Exception {
        python("python3", "python 3.9.18 True");

        assertThatThrownBy(() -> search().find())
                .isInstanceOf(PythonUnavailableException.class)
                .hasMessageContaining("is Python 3.9.18, which is too old");
    }

    @Test
    void saysWhatToInstall_whenTheModuleForVirtualEnvironmentsIsMissing() throws Exception {
        python("python3", "python 3.11.2 False");

        assertThatThrownBy(() -> search().find())
                .isInstanceOf(PythonUnavailableException.class)
                .hasMessageContaining("sudo apt install python3.11-venv");
    }

    private Path python(String name, String answer) throws IOException {
        return Scripts.write(directory.resolve(name), "echo '" + answer + "'");
    }

    private PythonSearch search() {
        return new PythonSearch("The emulator", Map.of("PATH", directory.toString()));
    }
}
