package io.serverlesspipeline.local.run;

import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import java.io.File;

/**
 * Shows which configuration keys of the stack's configuration file this run overrides, as {@code pulumi up -c} would.
 */
final class OverridesNotice {
    private OverridesNotice() {}

    static void print(CommandContext context, ConfigurationOverrides overrides) {
        if (overrides.values().isEmpty()) {
            return;
        }
        context.console()
                .line("  The stack is Pulumi." + DeploymentEngine.STACK + ".yaml, with these keys overridden "
                        + "for this emulator:");
        overrides
                .values()
                .forEach((key, value) -> context.console().line("    " + key + " = " + shown(context, key, value)));
    }

    private static String shown(CommandContext context, String key, String value) {
        if (key.equals("aws:endpoints")) {
            return "the same endpoints on port " + context.port();
        }
        if (key.equals(ConfigurationOverrides.SECRET_KEY)) {
            return "the secret key of this run (" + context.commandLine("env") + " prints it)";
        }
        String root = context.workspace().root() + File.separator;
        return value.startsWith(root) ? value.substring(root.length()) : value;
    }
}
