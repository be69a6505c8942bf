package se.rodatraden.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Gives each request's content its time. What nobody read of it is read past within the same time, so that one who was refused gets to
 * read why; not a byte of it is kept.
 */
final class BodyValve extends ValveBase {
    private static final long READ_PAST = 64L << 20;

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
        if (!request.isAsync() && raw.getErrorException() == null && expects(raw) && !raw.isFinished()) {
            response.flushBuffer();
            readPast(raw);
        }
    }

    /** Whether there is content to come; one who asked first whether to send it has been answered otherwise. */
    private static boolean expects(org.apache.coyote.Request raw) {
        boolean content = raw.getContentLengthLong() > 0 || raw.getMimeHeaders().getHeader("Transfer-Encoding") != null;
        return content && !(raw.hasExpectation() && raw.getBytesRead() == 0);
    }

    private static void readPast(org.apache.coyote.Request raw) {
        Thrown away = new Thrown();
        try {
            long read = 0;
            for (int n = raw.doRead(away); n >= 0 && read < READ_PAST; n = raw.doRead(away)) {
                read += n;
            }
        } catch (IOException gone) {
            // the connection is closed by the container, which finds that there is more
        }
    }

    /** Takes each part of the content and keeps none. */
    private static final class Thrown implements ApplicationBufferHandler {
        private ByteBuffer part = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            part = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return part;
        }

        @Override
        public void expand(int size) {
            // nothing is gathered
        }
    }
}
