package io.serverlesspipeline.local.command;

import io.serverlesspipeline.local.emulator.EmulatorInstallation;
import io.serverlesspipeline.local.workspace.Workspace;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells the versions of this project and of the emulator that it uses. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(not packaged)");
        return new String[] {
            "serverless-pipeline " + version,
            "emulator: MiniStack "
                    + new EmulatorInstallation(Workspace.current().localDirectory(), Map.of()).version(),
            "Java " + Runtime.version()
        };
    }
}
