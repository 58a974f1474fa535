package io.serverlesspipeline.component.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

final class BundledFunctionTest {
    @Test
    void containsTheHandlerAndItsLibraries_butNoRuntimeInterfaceClient() throws IOException {
        List<String> entries = new ArrayList<>();
        try (InputStream content =
                        Objects.requireNonNull(BundledFunction.class.getResourceAsStream(BundledFunction.RESOURCE));
                ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
            }
        }

        String handler = BundledFunction.HANDLER.substring(0, BundledFunction.HANDLER.indexOf("::"));
        assertThat(entries)
                .contains(handler.replace('.', '/') + ".class")
                .anyMatch(entry -> entry.startsWith("lib/dynamodb-"))
                .anyMatch(entry -> entry.startsWith("lib/s3-"))
                .noneMatch(entry -> entry.contains("runtime-interface-client"));
    }
}
