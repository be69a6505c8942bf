package se.rodatraden.pages.recording.municipality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent.MunicipalEntryAnnulled;

/** What can be recorded of a municipality itself, by subject, in the order that a person looks for it. */
final class MunicipalGroups {
    static final String ANNUL = "annul-municipal-entry";
    static final SequencedMap<String, List<String>> ALL = all();

    private MunicipalGroups() {}

    private static SequencedMap<String, List<String>> all() {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        all.put("bodies", List.of("establish-body", "rename-body", "merge-bodies", "split-body", "dissolve-body"));
        all.put("terms", List.of("record-election", "start-term", "record-coalition"));
        all.put("rules", List.of("define-document-type", "set-remiss-default", "define-season"));
        all.put("strike", List.of(ANNUL));
        return Collections.unmodifiableSequencedMap(all);
    }

    /** Whether there is anything for the command to be about. */
    static boolean possible(String command, Municipality known) {
        int bodies = known.bodies().size();
        return switch (command) {
            case "rename-body", "dissolve-body", "start-term" -> bodies > 0;
            case "merge-bodies" -> bodies > 1;
            case "split-body" -> bodies > 2;
            case ANNUL -> known.effective().stream().anyMatch(e -> !(e instanceof MunicipalEntryAnnulled));
            default -> true;
        };
    }

    /** The group of a command. */
    static String of(String command) {
        return ALL.entrySet().stream()
                .filter(e -> e.getValue().contains(command))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
