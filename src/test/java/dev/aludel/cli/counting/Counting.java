package dev.aludel.cli.counting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** Entities that draw their ids from sequences, each in its own way. */
public final class Counting {

    private Counting() {}

    /** Fifty ids of each number, which is JPA's default. */
    @Entity(name = "Ticket")
    public static class Ticket {
        @Id
        @GeneratedValue
        private Long id;

        public Long id() {
            return id;
        }
    }

    @Entity(name = "Single")
    public static class Single {
        @Id
        @GeneratedValue
        @SequenceGenerator(name = "singles", sequenceName = "singles", allocationSize = 1)
        private Long id;
    }

    @Entity(name = "Low")
    @SuppressWarnings("removal")
    public static class Low {
        @Id
        @GeneratedValue(generator = "lows")
        @GenericGenerator(
                name = "lows",
                type = org.hibernate.id.enhanced.SequenceStyleGenerator.class,
                parameters = {
                    @Parameter(name = "sequence_name", value = "lows"),
                    @Parameter(name = "increment_size", value = "10"),
                    @Parameter(name = "optimizer", value = "pooled-lo")
                })
        private Long id;
    }

    @Entity(name = "Block")
    @SuppressWarnings("removal")
    public static class Block {
        @Id
        @GeneratedValue(generator = "blocks")
        @GenericGenerator(
                name = "blocks",
                type = org.hibernate.id.enhanced.SequenceStyleGenerator.class,
                parameters = {
                    @Parameter(name = "sequence_name", value = "blocks"),
                    @Parameter(name = "increment_size", value = "10"),
                    @Parameter(name = "optimizer", value = "hilo")
                })
        private Long id;
    }

    /** A table for each class, which share one sequence. */
    @Entity(name = "Vessel")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Vessel {
        @Id
        @GeneratedValue
        @SequenceGenerator(name = "vessels", sequenceName = "vessels", allocationSize = 5)
        private Long id;
    }

    @Entity(name = "Boat")
    public static class Boat extends Vessel {}

    @Entity(name = "Ship")
    public static class Ship extends Vessel {}
}
