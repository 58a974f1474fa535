package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.configuration.InvalidConfigurationException;
import io.serverlesspipeline.deployment.property.InvalidPropertyException;
import io.serverlesspipeline.deployment.resource.NotReadyException;
import io.serverlesspipeline.deployment.resource.UnsupportedException;
import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * An operation requested by the program that may fail for a reason the user can fix.
 *
 * @param <T> the result
 */
@FunctionalInterface
interface EngineOperation<T> {

    T run() throws IOException;

    /**
     * Runs an operation and adds context to its errors.
     *
     * @param failureMessage the message that precedes the reason, such as "The bucket could not be created"
     * @throws EngineException if the operation fails
     */
    static <T> T withErrorContext(String failureMessage, EngineOperation<T> operation) {
        try {
            return operation.run();
        } catch (UnsupportedException
                | NotReadyException
                | InvalidConfigurationException
                | InvalidPropertyException e) {
            throw new EngineException(failureMessage + ": " + e.getMessage(), e);
        } catch (SdkException e) {
            throw new EngineException(failureMessage + ": " + AwsErrorMessage.describe(e), e);
        } catch (IOException e) {
            throw new EngineException(failureMessage + ": can't read a file: " + e.getMessage(), e);
        }
    }
}
