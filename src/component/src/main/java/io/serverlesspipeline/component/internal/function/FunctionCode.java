package io.serverlesspipeline.component.internal.function;

import com.pulumi.asset.Archive;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import io.serverlesspipeline.component.internal.extension.Extensions;
import java.util.List;
import java.util.Optional;

/**
 * The function's deployment package.
 *
 * @param withoutExtensions the user's package, or else the bundled one
 * @param extensions the user's code to add to it, if there is any
 */
public record FunctionCode(Archive withoutExtensions, Optional<Extensions> extensions) {
    static FunctionCode of(ServerlessPipelineArgs args, String runtime, ArgumentChecks checks) {
        Archive archive = args.functionCode().orElseGet(BundledFunction::archive);
        List<String> paths = args.extensions().orElse(List.of());
        return new FunctionCode(
                archive, paths.isEmpty() ? Optional.empty() : Extensions.of(paths, archive, runtime, checks));
    }

    /** Returns the package as an archive, and writes it first if it has extensions. */
    Archive archive() {
        return extensions.map(Extensions::archive).orElse(withoutExtensions);
    }

    /** Returns the names of the extensions for the handler, if there are any. */
    public Optional<String> extensionNames() {
        return extensions.map(Extensions::names);
    }
}
