package se.rodatraden.edge;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A time limit for the whole request body; the container itself only limits the time between two bytes. */
final class BodyClock implements InputBuffer {
    private final InputBuffer content;
    private long end;

    BodyClock(InputBuffer content) {
        this.content = content;
    }

    /** Sets the deadline at the start of another request on the connection. */
    void until(long nanoTime) {
        end = nanoTime;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new InterruptedIOException("the content took too long to come");
        }
        return content.doRead(handler);
    }

    @Override
    public int available() {
        return content.available();
    }
}
