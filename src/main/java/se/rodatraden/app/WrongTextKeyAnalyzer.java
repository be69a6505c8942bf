package se.rodatraden.app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import se.rodatraden.store.secrecy.WrongTextKeyException;

/** Says on the console that the key of confidential texts is another one, and what to do, without a stack trace. */
final class WrongTextKeyAnalyzer extends AbstractFailureAnalyzer<WrongTextKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongTextKeyException cause) {
        return new FailureAnalysis(
                "Cannot start: " + cause.getMessage() + ".",
                "Put the key file of this installation back, and name it by rodatraden.text-key-file. All nodes on one database"
                        + " need the same file. Without it no confidential text can be read again (src/docs/erasure.md).",
                failure);
    }
}
