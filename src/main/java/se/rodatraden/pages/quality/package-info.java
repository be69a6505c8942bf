/**
 * How complete the register is: the indicators of one municipality with the entries behind them, and of all municipalities side by side.
 */
@NullMarked
package se.rodatraden.pages.quality;

import org.jspecify.annotations.NullMarked;
