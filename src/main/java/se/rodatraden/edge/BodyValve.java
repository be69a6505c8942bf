package se.rodatraden.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Sets the deadline for each request body. If the body is not complete when the answer ends, the connection is closed instead of
 * waiting for the rest.
 */
final class BodyValve extends ValveBase {
    private final long nanos;

    BodyValve(Duration time) {
        super(true);
        this.nanos = time.toNanos();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        BodyClock clock;
        if (raw.getInputBuffer() instanceof BodyClock kept) {
            clock = kept;
        } else {
            clock = new BodyClock(raw.getInputBuffer());
            raw.setInputBuffer(clock);
        }
        clock.until(System.nanoTime() + nanos);
        getNext().invoke(request, response);
        if (!request.isAsync() && expectsContent(raw) && !raw.isFinished()) {
            raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean expectsContent(org.apache.coyote.Request raw) {
        return raw.getContentLengthLong() > 0 || raw.getMimeHeaders().getHeader("Transfer-Encoding") != null;
    }
}
