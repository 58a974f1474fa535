package io.serverlesspipeline.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.testsupport.Scripts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonSearchTest {
    @TempDir
    private Path directory;

    @Test
    void selectsTheFirstThatIsNewEnough() throws Exception {
        python("python3", "python 3.9.18 True");
        Path suitable = python("python3.12", "python 3.12.4 True");
        python("python3.11", "python 3.11.7 True");

        assertThat(search().find()).isEqualTo(new PythonInterpreter(suitable, "3.12.4"));
    }

    @Test
    void prefersTheSelectedInterpreter_toThePath() throws Exception {
        python("python3", "python 3.12.4 True");
        Path selected = python("elsewhere/python", "python 3.10.1 True");

        assertThat(new PythonSearch(
                                "The emulator",
                                Map.of("PATH", directory.toString(), "PIPELINE_PYTHON", selected.toString()))
                        .find()
                        .executable())
                .isEqualTo(selected);
    }

    @Test
    void skipsShimsThatDoNotWork() throws Exception {
        Scripts.write(directory.resolve("python3"), "echo 'pyenv: python3: command not found' >&2; exit 127");
        Path suitable = python("python3.13", "python 3.13.0 True");

        assertThat(search().find().executable()).isEqualTo(suitable);
    }

    @Test
    void fails_whenThereIsNoPython() {
        assertThatThrownBy(() -> search().find())
                .isInstanceOf(PythonUnavailableException.class)
                .hasMessageContaining("no Python 3 was found on the PATH")
                .hasMessageContaining("Install one");
    }

    @Test
    void fails_whenEveryPythonIsTooOld() throws Exception {
        python("python3", "python 3.9.18 True");

        assertThatThrownBy(() -> search().find())
                .isInstanceOf(PythonUnavailableException.class)
                .hasMessageContaining("is Python 3.9.18, which is too old");
    }

    @Test
    void namesThePackageToInstall_whenTheVenvModuleIsMissing() throws Exception {
        python("python3", "python 3.11.2 False");

        assertThatThrownBy(() -> search().find())
                .isInstanceOf(PythonUnavailableException.class)
                .hasMessageContaining("sudo apt install python3.11-venv");
    }

    private Path python(String name, String output) throws IOException {
        return Scripts.write(directory.resolve(name), "echo '" + output + "'");
    }

    private PythonSearch search() {
        return new PythonSearch("The emulator", Map.of("PATH", directory.toString()));
    }
}
