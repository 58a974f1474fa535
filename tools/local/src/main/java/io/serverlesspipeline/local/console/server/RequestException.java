package io.serverlesspipeline.local.console.server;

/** A request that can't be answered. The page shows the message. */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    private final int status;

    RequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Returns the answer to a request for a change that isn't allowed. */
    public static RequestException forbidden(String message) {
        return new RequestException(FORBIDDEN, message);
    }

    /** Returns the answer to a request about something that has changed. */
    public static RequestException conflict(String message) {
        return new RequestException(CONFLICT, message);
    }

    /** Returns the answer to a request with invalid values. */
    public static RequestException invalid(String message) {
        return new RequestException(INVALID, message);
    }

    int status() {
        return status;
    }
}
