package se.rodatraden.sealing;

import se.rodatraden.feeds.webhooks.calls.Answer;

/** Says why a call to a service of others failed. */
public final class FailedCall {
    private FailedCall() {}

    public static String why(Answer answer) {
        return answer.status() != null
                ? "it answered " + answer.status() + ": " + answer.excerpt()
                : String.valueOf(answer.fault()) + (answer.detail() == null ? "" : ": " + answer.detail());
    }
}
