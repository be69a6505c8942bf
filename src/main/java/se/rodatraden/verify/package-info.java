/**
 * The verifier, a command of its own: checks a log at its public address, a copy of it in a folder, or an evidence package. It needs a JDK and
 * nothing else: imports {@code ledger}, {@code java..} and JSpecify only, and shares no code with what it checks but {@code ledger}.
 */
@NullMarked
package se.rodatraden.verify;

import org.jspecify.annotations.NullMarked;
