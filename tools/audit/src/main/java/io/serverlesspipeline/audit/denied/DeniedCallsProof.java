package io.serverlesspipeline.audit.denied;

import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.RoleCredentials;
import io.serverlesspipeline.audit.pipeline.SessionClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes the calls that must be denied, with the credentials of a pipeline's role. */
public final class DeniedCallsProof {
    private static final Set<String> DENIAL_CODES = Set.of("AccessDenied", "AccessDeniedException");
    private static final int FORBIDDEN = 403;

    private final DeployedPipeline own;
    private final DeployedPipeline other;

    /**
     * Creates a proof.
     *
     * @param own the pipeline that the role belongs to
     * @param other another pipeline in the same account
     */
    public DeniedCallsProof(DeployedPipeline own, DeployedPipeline other) {
        this.own = own;
        this.other = other;
    }

    /** Makes every call. */
    public List<DeniedCallResult> run(RoleCredentials credentials) {
        List<DeniedCall> calls = new ArrayList<>();
        calls.addAll(DeniedTableCalls.of(own.names(), other.names()));
        calls.addAll(DeniedBucketCalls.of(own, other));
        calls.addAll(DeniedMessageCalls.of(own.names(), other.names()));
        calls.addAll(DeniedWorkQueueCalls.of(own.names()));
        calls.addAll(DeniedFunctionCalls.of(own.names(), other.names()));
        List<DeniedCallResult> results = new ArrayList<>();
        try (SessionClients tls = own.clients(credentials);
                SessionClients withoutTls = own.clientsWithoutTls(credentials)) {
            calls.forEach(call -> results.add(attempt(call, call.tls() ? tls : withoutTls)));
        }
        return results;
    }

    private static DeniedCallResult attempt(DeniedCall call, SessionClients clients) {
        try {
            call.call().accept(clients);
            return result(call, false, "it was allowed");
        } catch (AwsServiceException exception) {
            AwsErrorDetails details = exception.awsErrorDetails();
            String code = details == null || details.errorCode() == null ? "" : details.errorCode();
            if (code.isEmpty() && exception.statusCode() == FORBIDDEN) {
                // The response to a HEAD request has no body that could contain an error code.
                return result(call, true, "403");
            }
            return result(call, DENIAL_CODES.contains(code) && isAbout(details, call.action()), code);
        } catch (SdkException exception) {
            return result(call, false, String.valueOf(exception.getMessage()));
        }
    }

    /** Returns whether a denial is about the action: a message that names another action doesn't count. */
    private static boolean isAbout(AwsErrorDetails details, String action) {
        String message = String.valueOf(details.errorMessage()).toLowerCase(Locale.ROOT);
        return !message.contains("perform: ") || message.contains("perform: " + action.toLowerCase(Locale.ROOT));
    }

    private static DeniedCallResult result(DeniedCall call, boolean denied, String answer) {
        return new DeniedCallResult(call.title(), call.action(), denied, answer);
    }
}
