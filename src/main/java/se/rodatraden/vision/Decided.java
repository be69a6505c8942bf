package se.rodatraden.vision;

import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.command.Verdict;

/**
 * A verdict, and what the next command can be compared with.
 *
 * @param judged null if nothing is to be recorded
 */
public record Decided(Verdict verdict, @Nullable Judged judged) {}
