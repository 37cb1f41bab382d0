package dev.aludel.entity.model.basic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.util.UUID;
import org.hibernate.annotations.NativeGenerator;

/** One entity for each way to make an id. */
public final class Generators {

    private Generators() {}

    @Entity(name = "GeneratedAuto")
    public static class Auto {
        @Id
        @GeneratedValue
        private Long id;
    }

    @Entity(name = "GeneratedUuid")
    public static class Uuid {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        private UUID id;
    }

    @Entity(name = "GeneratedSmall")
    public static class Small {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;
    }

    @Entity(name = "GeneratedByTable")
    public static class ByTable {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "ids")
        @TableGenerator(name = "ids", table = "id_counters", pkColumnName = "counter", valueColumnName = "last")
        private long id;
    }

    @Entity(name = "GeneratedByTableDefault")
    public static class ByTableDefault {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        private long id;
    }

    @Entity(name = "GeneratedNatively")
    public static class Natively {
        @Id
        @NativeGenerator
        private long id;
    }
}
