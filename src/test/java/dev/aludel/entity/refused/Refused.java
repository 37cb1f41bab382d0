package dev.aludel.entity.refused;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Entities that cannot be read, each for its own reason. Tests copy their class files elsewhere. */
public final class Refused {

    private Refused() {}

    @Entity
    public static class WithoutId {
        private String name;
    }

    @Entity
    public static class Plain {
        @Id
        private long id;
    }

    /** The test leaves {@link Absent} out. */
    @Entity
    public static class NeedsAbsent {
        @Id
        private long id;

        @ManyToOne
        private Absent absent;
    }

    @Entity
    public static class Absent {
        @Id
        private long id;
    }

    @Entity
    public static class Untyped {
        @Id
        private long id;

        @JdbcTypeCode(SqlTypes.OTHER)
        private String one;

        @Column(columnDefinition = "enum('a','b') charset utf8")
        private String two;
    }

    @Entity
    public static class AlsoUntyped {
        @Id
        private long id;

        @JdbcTypeCode(SqlTypes.OTHER)
        private String three;
    }

    @Entity
    public static class Unreadable {
        @Id
        private long id;

        @Column(columnDefinition = "int auto_increment")
        private int counter;
    }

    @Entity
    public static class OneColumnTwice {
        @Id
        private long id;

        @Column(name = "same")
        private String one;

        @Column(name = "same")
        private String two;
    }

    /** {@link NoEmbeddable} is what the author forgot to annotate. */
    @Entity
    public static class HoldsNoEmbeddable {
        @Id
        private long id;

        private NoEmbeddable part;
    }

    public static class NoEmbeddable {
        private String text;
    }
}
