package se.rodatraden.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right one must have to be answered, in the municipality that the address names by {@code {municipality}} or {@code {code}}. Where it names
 * none, one must have the right somewhere, and what answers looks to the municipality of the thing itself. Such an answer is kept nowhere.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** Any of them will do. */
    Right[] value();

    /** Whether an address that names no municipality is about the whole installation, so that the right must hold there. */
    boolean everywhere() default false;
}
