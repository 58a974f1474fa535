package io.serverlesspipeline.handler.transform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.handler.api.RecordTransformer;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.testing.Uploads;
import io.serverlesspipeline.handler.value.RejectedRecordException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TransformerLoaderTest {
    private static final String SERVICE = "META-INF/services/" + RecordTransformer.class.getName();

    @TempDir
    Path folder;

    /** Creates a JAR file with a transformer that appends its class's name to the field "seen". */
    private Path jar(String jarName, String className, String service) throws IOException {
        Path source = Files.createDirectories(folder.resolve(jarName + "-src")).resolve(className + ".java");
        Files.writeString(source, """
                import io.serverlesspipeline.handler.api.*;
                public class %s implements RecordTransformer {
                    public void transform(InputRecord record, RecordSink sink) {
                        var fields = record.fields();
                        fields.merge("seen", "%s", (all, name) -> all + " " + name);
                        sink.emit("any", fields);
                    }
                }
                """.formatted(className, className));
        Path classes = Files.createDirectories(folder.resolve(jarName + "-classes"));
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", classes.toString(), source.toString());
        assertThat(exitCode).isZero();
        return jar(
                jarName,
                Map.of(
                        className + ".class",
                        Files.readAllBytes(classes.resolve(className + ".class")),
                        SERVICE,
                        service.getBytes(UTF_8)));
    }

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream output = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(output)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                content.putNextEntry(new ZipEntry(entry.getKey()));
                content.write(entry.getValue());
            }
        }
        return jar;
    }

    /** Loads transformers from a class path whose order differs from the argument's. */
    private TransformerChain load(List<String> extensions, Path... classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : classPath) {
            urls.add(jar.toUri().toURL());
        }
        return TransformerLoader.load(
                extensions,
                new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader()));
    }

    private static String seen(TransformerChain chain) throws RejectedRecordException {
        List<TransformedRecord> records = chain.transform(
                new TransformedRecord("any", new HashMap<>()),
                new RecordSource(RecordSource.object(Uploads.of("a.ndjson")), 1, 0),
                Settings.from(Map.of("PIPELINE_TABLE_NAME", "t", "PIPELINE_ENTITIES", "[]"))
                        .limits(),
                new TransformerCall());
        return records.get(0)
                .fields()
                .getOrDefault("seen", AttributeValue.fromS("nothing"))
                .s();
    }

    @Test
    void loadsNothing_withoutExtensions() throws IOException {
        Path jar = jar("one.jar", "One", "Missing\n");

        assertThat(load(List.of(), jar).isEmpty()).isTrue();
    }

    @Test
    void ordersTransformersLikeTheArgument_notLikeTheClassPath() throws Exception {
        Path one = jar("one 1+2.jar", "One", "# comment\nOne\n");
        Path two = jar("two.jar", "Two", "Two\n");

        assertThat(seen(load(List.of("two.jar", "one 1+2.jar"), one, two))).isEqualTo("Two One");
        assertThat(seen(load(List.of("one 1+2.jar", "two.jar"), two, one))).isEqualTo("One Two");
    }

    @Test
    void saysHowToRegister_whenNoTransformerIsFound() throws IOException {
        Path jar = jar("one.jar", Map.of("empty.txt", new byte[0]));

        assertThatThrownBy(() -> load(List.of("one.jar"), jar))
                .isInstanceOf(TransformerException.class)
                .hasMessage("No extension of [one.jar] registers a transformer. Name its class in the file " + SERVICE
                        + " of the JAR file.");
    }

    @Test
    void namesAClassThatIsMissing() throws IOException {
        Path jar = jar("one.jar", "One", "com.example.Missing\n");

        assertThatThrownBy(() -> load(List.of("one.jar"), jar))
                .isInstanceOf(TransformerException.class)
                .hasMessageContaining("A transformer of the extensions [one.jar] can't be loaded: ")
                .hasMessageContaining("Provider com.example.Missing not found");
    }

    @Test
    void saysWhichJavaAClassNeeds() throws IOException {
        Path old = jar("one.jar", "One", "One\n");
        byte[] content;
        try (URLClassLoader classes = new URLClassLoader(new URL[] {old.toUri().toURL()}, null)) {
            content = classes.getResourceAsStream("One.class").readAllBytes();
        }
        content[7] = (byte) 200;
        Path jar = jar("new.jar", Map.of("One.class", content, SERVICE, "One\n".getBytes(UTF_8)));

        assertThatThrownBy(() -> load(List.of("new.jar"), jar))
                .isInstanceOf(TransformerException.class)
                .hasMessageContaining("A transformer of the extensions [new.jar] can't be loaded: ")
                .hasMessageContaining("class file version 200.0");
    }
}
