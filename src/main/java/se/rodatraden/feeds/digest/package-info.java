/**
 * What was recorded, by e-mail: who follows what, the letters, and the post that sends each once a period. May import the plain packages,
 * {@code store}, {@code views} and the feeds' words.
 */
@NullMarked
package se.rodatraden.feeds.digest;

import org.jspecify.annotations.NullMarked;
