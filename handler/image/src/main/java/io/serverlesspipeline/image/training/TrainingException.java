package io.serverlesspipeline.image.training;

/** Thrown when the function doesn't behave as expected in a training run. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrainingException(String message) {
        super(message);
    }
}
