package se.rodatraden.identity.signin.fresh;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form is taken only from a person who has proved some minutes ago who they are ({@link Freshness}); others are asked first. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshSignIn {
    /** How many parts the address of the form's page is shorter than the one that the form is sent to. */
    int up() default 0;
}
