package io.serverlesspipeline.image;

import io.serverlesspipeline.image.training.TrainingException;
import io.serverlesspipeline.image.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates the archive of an image in a training run of the function, and verifies that the function uses it. */
final class ArchiveTraining {
    /** The minimum percentage of classes that must come from the archive. */
    private static final double MIN_ARCHIVED_PERCENT = 95;

    private final Path content;
    private final Path work;
    private final ClassArchive archive;
    private final TrainingRun run;

    /**
     * Creates a training.
     *
     * @param content the folder that becomes the package
     * @param work a folder for temporary files
     */
    ArchiveTraining(Path content, Path work, ClassArchive archive, TrainingRun run) {
        this.content = content;
        this.work = work;
        this.archive = archive;
        this.run = run;
    }

    /** Creates the archive. */
    void train() throws IOException, InterruptedException {
        Path log = work.resolve("training.log");
        switch (archive) {
            case AOT_CACHE -> run(java(List.of("-XX:AOTCacheOutput=" + archive.file())), "", Map.of(), log);
            case APP_CDS -> trainInTwoSteps(log);
        }
        if (!Files.exists(content.resolve(archive.file()))) {
            throw new ImageBuildException(
                    "The training run created no " + archive.file() + ". Its output:\n" + Files.readString(log));
        }
    }

    private void trainInTwoSteps(Path log) throws IOException, InterruptedException {
        Path classes = work.resolve("classes.list");
        Command.run(content, java(List.of("-Xshare:dump")));
        run(java(List.of("-XX:DumpLoadedClassList=" + classes)), "", Map.of(), log);
        Command.run(
                content,
                java(List.of(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + archive.file())));
    }

    private List<String> java(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(content.resolve(LaunchOptions.JAVA).toString());
        command.add("-Xmx384m");
        command.addAll(LaunchOptions.of(archive));
        command.addAll(options);
        command.addAll(LaunchOptions.main());
        return command;
    }

    /**
     * Starts the function like Lambda does, but with options that make it fail if it can't use the archive.
     *
     * @throws ImageBuildException if it fails, or too few classes come from the archive
     */
    void verify() throws IOException, InterruptedException {
        Path classes = work.resolve("classes.log");
        start(archive.requiredOption() + " -Xlog:class+load:file=" + content.relativize(classes), Map.of());
        double share = LoadedClasses.read(classes).archivedPercent();
        if (share < MIN_ARCHIVED_PERCENT) {
            throw new ImageBuildException("Only " + Math.round(share) + "% of the function's classes come from "
                    + archive.file() + "; at least " + Math.round(MIN_ARCHIVED_PERCENT)
                    + "% are required. See " + classes + " for the missing classes.");
        }
    }

    /**
     * Starts the function like Lambda does, and lets it process the events of the training run.
     *
     * @param options more JVM options for the function
     * @param variables more environment variables for the function
     */
    void start(String options, Map<String, String> variables) throws IOException, InterruptedException {
        run(List.of(content.resolve(Bootstrap.FILE).toString()), options, variables, work.resolve("start.log"));
    }

    private void run(List<String> command, String options, Map<String, String> variables, Path log)
            throws IOException, InterruptedException {
        try {
            run.run(content, command, options, variables, log);
        } catch (TrainingException e) {
            throw new ImageBuildException(String.valueOf(e.getMessage()), e);
        }
    }
}
