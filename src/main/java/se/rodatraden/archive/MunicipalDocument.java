package se.rodatraden.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.archive.text.ParsedDocument;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Source;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalCommand;
import tools.jackson.databind.JsonNode;

/**
 * A document about a municipality itself as written by people, in YAML or JSON: sources, and entries on bodies, their names and terms,
 * elections, coalitions and local rules, each a command. Read as a whole or refused as a whole.
 */
public final class MunicipalDocument {
    private final MunicipalCommand.RecordMunicipality command;
    private final SourceLocations places;

    private MunicipalDocument(MunicipalCommand.RecordMunicipality command, SourceLocations places) {
        this.command = command;
        this.places = places;
    }

    /**
     * Reads a document in UTF-8.
     *
     * @throws InvalidDocument with every violation found, each with its line
     */
    public static MunicipalDocument read(byte[] document) {
        ParsedDocument written = ParsedDocument.read(document);
        List<Violation> violations = new ArrayList<>(written.violations());
        violations.addAll(MunicipalSchema.violations(written));
        List<MunicipalAct> acts = acts(written, violations);
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(v -> Objects.requireNonNullElse(v.line(), 0)));
            throw new InvalidDocument(violations.stream()
                    .distinct()
                    .map(written.lines()::withColumn)
                    .toList());
        }
        String code = written.tree().get("municipality").asString();
        return new MunicipalDocument(
                new MunicipalCommand.RecordMunicipality(code, acts),
                new SourceLocations(
                        written.lines(),
                        acts.stream().map(act -> act.told().entry()).toList()));
    }

    /** The valid acts; violations of the others are added to the list. */
    private static List<MunicipalAct> acts(ParsedDocument written, List<Violation> violations) {
        JsonNode tree = written.tree();
        Set<String> faulty = new HashSet<>();
        violations.forEach(v -> faulty.addAll(Lines.outermost(v.place())));
        if (faulty.contains("/municipality") || faulty.contains("/sources") || !tree.isObject()) {
            return List.of();
        }
        Expander plain = new Expander(Map.of(), Map.of());
        Map<String, JsonNode> sources = new HashMap<>();
        tree.path("sources")
                .forEachEntry((key, source) -> sources.put(key, plain.record(Source.class, source, "/sources")));
        List<MunicipalAct> acts = new ArrayList<>();
        JsonNode entries = tree.path("entries");
        for (int i = 0; i < entries.size(); i++) {
            if (faulty.contains("/entries/" + i)) {
                continue;
            }
            try {
                acts.add(act(tree.get("municipality").asString(), entries.get(i), i, sources, written.lines()));
            } catch (InvalidDocument e) {
                violations.addAll(e.violations());
            }
        }
        return acts;
    }

    private static MunicipalAct act(
            String code, JsonNode entry, int place, Map<String, JsonNode> sources, Lines lines) {
        String at = "/entries/" + place;
        String command = entry.get("command").asString();
        Class<? extends MunicipalAct> type = MunicipalActs.ALL.get(command);
        if (type == null) {
            throw new InvalidDocument(ActReader.noSuchCommand(command, at + "/command", MunicipalActs.names()));
        }
        return ActReader.tell(code, type, entry, at, new Expander(Map.of(), sources), lines);
    }

    /** The command that records the document. */
    public MunicipalCommand.RecordMunicipality command() {
        return command;
    }

    /** The violation of the command, with its location in the document. */
    public Violation located(Violation violation) {
        return places.of(violation);
    }

    /** An invalid value in the command, with its location in the document. */
    public Violation located(InvalidField invalid) {
        return places.of(invalid);
    }
}
