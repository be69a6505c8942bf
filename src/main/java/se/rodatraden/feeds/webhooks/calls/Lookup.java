package se.rodatraden.feeds.webhooks.calls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves host names. */
@FunctionalInterface
interface Lookup {
    List<InetAddress> of(String host) throws UnknownHostException;
}
