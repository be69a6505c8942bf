package se.rodatraden.archive;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.vision.state.StateTable;

/** What can be told of a municipality itself, by the commands' names outside: {@code establish-body}. */
public final class MunicipalActs {
    static final SequencedMap<String, Class<? extends MunicipalAct>> ALL = all();

    private MunicipalActs() {}

    /** The names of all commands. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
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
