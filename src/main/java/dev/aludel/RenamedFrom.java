package dev.aludel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what something in the database was called before, so that a revision renames it and does not drop
 * it and add another. On an entity it is about its table, on an attribute about its column (or the table
 * of its collection), on an enum about its native type, and on a constant of an enum about a value of that
 * type.
 *
 * <pre>{@code
 * @Entity
 * @RenamedFrom("users")
 * class Person {
 *
 *     @RenamedFrom("mail")
 *     String email;
 * }
 * }</pre>
 *
 * <p>Once the old name is gone from the database it says nothing any more, and may stay as long as there
 * are databases that are behind.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {

    /**
     * The old name, as it would stand in {@code @Table(name = …)} or {@code @Column(name = …)}: the
     * application's naming strategy is applied to it. That of an enum's value as it is.
     */
    String value();
}
