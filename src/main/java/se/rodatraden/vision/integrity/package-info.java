/**
 * What no history can contain, regardless of the law. Only these violations are refused without the option of stating a reason.
 */
@NullMarked
package se.rodatraden.vision.integrity;

import org.jspecify.annotations.NullMarked;
