package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.output.Counts;
import java.nio.file.Path;
import java.util.List;

/** Says in one line what became of the samples. */
final class SamplesResult {
    private SamplesResult() {}

    /**
     * Returns the line.
     *
     * @param objects the objects that were uploaded, each read to its end
     * @param folder where their files are
     */
    static String of(List<ObjectItemView> objects, Path folder) {
        String files = Counts.of(objects.size(), "sample file") + " of " + folder + "/";
        long rejected =
                objects.stream().mapToLong(ObjectItemView::recordsRejected).sum();
        if (rejected == 0) {
            return "The function stored " + files;
        }
        long stored = objects.stream().mapToLong(ObjectItemView::recordsStored).sum();
        return "The function read " + files + ", but rejected " + rejected + " of their "
                + Counts.of(stored + rejected, "record") + "; the reasons are below";
    }
}
