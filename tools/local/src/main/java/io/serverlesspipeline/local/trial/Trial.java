package io.serverlesspipeline.local.trial;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.handler.api.RetryableException;
import io.serverlesspipeline.handler.file.FileRule;
import io.serverlesspipeline.handler.file.FileRules;
import io.serverlesspipeline.handler.file.FileRulesReader;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.notification.Sequencer;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.pipeline.Deadline;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.settings.SettingsException;
import io.serverlesspipeline.handler.transform.TransformerChain;
import io.serverlesspipeline.handler.transform.TransformerException;
import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.upload.UploadContent;
import io.serverlesspipeline.local.upload.UploadFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Processes files with the function's own code: its rules, readers, entity mapping and limits. Only the bucket and the
 * table are replaced, by the file and by {@link TrialTable}.
 */
public final class Trial {
    private final SimulatedFunction configuration;
    private final Settings settings;
    private final FileRules files;
    private final EntityMapping mapping;
    private final TransformerChain transformers;
    private final Clock clock;

    /**
     * Creates a trial.
     *
     * @throws LocalRunException if the function wouldn't start with this configuration
     */
    public Trial(SimulatedFunction configuration) {
        this(configuration, Clock.systemUTC());
    }

    Trial(SimulatedFunction configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
        JsonFactory json = new JsonFactory();
        try {
            this.settings = Settings.from(configuration.variables());
            this.files = FileRulesReader.read(json, settings.files());
            this.mapping = EntityMappingReader.read(json, settings.entities());
            this.transformers = ExtensionClasses.load(settings.extensions(), configuration.code());
        } catch (SettingsException exception) {
            throw new LocalRunException(String.valueOf(exception.getMessage()), exception);
        }
    }

    /** Returns the rule that applies to a key; {@link FileRule#DEFAULT} if none does. */
    public FileRule rule(String key) {
        return files.of(key);
    }

    /**
     * Processes a file.
     *
     * @param file the file
     * @param contentEncoding the object's content encoding, null for none
     * @param content the file's content
     * @param limit how many items, and how many rejected records, to keep
     * @param progress receives the object's item from time to time
     * @throws LocalRunException if the file can't be read, or a transformer fails the invocation
     */
    public TrialResult run(
            UploadFile file,
            @Nullable String contentEncoding,
            UploadContent content,
            int limit,
            Consumer<ObjectItemView> progress) {
        TrialTable table = new TrialTable(limit, progress);
        Upload upload = new Upload(
                configuration.bucket(),
                file.key(),
                null,
                null,
                content.size(),
                Sequencer.of(null),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        UploadPipeline pipeline = new UploadPipeline(
                new LocalObject(content, file.contentType(), contentEncoding),
                table,
                files,
                mapping,
                transformers,
                settings.limits(),
                Runnable::run);
        try {
            pipeline.store(upload, Deadline.of(() -> Long.MAX_VALUE, Duration.ZERO));
        } catch (RetryableException | TransformerException exception) {
            throw new LocalRunException(String.valueOf(exception.getMessage()), exception);
        } catch (IOException exception) {
            throw new LocalRunException(
                    file.displayName() + " can't be read: " + exception.getMessage() + ".", exception);
        }
        return new TrialResult(
                table.object()
                        .orElseThrow(() -> new LocalRunException("The function ignores " + file.key()
                                + ", because an empty object whose key ends with a slash is a folder. "
                                + "Choose another key with --key.")),
                table.entities(),
                table.rejected(),
                table.puts(),
                table.replaced());
    }
}
