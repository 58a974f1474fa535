package io.serverlesspipeline.component.internal.extension;

import com.pulumi.asset.Archive;
import com.pulumi.asset.AssetOrArchive.AssetOrArchiveInternal;
import com.pulumi.asset.FileArchive;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the function's package on this machine, because Pulumi's archives of other kinds can't be extended. */
final class LocalPackage {
    private static final String ARGUMENT = "functionCode";
    private static final String REMEDY =
            "specify the path of a .zip file or of a folder, because the component adds the"
                    + " extensions to it, or add them to the package yourself";

    private LocalPackage() {}

    /** Returns the .zip file or the folder of an archive. */
    static Optional<Path> file(Archive archive, ArgumentChecks checks) {
        if (!(archive instanceof FileArchive)) {
            checks.addProblem(ARGUMENT, "is not a local file", REMEDY);
            return Optional.empty();
        }
        String path = (String) AssetOrArchiveInternal.from(archive).getValue();
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            checks.reject(
                    ARGUMENT,
                    path,
                    "there is no such file; build it, or correct the path, which is relative to "
                            + Path.of("").toAbsolutePath());
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /** Returns the content of a package. */
    static Optional<PackageContent> content(Path file, ArgumentChecks checks) {
        try {
            return Optional.of(PackageContent.read(file));
        } catch (IOException exception) {
            checks.reject(ARGUMENT, file, "this isn't a readable .zip file or folder; " + REMEDY);
            return Optional.empty();
        }
    }
}
