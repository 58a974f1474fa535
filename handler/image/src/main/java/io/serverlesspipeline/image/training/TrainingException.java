package io.serverlesspipeline.image.training;

/** Indicates that the function did not behave as expected in a training run. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrainingException(String message) {
        super(message);
    }
}
