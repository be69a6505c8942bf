package se.rodatraden.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.rodatraden.edge.ServedUnder;
import se.rodatraden.feeds.Followed;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.signin.ReturnPath;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.pages.sharing.CanonicalAddress;
import se.rodatraden.pages.sharing.RegistrarOffer;
import se.rodatraden.pages.sharing.Shared;
import se.rodatraden.pages.sharing.Site;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.value.VisionId;

/**
 * What every page has around its content.
 *
 * @param title the page's own name, without the product's
 * @param address where the page is, path and query, without the choice of language
 * @param section which entry of the menu it belongs to
 * @param shownAs the day and the last event that what is shown rests on, in words; null where the page shows no history
 * @param followed what a reader of the page can follow; null where it shows nothing of the sort
 * @param shared what is said of it where a link to it is shown
 * @param registrar letters to the municipality's registrar; null where the page is of no municipality
 */
public record PageModel(
        Lang speech,
        String title,
        String address,
        Section section,
        @Nullable String shownAs,
        @Nullable Followed followed,
        Shared shared,
        @Nullable RegistrarOffer registrar) {
    /** Whether a query asks for part of the register; a day, an order and columns do not. */
    private static final Pattern NARROWED = Pattern.compile(
            "^/(register|kommun/[0-9]{4})\\?(.*&)?(q|body|municipality|document|matter|kind|holder|term|overdue|standing)=[^&]");

    public PageModel(Lang speech, String title, String address, Section section, @Nullable String shownAs) {
        this(speech, title, address, section, shownAs, null);
    }

    public PageModel(
            Lang speech,
            String title,
            String address,
            Section section,
            @Nullable String shownAs,
            @Nullable Followed followed) {
        this(speech, title, address, section, shownAs, followed, Shared.PLAIN, null);
    }

    /** The same around a page of what can be followed. */
    public PageModel following(Followed followed) {
        return new PageModel(speech, title, address, section, shownAs, followed, shared, registrar);
    }

    /** The same with what is said of the page where a link to it is shown. */
    public PageModel sharedAs(Shared shared) {
        return new PageModel(speech, title, address, section, shownAs, followed, shared, registrar);
    }

    /** The same with letters to the municipality's registrar. */
    public PageModel offering(RegistrarOffer registrar) {
        return new PageModel(speech, title, address, section, shownAs, followed, shared, registrar);
    }

    /** The letter that asks for the document behind an entry; null where none can be begun. */
    public @Nullable String order(String entry) {
        return registrar == null ? null : registrar.ofEntries().get(entry);
    }

    /** The description that search engines and shared links show. */
    public String description() {
        return shared.description() != null
                ? shared.description()
                : say(
                        "Röda tråden: vad svenska kommuner har beslutat om sina visioner, steg för steg och med källa.",
                        "Röda tråden: what Swedish municipalities have decided about their visions, step by step and with"
                                + " sources.");
    }

    /** Whether the page is the one at the address, whatever it shows of it. */
    public boolean isAt(String path) {
        return address.replaceFirst("\\?.*", "").equals(path);
    }

    /** The page's one whole address: with the days and times it shows, and nothing else that was chosen. */
    public String canonical() {
        return Site.now().of(CanonicalAddress.of(address));
    }

    /** The same page in a language, for those who look for that. */
    public String canonical(Lang language) {
        String own = canonical();
        return own + (own.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }

    /** The whole address of the picture that a shared link shows; null where the page has none. */
    public @Nullable String image() {
        return shared.image() == null ? null : Site.now().of(shared.image());
    }

    /** The address of the page's Atom feed, in the page's language. */
    public @Nullable String feed() {
        return followed == null
                ? null
                : followed.feed() + (followed.search() == null ? "?lang=" : "&lang=") + speech.tag();
    }

    /** Where the reader adds to what is followed; null where the page shows nothing that can be. */
    public @Nullable String watch() {
        String what = watchesSearch()
                ? address.substring(1)
                : followed == null ? null : followed.page().substring("/kommun/".length());
        return what == null ? null : Addresses.watch(what);
    }

    /** The address of the form by which the changes of what a search finds are asked for by e-mail; null where none are sent. */
    public @Nullable String searchMail() {
        return watchesSearch() && LetterOffer.stands() ? Addresses.follow(Followed.search(address)) : null;
    }

    /** Whether what is followed is a search. */
    public boolean watchesSearch() {
        return NARROWED.matcher(address).find();
    }

    /** The page that explains the feed to people; a browser shows a feed itself as bare XML, or saves it. */
    public @Nullable String feedPage() {
        return followed == null ? null : followed.feedPage();
    }

    /** Where programs learn how the page is embedded (oEmbed); null where it is no vision's own page. */
    public @Nullable String oEmbed() {
        return followed == null
                        || followed.vision() == null
                        || RequestContextHolder.getRequestAttributes() == null
                        || !address.replaceFirst("\\?.*", "")
                                .equals(Addresses.vision(new VisionId(followed.municipality(), followed.vision())))
                ? null
                : printedFrom().substring(0, printedFrom().length() - address.length()) + "/oembed?format=json&url="
                        + URLEncoder.encode(printedFrom(), StandardCharsets.UTF_8);
    }

    /** The address of the form by which its changes are asked for by e-mail; null where none are sent. */
    public @Nullable String mail() {
        return followed == null || !LetterOffer.stands() ? null : Addresses.follow(followed);
    }

    /** The entries of the menu. */
    public enum Section {
        START,
        REGISTER,
        DEADLINES,
        WEEK,
        NONE
    }

    public String say(String swedish, String english) {
        return speech.say(swedish, english);
    }

    /** Address of the style sheet, which changes with its content. */
    public String style() {
        return Asset.STYLE.address();
    }

    /** Address of the script, which makes forms and lists quicker to use; every page works without it. */
    public String script() {
        return Asset.SCRIPT.address();
    }

    public String icon() {
        return Asset.ICON.address();
    }

    /** Who is signed in, by name; null where nobody is. */
    public @Nullable String visitor() {
        return SignedInUser.now().map(Actor::name).orElse(null);
    }

    /** Where one signs in, and comes back from to this page. */
    public String signIn() {
        return Addresses.signIn(ReturnPath.of(address));
    }

    /** Where a printed page can be found again; without the site's name where no request is being answered. */
    public String printedFrom() {
        return RequestContextHolder.getRequestAttributes() == null
                ? address
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + prefix() + address;
    }

    private static String prefix() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? ServedUnder.prefix(request.getRequest())
                : "";
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        return address + (address.contains("?") ? "&" : "?") + "lang="
                + speech.other().tag();
    }
}
