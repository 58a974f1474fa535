package io.serverlesspipeline.emulator.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExternalCommandTest {
    @TempDir
    private Path directory;

    @Test
    void passesEveryLineToTheListener_includingStandardError() throws Exception {
        List<String> received = new ArrayList<>();

        ExternalCommand.Result result = ExternalCommand.of("/bin/sh", "-c", "echo one; echo two >&2; exit 3")
                .listener(received::add)
                .run();

        assertThat(received).containsExactly("one", "two");
        assertThat(result).isEqualTo(new ExternalCommand.Result(3, List.of("one", "two")));
        assertThat(result.succeeded()).isFalse();
    }

    @Test
    void discardsStandardError_onRequest() throws Exception {
        assertThat(ExternalCommand.of("/bin/sh", "-c", "echo one; echo two >&2")
                        .withoutErrors()
                        .run()
                        .lines())
                .containsExactly("one");
    }

    @Test
    void usesTheWorkingDirectoryAndTheEnvironment_withoutInput() throws Exception {
        assertThat(ExternalCommand.of(List.of("/bin/sh", "-c", "pwd -P; echo \"$GREETING$HOME\"; cat"))
                        .in(directory)
                        .withEnvironment(Map.of("GREETING", "hello"))
                        .run()
                        .lines())
                .containsExactly(directory.toRealPath().toString(), "hello");
    }

    @Test
    void fails_whenTheProgramDoesNotExist() {
        assertThatThrownBy(() -> ExternalCommand.of(directory.resolve("missing").toString())
                        .run())
                .isInstanceOf(IOException.class);
    }

    @Test
    void findsTheFirstExecutableFileOnTheSearchPath() throws Exception {
        Path first = Files.createDirectory(directory.resolve("first"));
        Path second = Files.createDirectory(directory.resolve("second"));
        Files.writeString(first.resolve("tool"), "not executable");
        Path tool = Files.writeString(second.resolve("tool"), "#!/bin/sh\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        SearchPath searchPath = new SearchPath(first + ":" + ":" + second);

        assertThat(searchPath.find("tool")).contains(tool);
        assertThat(searchPath.find("other")).isEmpty();
        assertThat(new SearchPath("").find("tool")).isEmpty();
    }
}
