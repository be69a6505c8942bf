package se.rodatraden.identity.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports unsafe settings on the console, without a stack trace. */
final class UnsafeStartAnalyzer extends AbstractFailureAnalyzer<UnsafeStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.wayOut(), failure);
    }
}
