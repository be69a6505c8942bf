package se.rodatraden.edge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The HTTP protocol of the container with a limit on open connections per address. Public because the container instantiates it by
 * class name.
 */
public final class Connections extends Http11NioProtocol {

    public Connections() {
        super(new Counting());
    }

    /** Limit per address; 0 means no limit. The container sets it by property name. */
    public void setPerAddress(int most) {
        ((Counting) getEndpoint()).most = most;
    }

    private static final class Counting extends NioEndpoint {
        private int most;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (isOneTooMany(socket)) {
                destroySocket(socket);
                return false;
            }
            return super.setSocketOptions(socket);
        }

        /** Counts per address only once the total reaches the limit. */
        private boolean isOneTooMany(SocketChannel socket) {
            if (most <= 0 || connections.size() < most) {
                return false;
            }
            Caller caller = caller(socket);
            int open = 0;
            for (SocketWrapperBase<?> one : connections.values()) {
                if (Caller.at(String.valueOf(one.getRemoteAddr())).equals(caller) && ++open >= most) {
                    return true;
                }
            }
            return false;
        }

        private static Caller caller(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress from
                        ? Caller.at(from.getAddress().getHostAddress())
                        : Caller.at("");
            } catch (IOException gone) {
                return Caller.at("");
            }
        }
    }
}
