package io.serverlesspipeline.deployment.resource.lambda;

import io.serverlesspipeline.deployment.resource.NotReadyException;
import io.serverlesspipeline.deployment.resource.Readiness;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;

/** Waits until a function can be invoked. */
public final class FunctionReadiness {

    private FunctionReadiness() {}

    /**
     * Waits until a function is active.
     *
     * @throws NotReadyException if the function fails or isn't active in time; the message contains Lambda's reason
     */
    public static void await(LambdaClient lambda, String name) {
        try (var waiter = lambda.waiter()) {
            waiter.waitUntilFunctionActiveV2(request -> request.functionName(name), Readiness::poll);
        } catch (AbortedException exception) {
            throw exception;
        } catch (SdkClientException exception) {
            throw new NotReadyException(
                    describe(lambda.getFunctionConfiguration(request -> request.functionName(name))), exception);
        }
    }

    private static String describe(GetFunctionConfigurationResponse function) {
        return function.lastUpdateStatus() == LastUpdateStatus.FAILED
                ? describe(
                        "last update",
                        function.lastUpdateStatusAsString(),
                        function.lastUpdateStatusReasonCodeAsString(),
                        function.lastUpdateStatusReason())
                : describe(
                        "state", function.stateAsString(), function.stateReasonCodeAsString(), function.stateReason());
    }

    private static String describe(String field, String status, String code, String reason) {
        return "Lambda reports the function's " + field + " as " + status + (code == null ? "" : " (" + code + ")")
                + (reason == null ? ", with no reason" : ": " + reason);
    }
}
