package se.rodatraden.archive;

import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.municipality.MunicipalDecide;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.store.Json;

/** A municipality's document is refused with its violations, or read; what is decided on it and stored is read from the store as it was. */
public final class MunicipalDocumentFuzz implements Fuzzed {

    @Override
    public void take(byte[] input) {
        MunicipalDocument document;
        try {
            document = MunicipalDocument.read(input);
        } catch (InvalidDocument refused) {
            HistoryDocumentFuzz.told(refused);
            return;
        }
        MunicipalCommand.RecordMunicipality command = document.command();
        Municipality none = Municipality.statutory(command.municipality());
        switch (MunicipalDecide.on(none, command, Register.NOW)) {
            case MunicipalVerdict.Refused refused ->
                refused.violations().forEach(r -> HistoryDocumentFuzz.located(document.located(r)));
            case MunicipalVerdict.Accepted accepted -> {
                for (MunicipalEvent event : accepted.events()) {
                    MunicipalEvent read =
                            Json.mapper().readValue(Json.mapper().writeValueAsBytes(event), event.getClass());
                    Fuzzed.holds(read.equals(event), "another event in the store");
                }
            }
        }
    }

    @Override
    public List<String> seeds() {
        return Stream.of("/constructed/2418.municipality.yaml", "/seeds/0764-alvesta.municipality.yaml")
                .map(Fuzzed::file)
                .toList();
    }

    @Override
    public List<String> words() {
        return Stream.concat(
                        MunicipalActs.names().stream(),
                        Stream.of(
                                "municipality:",
                                "entries:",
                                "command:",
                                "occurred:",
                                "body:",
                                "kind:",
                                "successors:",
                                "COUNCIL",
                                "BOARD",
                                "XXXX-03-01",
                                "months: 0",
                                "from:",
                                "to:",
                                "target:",
                                "0764"))
                .toList();
    }

    @Override
    public int longest() {
        return 8192;
    }
}
