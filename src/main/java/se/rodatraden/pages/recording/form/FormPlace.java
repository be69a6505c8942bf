package se.rodatraden.pages.recording.form;

import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;

/**
 * Where a form stands and who asks for it.
 *
 * @param back the address of what it records something of
 * @param of the name of that
 * @param choose the address where one chooses what to record
 * @param version the last event of that, by its number in the stream
 * @param position the same by its place in the log
 */
public record FormPlace(
        RequestContext asking,
        @Nullable FormGuard guard,
        String back,
        String of,
        String choose,
        long version,
        long position) {
    public Lang speech() {
        return asking.speech();
    }

    public PageModel frame(String title) {
        return new PageModel(speech(), title, asking.address(), PageModel.Section.NONE, null, null);
    }
}
