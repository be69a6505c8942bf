package se.rodatraden.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right required for the address, in the municipality named by {@code {municipality}} or {@code {code}}. If the address names
 * none, the right is required in any municipality, and the handler checks that of the item itself. Such answers are not cached.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** Any of these rights is sufficient. */
    Right[] value();

    /** Whether an address without a municipality concerns the whole installation, so that the right is required there. */
    boolean everywhere() default false;
}
