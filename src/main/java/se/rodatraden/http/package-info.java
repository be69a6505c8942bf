/**
 * The REST interface: reads of the register, commands, history documents, the feed of events, problems in words. May import commands,
 * views, feeds, archive, identity and the plain packages, never {@code pages}.
 */
@NullMarked
package se.rodatraden.http;

import org.jspecify.annotations.NullMarked;
