package io.serverlesspipeline.local.run;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.output.Counts;
import java.nio.file.Path;
import java.util.List;

/** Summarizes the results of the sample uploads in one line. */
final class SamplesResult {
    private SamplesResult() {}

    /**
     * Returns the line.
     *
     * @param objects the uploaded objects, each completely processed
     * @param folder the folder of their files
     */
    static String of(List<ObjectItemView> objects, Path folder) {
        String files = Counts.of(objects.size(), "sample file") + " from " + folder + "/";
        long rejected =
                objects.stream().mapToLong(ObjectItemView::recordsRejected).sum();
        if (rejected == 0) {
            return "The function stored " + files;
        }
        long stored = objects.stream().mapToLong(ObjectItemView::recordsStored).sum();
        return "The function read " + files + ", but rejected " + rejected + " of their "
                + Counts.of(stored + rejected, "record") + ". The reasons are below";
    }
}
