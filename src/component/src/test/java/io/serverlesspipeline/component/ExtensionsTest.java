package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.asset.AssetOrArchive.AssetOrArchiveInternal;
import com.pulumi.asset.FileArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what extensions change in the function. */
final class ExtensionsTest {
    private static final String FUNCTION = "aws:lambda/function:Function";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addsTheFilesToTheBundledPackage(boolean preview) throws IOException {
        RecordedResource function = deploy(preview, args(twoFiles())).only(FUNCTION);

        assertThat(entries(function))
                .contains(
                        "io/serverlesspipeline/handler/PipelineHandler.class",
                        "lib/b-library.jar",
                        "lib/transformer.jar")
                .anyMatch(entry -> entry.startsWith("lib/dynamodb-"));
    }

    @Test
    void addsTheFilesToTheUsersPackage() throws IOException {
        Path own = new TestJar().with("bootstrap", "#!/bin/sh").write(folder.resolve("own.zip"));

        RecordedResource function = deploy(
                        false,
                        args(twoFiles()).runtime("provided.al2023").functionCode(new FileArchive(own.toString())))
                .only(FUNCTION);

        assertThat(entries(function)).containsExactly("bootstrap", "lib/", "lib/transformer.jar", "lib/b-library.jar");
    }

    @Test
    void tellsTheHandlerTheNamesInTheOrderOfTheArgument() {
        RecordedResource function = deploy(false, args(twoFiles())).only(FUNCTION);

        assertThat(function.inputs().toString()).contains("PIPELINE_EXTENSIONS=transformer.jar,b-library.jar");
    }

    @Test
    void changesOnlyTheFunction() {
        List<RecordedResource> without =
                deploy(false, ServerlessPipelineArgs.builder()).resources();

        assertThat(deploy(false, args(twoFiles())).resources())
                .filteredOn(resource -> !without.contains(resource))
                .extracting(RecordedResource::type)
                .containsExactlyInAnyOrder(FUNCTION, ServerlessPipeline.TYPE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areNotInTheFunction_ifTheListIsEmpty(boolean preview) {
        MockedRun empty = deploy(preview, ServerlessPipelineArgs.builder().extensions());

        assertThat(empty.only(FUNCTION).inputs().toString()).doesNotContain("PIPELINE_EXTENSIONS");
        assertThat(archive(empty.only(FUNCTION)))
                .isEqualTo(archive(
                        deploy(preview, ServerlessPipelineArgs.builder()).only(FUNCTION)));
    }

    @Test
    void writesNoPackage_whenArgumentsAreOnlyChecked() {
        assertThat(args(twoFiles()).memorySize(1).build().problems("uploads", Set.of()))
                .containsExactly("argument memorySize is \"1\": specify 128 to 10240 megabytes.");
    }

    private List<Path> twoFiles() {
        return List.of(
                TestJar.withTransformer("com.example.A").write(folder.resolve("transformer.jar")),
                new TestJar().withClass("com.library.X", 17).write(folder.resolve("b-library.jar")));
    }

    private static ServerlessPipelineArgs.Builder args(List<Path> files) {
        return ServerlessPipelineArgs.builder()
                .extensions(files.stream().map(Path::toString).toList());
    }

    private static List<String> entries(RecordedResource function) throws IOException {
        try (ZipFile zip = new ZipFile(archive(function))) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String archive(RecordedResource function) {
        FileArchive code =
                (FileArchive) Objects.requireNonNull(function.inputs().get("code"));
        return (String) AssetOrArchiveInternal.from(code).getValue();
    }

    private static MockedRun deploy(boolean preview, ServerlessPipelineArgs.Builder args) {
        return MockedRun.of(preview, context -> new ServerlessPipeline("uploads", args.build()));
    }
}
