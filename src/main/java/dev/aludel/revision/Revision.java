package dev.aludel.revision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The header of a Java revision; it is read from the source, without compiling it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** The revision's id. */
    String id();

    /** The ids of its down-revisions: none for a base, several for a merge point. */
    String[] down() default {};

    /** What it does, in one line. */
    String message() default "";

    /** Names for the branch that starts here. */
    String[] branchLabels() default {};

    /** Ids or branch labels that must have run before, without being down-revisions. */
    String[] dependsOn() default {};

    /** Of a merge point: what its branches were found to do to each other. Written by the tool. */
    String mergeVerdict() default "";

    /** Of a merge point: a fingerprint of each branch, in the order of the down-revisions. Written by the tool. */
    String[] mergeSides() default {};

    /** Of a merge point with statements: a fingerprint of its source without the header. Written by the tool. */
    String mergeBody() default "";

    /** The revisions that this one has taken the place of, with the checksums of their files. Written by the tool. */
    String[] squashes() default {};
}
