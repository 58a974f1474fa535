package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.asset.AssetOrArchive.AssetOrArchiveInternal;
import com.pulumi.asset.FileArchive;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import io.serverlesspipeline.testing.RunMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what extensions change in the function. */
final class ExtensionsTest {
    private static final String FUNCTION = "aws:lambda/function:Function";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void addsTheFilesToTheBundledPackage(RunMode mode) throws IOException {
        RecordedResource function = deploy(mode, args(twoFiles())).resource(FUNCTION);

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
                        RunMode.UP,
                        args(twoFiles()).runtime("provided.al2023").functionCode(new FileArchive(own.toString())))
                .resource(FUNCTION);

        assertThat(entries(function)).containsExactly("bootstrap", "lib/", "lib/transformer.jar", "lib/b-library.jar");
    }

    @Test
    void tellsTheHandlerTheNamesInTheOrderOfTheArgument() {
        RecordedResource function = deploy(RunMode.UP, args(twoFiles())).resource(FUNCTION);

        assertThat(function.inputs().toString()).contains("PIPELINE_EXTENSIONS=transformer.jar,b-library.jar");
    }

    @Test
    void changesOnlyTheFunction() {
        Map<String, Map<String, Object>> without =
                deploy(RunMode.UP, ServerlessPipelineArgs.builder()).resources().stream()
                        .collect(Collectors.toMap(RecordedResource::name, RecordedResource::inputs));

        assertThat(deploy(RunMode.UP, args(twoFiles())).resources())
                .filteredOn(resource -> !resource.inputs().equals(without.get(resource.name())))
                .extracting(RecordedResource::type)
                .containsExactlyInAnyOrder(FUNCTION, ServerlessPipeline.TYPE);
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void areNotInTheFunction_ifTheListIsEmpty(RunMode mode) {
        ProgramRun empty = deploy(mode, ServerlessPipelineArgs.builder().extensions());

        assertThat(empty.resource(FUNCTION).inputs().toString()).doesNotContain("PIPELINE_EXTENSIONS");
        assertThat(archive(empty.resource(FUNCTION)))
                .isEqualTo(
                        archive(deploy(mode, ServerlessPipelineArgs.builder()).resource(FUNCTION)));
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

    private static ProgramRun deploy(RunMode mode, ServerlessPipelineArgs.Builder args) {
        return MockedProgram.of(context -> new ServerlessPipeline("uploads", args.build()))
                .run(mode);
    }
}
