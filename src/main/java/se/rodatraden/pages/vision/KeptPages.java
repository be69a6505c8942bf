package se.rodatraden.pages.vision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.VisionId;

/**
 * The pages that were last written for readers who are not signed in. A page is kept with the very knowledge and situation that it was
 * written from, and written anew where either is another: nothing is ever shown that the register no longer says. What belongs to the
 * request, such as the address that the product is reached by, is put around it each time.
 */
final class KeptPages {
    private static final int MOST = 16;

    private record Key(VisionId vision, TimeForm time, String address) {}

    private record Written(Known known, Situation situation, long version, VisionPage page) {
        @SuppressWarnings(
                "ReferenceEquality") // other objects may say the same, and then the page is only written once more
        boolean isOf(VisionOn on) {
            return known == on.known() && situation == on.situation() && version == on.version();
        }
    }

    private final Cache<Key, Written> last =
            Caffeine.newBuilder().maximumSize(MOST).build();

    void clear() {
        last.invalidateAll();
    }

    /** @param behind see {@link VisionPage}; null to readers who are not signed in */
    VisionPage of(VisionOn on, TimeForm time, String address, @Nullable String behind) {
        if (CurrentActor.now().known()) {
            return VisionPages.of(on, time, address, behind);
        }
        Key key = new Key(on.id(), time, address);
        Written written = last.getIfPresent(key);
        if (written != null && written.isOf(on)) {
            return around(written.page(), VisionPages.frame(on, time, address), on);
        }
        VisionPage page = VisionPages.of(on, time, address, null);
        last.put(key, new Written(on.known(), on.situation(), on.version(), page));
        return page;
    }

    private static VisionPage around(VisionPage page, PageModel frame, VisionOn on) {
        return new VisionPage(
                frame,
                page.ownAddress(),
                page.municipality(),
                page.municipalityAddress(),
                page.kind(),
                page.title(),
                page.facets(),
                page.silence(),
                page.steps(),
                page.particulars(),
                VisionPages.actions(frame, on.id()),
                page.visit(),
                page.notices(),
                page.time(),
                page.ways(),
                page.thread(),
                page.items(),
                page.background(),
                page.registration(),
                page.struck(),
                page.later(),
                page.more(),
                page.rounds(),
                page.goals(),
                page.legal(),
                page.links(),
                page.sources(),
                page.annulled(),
                page.behind(),
                page.source());
    }
}
