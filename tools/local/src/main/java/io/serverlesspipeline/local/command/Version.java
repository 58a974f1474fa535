package io.serverlesspipeline.local.command;

import io.serverlesspipeline.emulator.EmulatorInstallation;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The versions of this project and of the emulator that it uses. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(not packaged)");
        return new String[] {
            "serverless-pipeline " + version,
            "emulator: MiniStack " + EmulatorInstallation.pinnedVersion(),
            "Java " + Runtime.version()
        };
    }
}
