/**
 * What readers are shown: read models with their queries, and the words for what the core knows. May import the ★ packages (time, vision,
 * municipality, ledger) and never commands.
 */
@NullMarked
package se.rodatraden.views;

import org.jspecify.annotations.NullMarked;
