package se.rodatraden.feeds.kafka;

/** The topic and the register do not belong together, or part of the topic is gone: to write on would lose, repeat or mix events. */
final class CannotGoOnException extends RuntimeException {
    CannotGoOnException(String reason) {
        super(reason);
    }
}
