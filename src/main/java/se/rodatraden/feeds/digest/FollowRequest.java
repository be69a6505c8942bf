package se.rodatraden.feeds.digest;

import java.util.Locale;
import se.rodatraden.feeds.Followed;

/** A reader's request for e-mail digests: address, subject, frequency and language (Swedish or English). */
public record FollowRequest(MailAddress address, Followed followed, Frequency frequency, Locale language) {}
