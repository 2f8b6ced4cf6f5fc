package vn.kiphan.unit;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the refusal as two sentences instead of a stack trace. Registered in {@code META-INF/spring.factories}. */
class SampleDataRefusedAnalyzer extends AbstractFailureAnalyzer<SampleDataRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SampleDataRefused cause) {
        return new FailureAnalysis(
                Objects.requireNonNull(cause.getMessage()),
                "Set server.address=127.0.0.1, or start without the profile demo on a database without sample data"
                        + " (another kiphan.database.directory or SPRING_DATASOURCE_URL).",
                cause);
    }
}
