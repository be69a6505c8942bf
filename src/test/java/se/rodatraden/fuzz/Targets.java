package se.rodatraden.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.rodatraden.archive.HistoryDocumentFuzz;
import se.rodatraden.archive.MunicipalDocumentFuzz;
import se.rodatraden.archive.TextsFuzz;
import se.rodatraden.feeds.digest.MailAddressFuzz;
import se.rodatraden.feeds.webhooks.calls.TargetFuzz;
import se.rodatraden.http.RequestFuzz;
import se.rodatraden.http.recording.CommandFuzz;
import se.rodatraden.http.request.ParametersFuzz;
import se.rodatraden.http.request.SearchFuzz;
import se.rodatraden.kernel.PersonalDataFuzz;
import se.rodatraden.ledger.LedgerFuzz;
import se.rodatraden.pages.AskingFuzz;
import se.rodatraden.time.FuzzyDateFuzz;

/** All targets by their names, in the order in which they are fuzzed. */
final class Targets {
    /** A target with a fault in it, for the fuzzer to find. */
    static final String PLANTED = "planted";

    private static final Map<String, Supplier<Fuzzed>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("edtf", FuzzyDateFuzz::new);
        ALL.put("history-document", HistoryDocumentFuzz::new);
        ALL.put("texts", TextsFuzz::new);
        ALL.put("municipal-document", MunicipalDocumentFuzz::new);
        ALL.put("command", CommandFuzz::new);
        ALL.put("parameters", ParametersFuzz::new);
        ALL.put("asking", AskingFuzz::new);
        ALL.put("webhook", TargetFuzz::new);
        ALL.put("mail-address", MailAddressFuzz::new);
        ALL.put("personal-data", PersonalDataFuzz::new);
        ALL.put("search", SearchFuzz::new);
        ALL.put("ledger", LedgerFuzz::new);
        ALL.put("request", RequestFuzz::new);
    }

    private Targets() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Fuzzed named(String name) {
        Supplier<Fuzzed> made = name.equals(PLANTED) ? Planted::new : ALL.get(name);
        if (made == null) {
            throw new IllegalArgumentException("no target " + name + " among " + names());
        }
        return made.get();
    }

    private record Planted() implements Fuzzed {
        @Override
        public void take(byte[] input) {
            String text = Fuzzed.text(input);
            if (text.startsWith("dnr ") && text.length() > 8 && text.charAt(6) == '/' && text.endsWith("?")) {
                throw new IllegalStateException("planted");
            }
        }

        @Override
        public List<String> seeds() {
            return List.of("dnr 2014");
        }
    }
}
