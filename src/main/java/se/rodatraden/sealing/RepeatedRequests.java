package se.rodatraden.sealing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;

/** Requests to services of others, each repeated in a thread of its own. */
public abstract class RepeatedRequests implements SmartLifecycle {
    private final Map<String, RepeatedRequest> byName;

    /** @param byName the requests, by the names of the services */
    protected RepeatedRequests(Map<String, RepeatedRequest> byName) {
        this.byName = new TreeMap<>(byName);
    }

    /** Why the last attempt failed, by the name of the service; services without a fault are left out. */
    public Map<String, String> faults() {
        Map<String, String> named = new TreeMap<>();
        byName.forEach((name, request) -> {
            String fault = request.fault();
            if (fault != null) {
                named.put(name, fault);
            }
        });
        return named;
    }

    @Override
    public void start() {
        all().forEach(RepeatedRequest::start);
    }

    @Override
    public boolean isRunning() {
        return all().stream().anyMatch(RepeatedRequest::isRunning);
    }

    @Override
    public void stop() {
        all().forEach(RepeatedRequest::stop);
    }

    private List<RepeatedRequest> all() {
        return List.copyOf(byName.values());
    }
}
