package io.serverlesspipeline.local.console;

import io.serverlesspipeline.emulator.process.SearchPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens an address in the user's browser. */
final class Browser {
    private Browser() {}

    /**
     * Opens an address.
     *
     * @param environment the environment variables of this process
     * @return whether there is a browser
     */
    static boolean open(String address, Map<String, String> environment) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        boolean hasDisplay = mac || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        SearchPath path = new SearchPath(environment.getOrDefault("PATH", ""));
        // wslview opens the browser of Windows from its Linux subsystem.
        Optional<Path> program = Stream.of(mac ? "open" : "xdg-open", "wslview")
                .filter(name -> hasDisplay || name.equals("wslview"))
                .flatMap(name -> path.find(name).stream())
                .findFirst();
        try {
            if (program.isPresent()) {
                // The shell ends at once, so that the browser isn't a descendant, which stopping the console would end.
                new ProcessBuilder(
                                "/bin/sh",
                                "-c",
                                "\"$0\" \"$1\" &",
                                program.get().toString(),
                                address)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            return program.isPresent();
        } catch (IOException exception) {
            return false;
        }
    }
}
