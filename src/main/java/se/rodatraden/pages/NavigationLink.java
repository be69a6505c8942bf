package se.rodatraden.pages;

/** A link to a related page, such as another view of the same vision at the same day and time. */
public record NavigationLink(String name, String address) {}
