package se.rodatraden.app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports on the console which PostgreSQL binaries are missing and how to get them, without a stack trace. */
final class MissingBinariesAnalyzer extends AbstractFailureAnalyzer<MissingBinariesException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingBinariesException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.wayOut(), failure);
    }
}
