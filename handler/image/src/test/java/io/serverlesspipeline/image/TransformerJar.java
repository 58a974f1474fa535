package io.serverlesspipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** The JAR file of a transformer that emits every record unchanged. */
final class TransformerJar {
    /** What the transformer prints when the function initializes it. */
    static final String OUTPUT = "The transformer is initialized.";

    private static final String CLASS = "UnchangedRecords";

    private TransformerJar() {}

    /**
     * Compiles the transformer and creates its JAR file.
     *
     * @param work a folder for temporary files
     */
    static void create(Path work, Path jar) throws IOException {
        Path source = Files.createDirectories(work).resolve(CLASS + ".java");
        Files.writeString(source, """
                import io.serverlesspipeline.handler.api.*;

                public final class %s implements RecordTransformer {
                    @Override
                    public void initialize() {
                        System.out.println("%s");
                    }

                    @Override
                    public void transform(InputRecord record, RecordSink sink) {
                        sink.emit(record.type(), record.fields());
                    }
                }
                """.formatted(CLASS, OUTPUT));
        Path classes = Files.createDirectories(work.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "--release", "17", "-d", classes.toString(), source.toString()))
                .isZero();
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("io.serverlesspipeline.handler.api.RecordTransformer"), CLASS + "\n");
        Files.createDirectories(jar.getParent());
        Command.run(
                work,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                        "--create",
                        "--file",
                        jar.toString(),
                        "-C",
                        classes.toString(),
                        "."));
    }
}
