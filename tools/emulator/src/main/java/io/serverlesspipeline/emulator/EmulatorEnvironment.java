package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment variables of the emulator, which its functions inherit. From this process, it takes only the
 * variables that a program needs to start and to write text: no credentials, no profile, no proxy.
 */
final class EmulatorEnvironment {
    private static final Set<String> INHERITED =
            Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH");

    private EmulatorEnvironment() {}

    /** Returns the variables for the emulator of a run. */
    static Map<String, String> of(RunDirectory run, RootKey rootKey, Path javaHome, Map<String, String> environment) {
        Map<String, String> variables = new TreeMap<>(environment);
        variables.keySet().retainAll(INHERITED);
        addListeners(variables, run);
        addCredentials(variables, run, rootKey);
        addFiles(variables, run.temporaryDirectory());
        // Functions with a custom runtime use this Java installation.
        variables.put("JAVA_HOME", javaHome.toString());
        return variables;
    }

    private static void addListeners(Map<String, String> variables, RunDirectory run) {
        variables.put("BIND_HOST", "127.0.0.1");
        variables.put("GATEWAY_PORT", Integer.toString(run.port()));
        // Each of them would listen on another port of every interface.
        variables.put("IOT_MTLS_ENABLED", "0");
        variables.put("SFTP_ENABLED", "0");
    }

    private static void addCredentials(Map<String, String> variables, RunDirectory run, RootKey rootKey) {
        variables.put("AUTH", "true");
        variables.put("AWS_ACCESS_KEY_ID", rootKey.accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", rootKey.secretAccessKey());
        // Without this variable, the function would send its requests to AWS.
        variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + run.port());
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        Path missingFile = run.temporaryDirectory().resolve("none");
        variables.put("AWS_CONFIG_FILE", missingFile.toString());
        variables.put("AWS_SHARED_CREDENTIALS_FILE", missingFile.toString());
    }

    private static void addFiles(Map<String, String> variables, Path directory) {
        variables.put("HOME", directory.toString());
        variables.put("TMPDIR", directory.toString());
        variables.put("PERSIST_STATE", "0");
        variables.put("S3_PERSIST", "0");
        variables.put("STATE_DIR", directory.resolve("state").toString());
        variables.put("S3_DATA_DIR", directory.resolve("s3").toString());
    }
}
