package se.rodatraden.pages.picture;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.thread.ThreadFigure;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Summary;

/**
 * The drawing alone, to be shown in a frame on the page of another site: title, standing, drawing, and the way to the whole page.
 *
 * @param tags how the document, and then the matter, stands in a word
 */
public record FramedPage(
        PageModel frame,
        String title,
        String municipality,
        List<String> tags,
        String sentence,
        String day,
        String address,
        @Nullable ThreadFigure figure) {

    static FramedPage of(VisionOn on, RequestContext asking) {
        Lang t = asking.speech();
        Standing standing = on.situation().standing();
        String document = Wording.documentTag(standing, t.locale());
        String matter = Wording.matterTag(standing, t.locale());
        List<String> tags = document == null && matter == null
                ? List.of(Wording.tag(standing, t.locale()))
                : Stream.of(document, matter)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        return new FramedPage(
                new PageModel(
                        t,
                        asking.time().titled(on.title()),
                        asking.address(),
                        PageModel.Section.NONE,
                        asking.time().shownAs(on.firstPosition(), on.position()),
                        Followed.vision(on.id())),
                on.title(),
                Municipalities.name(on.id().municipality()).orElse(on.id().municipality()),
                tags,
                Summary.of(on.situation(), on.known(), t.locale()),
                SvgFile.day(asking.time()),
                Addresses.vision(on.id()) + asking.time().query(),
                ThreadFigure.elsewhere(on, asking.time(), asking.address()).orElse(null));
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
