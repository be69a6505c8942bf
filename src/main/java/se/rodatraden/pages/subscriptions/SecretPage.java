package se.rodatraden.pages.subscriptions;

import se.rodatraden.pages.PageModel;

/**
 * A secret, shown this once.
 *
 * @param sentence how the subscription stands
 */
public record SecretPage(
        PageModel frame,
        String ownAddress,
        String url,
        String secret,
        String publicKey,
        boolean changed,
        String sentence) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    @Override
    public String toString() {
        return "secret of " + ownAddress;
    }
}
