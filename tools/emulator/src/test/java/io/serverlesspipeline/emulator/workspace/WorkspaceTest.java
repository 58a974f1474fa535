package io.serverlesspipeline.emulator.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
    @TempDir
    private Path directory;

    @Test
    void asksForABuild_whenAnArtifactIsMissing() {
        assertThatThrownBy(() -> new Workspace(directory).customRuntimePackage())
                .isInstanceOf(LocalRunException.class)
                .hasMessageContaining("custom-runtime.zip")
                .hasMessageContaining("mvn package");
    }

    @Test
    void allowsOneHolderOfALock() throws Exception {
        Path file = directory.resolve("nested/run.lock");
        ExclusiveLock lock = ExclusiveLock.tryTake(file).orElseThrow();

        assertThat(ExclusiveLock.tryTake(file)).isEmpty();

        lock.close();
        ExclusiveLock again = ExclusiveLock.tryTake(file).orElseThrow();
        again.close();
    }

    @Test
    void deletesAFolder_withoutFollowingLinks() throws Exception {
        Path kept = Files.writeString(directory.resolve("kept.txt"), "kept");
        Path folder = directory.resolve("folder");
        Files.createDirectories(folder.resolve("inner"));
        Files.createSymbolicLink(folder.resolve("inner/link"), directory.resolve("kept.txt"));
        Files.createSymbolicLink(folder.resolve("dangling"), directory.resolve("nothing"));

        Deletion.deleteRecursively(folder);

        assertThat(folder).doesNotExist();
        assertThat(kept).hasContent("kept");
    }

    @Test
    void doesNothing_whenTheFolderDoesNotExist() {
        assertThatCode(() -> Deletion.deleteRecursively(directory.resolve("missing")))
                .doesNotThrowAnyException();
    }
}
