package se.rodatraden.pages.recording.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Violation;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.recording.form.Sending;
import se.rodatraden.time.Lang;

/**
 * Makes the page by which a whole document is taken in.
 *
 * @param name the municipality's
 * @param exports what can be taken out
 */
record ImportPages(String code, String name, RequestContext asking, FormGuard guard, List<ImportPage.Export> exports) {
    private static final String REVIEWED = "granskat";

    private Lang speech() {
        return asking.speech();
    }

    /** Whether it is the text that was reviewed which is to be saved. */
    static boolean reviewed(UploadedForm form) {
        return Sending.fingerprint(form.text()).equals(form.values().text(REVIEWED));
    }

    ImportPage empty(List<NavigationLink> done) {
        return page("", List.of(), null, -1, null, done);
    }

    /** @param problem what is wrong with all that was sent, when it could not even be read */
    ImportPage unread(String problem) {
        return page("", List.of(Violation.of("E-SIZE", problem, problem)), null, -1, null, List.of());
    }

    ImportPage faulty(UploadedForm form, List<Violation> violations) {
        return page(form.text(), violations, null, -1, null, List.of());
    }

    /** @param version the last event of what the document is about, that its review rests on */
    ImportPage reviewed(UploadedForm form, ImportPage.Preview preview, long version, @Nullable String notice) {
        return page(form.text(), List.of(), preview, version, notice, List.of());
    }

    private ImportPage page(
            String text,
            List<Violation> violations,
            ImportPage.@Nullable Preview preview,
            long version,
            @Nullable String notice,
            List<NavigationLink> done) {
        String action = Addresses.importing(code);
        return new ImportPage(
                new PageModel(
                        speech(),
                        speech().say("Läs in ett dokument", "Import a document"),
                        asking.address(),
                        PageModel.Section.NONE,
                        null),
                name,
                Addresses.municipality(code),
                action,
                notice,
                text,
                violations.stream().map(this::fault).toList(),
                violations.stream().allMatch(v -> v.line() == null)
                        ? List.of()
                        : NumberedText.of(text, violations, speech()),
                preview,
                done,
                exports,
                guard.word(action),
                UUID.randomUUID().toString(),
                version,
                preview == null ? "" : Sending.fingerprint(text));
    }

    private ImportPage.FaultLine fault(Violation v) {
        return new ImportPage.FaultLine(v.line(), v.column(), v.entry(), speech().say(v.sv(), v.en()));
    }
}
