package se.rodatraden.feeds.kafka;

/** The topic does not belong to this register, or part of it is missing: continuing would lose, repeat or mix events. */
final class CannotGoOnException extends RuntimeException {
    CannotGoOnException(String reason) {
        super(reason);
    }
}
