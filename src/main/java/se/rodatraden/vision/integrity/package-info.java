/**
 * What no history can hold, whatever the law says. These violations alone are refused without a question.
 */
@NullMarked
package se.rodatraden.vision.integrity;

import org.jspecify.annotations.NullMarked;
