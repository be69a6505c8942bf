package se.rodatraden.edge;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A request's content, which must have come by a time: the container itself only bounds the time between two bytes. */
final class BodyClock implements InputBuffer {
    private final InputBuffer content;
    private long end;

    BodyClock(InputBuffer content) {
        this.content = content;
    }

    /** Another request has begun on the connection. */
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
