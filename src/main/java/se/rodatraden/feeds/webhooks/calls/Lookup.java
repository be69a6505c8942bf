package se.rodatraden.feeds.webhooks.calls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Gives the addresses of a host name. */
@FunctionalInterface
interface Lookup {
    List<InetAddress> of(String host) throws UnknownHostException;
}
