package io.serverlesspipeline.emulator;

import io.serverlesspipeline.emulator.run.RootKey;
import io.serverlesspipeline.emulator.run.RunDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The variables that the emulator runs with, which the functions inherit from it. Of this process's own only those are
 * handed on that a program needs to start and to write text: no credentials, no profile, no proxy.
 */
final class EmulatorEnvironment {
    private static final Set<String> HANDED_ON =
            Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH");

    private EmulatorEnvironment() {}

    /** Returns the variables of the emulator that a run's files belong to. */
    static Map<String, String> of(
            RunDirectory run, RootKey rootKey, Path javaHome, Map<String, String> ownEnvironment) {
        Map<String, String> variables = new TreeMap<>(ownEnvironment);
        variables.keySet().retainAll(HANDED_ON);
        addListeners(variables, run);
        addCredentials(variables, run, rootKey);
        addFiles(variables, run.temporaryDirectory());
        // Functions of a custom runtime start with this Java.
        variables.put("JAVA_HOME", javaHome.toString());
        return variables;
    }

    private static void addListeners(Map<String, String> variables, RunDirectory run) {
        variables.put("BIND_HOST", "127.0.0.1");
        variables.put("GATEWAY_PORT", Integer.toString(run.port()));
        // Both would listen on further ports, on every interface.
        variables.put("IOT_MTLS_ENABLED", "0");
        variables.put("SFTP_ENABLED", "0");
    }

    private static void addCredentials(Map<String, String> variables, RunDirectory run, RootKey rootKey) {
        variables.put("AUTH", "true");
        variables.put("AWS_ACCESS_KEY_ID", rootKey.accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", rootKey.secretAccessKey());
        // Without it, a function's requests would go to AWS itself.
        variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + run.port());
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        Path nowhere = run.temporaryDirectory().resolve("none");
        variables.put("AWS_CONFIG_FILE", nowhere.toString());
        variables.put("AWS_SHARED_CREDENTIALS_FILE", nowhere.toString());
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
