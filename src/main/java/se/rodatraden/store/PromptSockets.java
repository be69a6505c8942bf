package se.rodatraden.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.SocketFactory;

/**
 * Sockets for the connection of a {@link Listener}. When it has read a notification, PostgreSQL's driver looks for another by a read that waits a
 * millisecond, the shortest that a socket can, and tells of the first only then. Such a read ends at once here if nothing has arrived. What follows a
 * commit waits for a notification at two places, so it is seen two milliseconds earlier. The driver makes it by its name.
 */
public final class PromptSockets extends SocketFactory {
    /** The driver's timeout when it only looks whether there is more. */
    private static final int LOOKING_MILLIS = 1;

    @Override
    public Socket createSocket() {
        return new Prompt();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw connectedLater();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw connectedLater();
    }

    private static IOException connectedLater() {
        return new IOException("these sockets are connected by the driver");
    }

    private static final class Prompt extends Socket {
        private volatile boolean looking;

        @Override
        public void setSoTimeout(int timeout) throws SocketException {
            looking = timeout == LOOKING_MILLIS;
            super.setSoTimeout(timeout);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    arrived();
                    return super.read();
                }

                @Override
                public int read(byte[] to, int from, int length) throws IOException {
                    arrived();
                    return super.read(to, from, length);
                }

                private void arrived() throws IOException {
                    if (looking && available() == 0) {
                        throw new SocketTimeoutException("nothing has arrived");
                    }
                }
            };
        }
    }
}
