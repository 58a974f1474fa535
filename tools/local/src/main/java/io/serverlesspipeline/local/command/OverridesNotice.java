package io.serverlesspipeline.local.command;

import io.serverlesspipeline.deployment.engine.ConfigurationOverrides;
import io.serverlesspipeline.deployment.engine.DeploymentEngine;
import java.io.File;

/**
 * Says which configuration keys of the stack's file do not hold in this run, as {@code pulumi up -c} would set them.
 */
final class OverridesNotice {
    private OverridesNotice() {}

    static void print(CommandContext context, ConfigurationOverrides overrides) {
        if (overrides.values().isEmpty()) {
            return;
        }
        context.console()
                .line("  The stack is Pulumi." + DeploymentEngine.STACK
                        + ".yaml, but for this emulator these keys differ:");
        overrides
                .values()
                .forEach((key, value) -> context.console().line("    " + key + " = " + shown(context, key, value)));
    }

    private static String shown(CommandContext context, String key, String value) {
        if (key.equals("aws:endpoints")) {
            return "the same addresses on port " + context.port();
        }
        if (key.equals(ConfigurationOverrides.SECRET_KEY)) {
            return "the secret of this run, which " + context.commandLine("env") + " prints";
        }
        String root = context.workspace().root() + File.separator;
        return value.startsWith(root) ? value.substring(root.length()) : value;
    }
}
