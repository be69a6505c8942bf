package se.rodatraden.pages;

import se.rodatraden.time.Lang;

/** A page that cannot be shown, with what happened and what to do in both languages. */
abstract sealed class PageException extends RuntimeException permits NoSuchPageException, BadRequestException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String swedish;
    private final String english;

    PageException(int status, String swedish, String english) {
        super(english);
        this.status = status;
        this.swedish = swedish;
        this.english = english;
    }

    int status() {
        return status;
    }

    String say(Lang speech) {
        return speech.say(swedish, english);
    }
}
