/**
 * The page of one vision and those beside it: why it stands so, the ledger, comparison, confidential text.
 */
@NullMarked
package se.rodatraden.pages.vision;

import org.jspecify.annotations.NullMarked;
