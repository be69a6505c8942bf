package se.rodatraden.archive;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalRecording;
import se.rodatraden.vision.state.StateTable;

/** The municipal commands by their external names, such as {@code establish-body}. */
public final class MunicipalActs {
    static final SequencedMap<String, Class<? extends MunicipalAct>> ALL = all();

    private MunicipalActs() {}

    /** The names of all commands. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The simple name of the command's class: {@code EstablishBody}. */
    public static String simpleName(String command) {
        return Objects.requireNonNull(ALL.get(command)).getSimpleName();
    }

    /** The command that records such an event. */
    public static String of(MunicipalEvent event) {
        return ALL.entrySet().stream()
                .filter(e -> MunicipalRecording.EVENTS.get(e.getValue()) == event.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static SequencedMap<String, Class<? extends MunicipalAct>> all() {
        SequencedMap<String, Class<? extends MunicipalAct>> all = new TreeMap<>();
        for (Class<?> type : MunicipalAct.class.getPermittedSubclasses()) {
            all.put(StateTable.kebab(type), (Class<? extends MunicipalAct>) type);
        }
        return Collections.unmodifiableSequencedMap(all);
    }
}
