package se.rodatraden.municipality.event;

import java.util.List;

/** Everything that can be told of a municipality itself: its bodies, their terms, its elections and its local rules. */
public sealed interface MunicipalCommand permits MunicipalAct, MunicipalCommand.RecordMunicipality {
    /** The municipality's code of four digits. */
    String municipality();

    /**
     * A whole document about the municipality, or a longer version of one: judged once against everything, recorded whole or
     * not at all. Entries that are recorded already and say the same are passed over.
     */
    record RecordMunicipality(String municipality, List<MunicipalAct> acts) implements MunicipalCommand {
        public RecordMunicipality {
            acts = List.copyOf(acts);
        }
    }
}
