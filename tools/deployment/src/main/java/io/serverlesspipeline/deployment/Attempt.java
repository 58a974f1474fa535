package io.serverlesspipeline.deployment;

import io.serverlesspipeline.deployment.configuration.InvalidConfigurationException;
import io.serverlesspipeline.deployment.property.InvalidPropertyException;
import io.serverlesspipeline.deployment.resource.NotReadyException;
import io.serverlesspipeline.deployment.resource.UnsupportedException;
import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Something that the program asks for and that may fail for reasons that its user can mend.
 *
 * @param <T> the result
 */
@FunctionalInterface
interface Attempt<T> {

    T make() throws IOException;

    /**
     * Makes an attempt.
     *
     * @param failed what to say if it fails, before the reason, such as "The bucket could not be created"
     * @throws EngineException if it fails
     */
    static <T> T explaining(String failed, Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (UnsupportedException
                | NotReadyException
                | InvalidConfigurationException
                | InvalidPropertyException e) {
            throw new EngineException(failed + ": " + e.getMessage(), e);
        } catch (SdkException e) {
            throw new EngineException(failed + ": " + AwsErrorMessage.describe(e), e);
        } catch (IOException e) {
            throw new EngineException(failed + ": a file cannot be read, " + e.getMessage(), e);
        }
    }
}
