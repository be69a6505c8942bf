package se.rodatraden.edge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * The container's HTTP, with no more than so many open connections from one address, however slowly each of them is used. The container
 * makes it by its name, so it is public.
 */
public final class Connections extends Http11NioProtocol {

    public Connections() {
        super(new Counting());
    }

    /** How many of one address are kept; 0 is no limit. Named so that the container finds it. */
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

        /** Counted only where there are so many in all. */
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
