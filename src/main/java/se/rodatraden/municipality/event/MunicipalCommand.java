package se.rodatraden.municipality.event;

import java.util.List;

/** The commands about a municipality itself: its bodies, their terms, its elections and its local rules. */
public sealed interface MunicipalCommand permits MunicipalAct, MunicipalCommand.RecordMunicipality {
    /** Four-digit municipality code. */
    String municipality();

    /**
     * A whole document about the municipality, or an extended version of one: judged as a whole, and recorded all or
     * nothing. Entries already recorded with the same content are skipped.
     */
    record RecordMunicipality(String municipality, List<MunicipalAct> acts) implements MunicipalCommand {
        public RecordMunicipality {
            acts = List.copyOf(acts);
        }
    }
}
