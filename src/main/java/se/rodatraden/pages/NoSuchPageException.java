package se.rodatraden.pages;

import java.io.Serial;

/** There is nothing at the address. */
public final class NoSuchPageException extends PageException {
    @Serial
    private static final long serialVersionUID = 1L;

    private NoSuchPageException(String swedish, String english) {
        super(404, swedish, english);
    }

    public static NoSuchPageException address() {
        return new NoSuchPageException(
                "Det finns ingen sida på den adressen. Kontrollera den, eller sök i registret.",
                "There is no page at this address. Check it, or search the register.");
    }

    public static NoSuchPageException municipality() {
        return new NoSuchPageException(
                "Ingen svensk kommun har den koden. Alla kommuner som har något i registret står på startsidan.",
                "No Swedish municipality has this code. Every municipality with anything in the register is on the start"
                        + " page.");
    }

    public static NoSuchPageException body() {
        return new NoSuchPageException(
                "Organet finns inte i kommunens register, eller var inte registrerat vid den tid du valt. Se listan över kommunens"
                        + " organ.",
                "The body is not in the municipality's register, or was not at the time you chose. See the list of the"
                        + " municipality's bodies.");
    }

    public static NoSuchPageException vision(boolean knownThen) {
        return knownThen
                ? new NoSuchPageException(
                        "Visionen finns inte i registret. Den kan ha ett annat namn: sök efter den.",
                        "This vision is not in the register. It may have another name: search for it.")
                : new NoSuchPageException(
                        "Visionen var inte registrerad vid den tid du valt. Välj en senare dag eller visa läget i dag.",
                        "The vision was not in the register at the time you chose. Choose a later day or show today.");
    }

    public static NoSuchPageException subscription() {
        return new NoSuchPageException(
                "Prenumerationen finns inte, eller inte längre. De som finns står på sidan Prenumerationer.",
                "There is no such subscription, or not any more. Those that exist are on the page Subscriptions.");
    }

    public static NoSuchPageException term() {
        return new NoSuchPageException(
                "Ingen mandatperiod har de åren. Skriv styrelsens första och sista år, till exempel 2015-2018; från 1995 och"
                        + " framåt.",
                "No mandate period has these years. Write the board's first and last year, for instance 2015-2018; from 1995"
                        + " on.");
    }

    public static NoSuchPageException position() {
        return new NoSuchPageException(
                "Ingen händelse med det numret finns i visionens liggare, eller den var inte registrerad vid den tid du valt."
                        + " Alla händelser står i liggaren.",
                "No event with this number is in the vision's ledger, or it was not recorded at the time you chose. Every"
                        + " event is in the ledger.");
    }

    public static NoSuchPageException event() {
        return new NoSuchPageException(
                "Det finns ingen händelse av den typen. Alla typer står på sidan /handelser.",
                "There is no event of this kind. Every kind is on the page /handelser.");
    }
}
