package io.serverlesspipeline.benchmark.scale;

import io.serverlesspipeline.benchmark.report.DocumentSections;
import io.serverlesspipeline.benchmark.report.PerformanceDocument;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.result.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Updates the tables of {@code docs/scale.md}, which follow from the model and the recorded throughput. */
public final class ScaleDocument {
    private static final DocumentSections SECTIONS = new DocumentSections("docs/scale.md", "`ScaleDocumentTest`");

    private final Path document;
    private final Path results;

    /** Creates an instance for the document in a checkout. */
    public ScaleDocument(Path root) {
        this.document = root.resolve("docs/scale.md");
        this.results = PerformanceDocument.results(root);
    }

    /** Regenerates the document's tables. */
    public void update() throws IOException {
        Files.writeString(document, text());
    }

    /** Returns the document with regenerated tables. */
    String text() throws IOException {
        Results throughput = new ResultsFile(results).read("throughput");
        String text = Files.readString(document);
        text = SECTIONS.replace(text, "small uploads", SmallUploads.table().markdown());
        text = SECTIONS.replace(text, "idle queue", SmallUploads.idleQueue());
        LargeUpload large = new LargeUpload(throughput);
        text = SECTIONS.replace(text, "assumptions", large.assumptions());
        text = SECTIONS.replace(text, "requests", large.requests().markdown());
        return SECTIONS.replace(text, "cost", large.cost().markdown());
    }
}
