package se.rodatraden.feeds.digest;

import java.util.Locale;
import se.rodatraden.feeds.Followed;

/** What a reader asks for: to be told of something, how often, and in Swedish or English. */
public record FollowRequest(MailAddress address, Followed followed, Frequency frequency, Locale language) {}
