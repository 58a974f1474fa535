package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.FileArchive;
import com.pulumi.asset.StringAsset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the messages for extensions that the function couldn't load. */
final class ExtensionArgumentsTest {
    private static final String CUSTOM_RUNTIME = "provided.al2023";

    @TempDir
    private Path folder;

    @Test
    void acceptsAJarFile_withTheBundledPackage() {
        assertThat(problems(args(jar("a.jar", TestJar.withTransformer("com.example.A")))))
                .isEmpty();
    }

    @Test
    void rejectsAMissingFile_andSaysWhereItLooked() {
        assertThat(problems(args(Path.of("target/no.jar"))))
                .containsExactly(
                        "argument extensions[0] is \"target/no.jar\": there is no such file; build it, or correct"
                                + " the path, which is relative to "
                                + Path.of("").toAbsolutePath() + ".");
    }

    @Test
    void rejectsAFolder() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));

        assertThat(problems(args(classes)))
                .containsExactly(
                        "argument extensions[0] is \"" + classes + "\": this is a folder; specify a JAR file.");
    }

    @Test
    void rejectsAFileThatIsNotAJarFile() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "text");
        Path zip = jar("a.zip", TestJar.withTransformer("com.example.A"));

        assertThat(problems(args(text, zip)))
                .containsExactly(
                        "argument extensions[0] is \"" + text + "\": this isn't a readable JAR file; build it again.",
                        "argument extensions[1] is \"" + zip + "\": specify a JAR file whose name ends with .jar,"
                                + " because Java ignores other files in the folder lib.");
    }

    @Test
    void rejectsTwoFilesWithTheSameName() {
        Path one = jar("one/a.jar", TestJar.withTransformer("com.example.A"));
        Path other = jar("other/a.jar", TestJar.withTransformer("com.example.B"));

        assertThat(problems(args(one, other)))
                .containsExactly("argument extensions[1] is \"" + other + "\": another extension has the same file"
                        + " name; rename one of the files, or remove one.");
    }

    @Test
    void rejectsACommaInAFileName_becauseTheHandlerReadsAList() {
        Path file = jar("a,b.jar", TestJar.withTransformer("com.example.A"));

        assertThat(problems(args(file)))
                .containsExactly(
                        "argument extensions[0] is \"" + file + "\": the file name contains a comma; rename the file.");
    }

    @Test
    void rejectsTheNameOfALibraryInTheFunctionsPackage() {
        Path file = jar("library.jar", TestJar.withTransformer("com.example.A"));
        Path functionPackage = jar("function.zip", new TestJar().with("lib/library.jar", new TestJar().bytes()));

        assertThat(problems(args(file).functionCode(new FileArchive(functionPackage.toString()))))
                .containsExactly("argument extensions[0] is \"" + file + "\": the function's package already contains"
                        + " lib/library.jar; rename the file, or remove it if it is the same library.");
    }

    @Test
    void requiresATransformer() {
        assertThat(problems(args(jar("a.jar", new TestJar().withClass("com.example.A", 17)))))
                .containsExactly("argument extensions has no transformer: add the file " + TestJar.SERVICE_FILE
                        + " to one of the JAR files, with the name of your class that implements RecordTransformer.");
    }

    @Test
    void rejectsATransformerThatIsInNoneOfTheFiles() {
        Path services = jar(
                "services.jar",
                new TestJar().withService("# My transformers", "com.example.A # the first", "com.example.B"));
        Path classes = jar("classes.jar", new TestJar().withClass("com.example.A", 17));

        assertThat(problems(args(services, classes)))
                .containsExactly("argument extensions[0] names the transformer com.example.B, which isn't in any of the"
                        + " extensions: correct its name in " + TestJar.SERVICE_FILE
                        + ", or add the JAR file that contains it.");
    }

    @Test
    void rejectsAClassInTwoFiles_onceForEachPairOfFiles() {
        Path one = jar(
                "one.jar",
                TestJar.withTransformer("com.example.A")
                        .withClass("com.library.X", 17)
                        .withClass("com.library.Y", 17));
        Path other =
                jar("other.jar", new TestJar().withClass("com.library.X", 17).withClass("com.library.Y", 17));

        assertThat(problems(args(one, other)))
                .containsExactly("argument extensions[1] contains the class com.library.X, which extensions[0], " + one
                        + ", also contains: exclude the library that it belongs to from " + other
                        + ", for example with the scope provided, or relocate its packages.");
    }

    @Test
    void rejectsAClassOfALibraryInTheBundledPackage() {
        Path file = jar(
                "a.jar",
                TestJar.withTransformer("com.example.A")
                        .withClass("software.amazon.awssdk.services.dynamodb.DynamoDbClient", 17)
                        .withClass("io.serverlesspipeline.handler.PipelineHandler", 17));

        assertThat(problems(args(file)))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .startsWith(
                                        "argument extensions[0] contains the class"
                                                + " software.amazon.awssdk.services.dynamodb.DynamoDbClient, which lib/dynamodb-")
                                .contains(".jar of the function's package also contains: exclude the library"),
                        problem -> assertThat(problem)
                                .startsWith("argument extensions[0] contains the class"
                                        + " io.serverlesspipeline.handler.PipelineHandler, which the root folder of the"
                                        + " function's package also contains: "));
    }

    @Test
    void rejectsTheApiInAnExtension() {
        Path file = jar(
                "fat.jar",
                TestJar.withTransformer("com.example.A")
                        .withClass("io.serverlesspipeline.handler.api.RecordTransformer", 17));

        assertThat(problems(customRuntime(file)))
                .containsExactly("argument extensions[0] contains the class"
                        + " io.serverlesspipeline.handler.api.RecordTransformer of the API, which is part of the"
                        + " function: exclude the API from " + file + ": give the dependency"
                        + " serverless-pipeline-handler-api the scope provided.");
    }

    @Test
    void rejectsClassesForANewerJava() {
        Path file = jar("a.jar", TestJar.withTransformer("com.example.A").withClass("com.example.New", 21));

        assertThat(problems(args(file).runtime("java17")))
                .containsExactly(
                        "argument extensions[0] contains the class com.example.New for Java 21, but the runtime"
                                + " java17 is Java 17: compile " + file
                                + " with --release 17, or use a newer runtime.");
        assertThat(problems(args(file).runtime("java21"))).isEmpty();
        assertThat(problems(customRuntime(file))).isEmpty();
    }

    @Test
    void comparesClassesWithTheJavaImageOfTheCustomRuntime() {
        Path file = jar("a.jar", TestJar.withTransformer("com.example.A").withClass("com.example.New", 26));

        assertThat(problems(customRuntime(file)))
                .containsExactly("argument extensions[0] contains the class com.example.New for Java 26, but the Java"
                        + " image in the package is Java 25: compile " + file + " with --release 25, or use a newer"
                        + " runtime.");
    }

    @Test
    void ignoresVersionsForANewerJavaInAMultiReleaseFile_andDescriptors() {
        Path file = jar(
                "a.jar",
                TestJar.withTransformer("com.example.A")
                        .withClass("META-INF.versions.25.com.example.A", 25)
                        .withClass("module-info", 25)
                        .withClass("com.example.package-info", 25));

        assertThat(problems(args(file).runtime("java17"))).isEmpty();
    }

    @Test
    void rejectsAnExtensionThatNeedsAModule_thatTheJavaImageDoesNotContain() throws IOException {
        Path source = Files.writeString(
                folder.resolve("A.java"), "class A { java.net.http.HttpClient client; java.util.List<?> list; }");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, new ByteArrayOutputStream(), "--release", "17", source.toString());
        Path file = jar(
                "a.jar", new TestJar().withService("A").with("A.class", Files.readAllBytes(folder.resolve("A.class"))));

        assertThat(problems(customRuntime(file)))
                .containsExactly(
                        "argument extensions[0] needs the JDK modules java.net.http, which the Java image in the"
                                + " package doesn't contain: build the custom runtime with"
                                + " -Dcustom-runtime.modules=java.net.http, or set runtime to a managed runtime.");
        assertThat(problems(args(file))).isEmpty();
    }

    @Test
    void acceptsAPackageOfAnotherCustomRuntime() {
        Path file = jar("a.jar", TestJar.withTransformer("com.example.A"));
        Path functionPackage = jar("function.zip", new TestJar().with("bootstrap", "#!/bin/sh"));

        assertThat(problems(
                        args(file).runtime(CUSTOM_RUNTIME).functionCode(new FileArchive(functionPackage.toString()))))
                .isEmpty();
    }

    @Test
    void requiresAPackageOnThisMachine() throws IOException {
        Path file = jar("a.jar", TestJar.withTransformer("com.example.A"));
        Path text = Files.writeString(folder.resolve("function.tar"), "text");
        String remedy =
                "specify the path of a .zip file or of a folder, because the component adds the extensions to it,"
                        + " or add them to the package yourself.";

        assertThat(problems(args(file).functionCode(new AssetArchive(Map.of("a.txt", new StringAsset("a"))))))
                .containsExactly("argument functionCode is not a local file: " + remedy);
        assertThat(problems(args(file).functionCode(new FileArchive("target/no.zip"))))
                .containsExactly(
                        "argument functionCode is \"target/no.zip\": there is no such file; build it, or correct"
                                + " the path, which is relative to "
                                + Path.of("").toAbsolutePath() + ".");
        assertThat(problems(args(file).functionCode(new FileArchive(text.toString()))))
                .containsExactly("argument functionCode is \"" + text
                        + "\": this isn't a readable .zip file or folder; " + remedy);
    }

    private Path jar(String name, TestJar jar) {
        return jar.write(folder.resolve(name));
    }

    private ServerlessPipelineArgs.Builder customRuntime(Path file) {
        Path functionPackage = jar(
                "custom-runtime.zip",
                new TestJar()
                        .with("bootstrap", "#!/bin/sh")
                        .with("java/release", "JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base java.xml\"\n"));
        return args(file).runtime(CUSTOM_RUNTIME).functionCode(new FileArchive(functionPackage.toString()));
    }

    private static ServerlessPipelineArgs.Builder args(Path... files) {
        return ServerlessPipelineArgs.builder()
                .extensions(List.of(files).stream().map(Path::toString).toList());
    }

    private static List<String> problems(ServerlessPipelineArgs.Builder args) {
        return args.build().problems("uploads", Set.of());
    }
}
