package dev.aludel.entity.model.basic;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
public class Enums {

    public enum Mood {
        SAD,
        OK,
        HAPPY
    }

    public enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @Id
    private UUID id;

    private Mood ordinal;

    @Enumerated(EnumType.STRING)
    private Mood text;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private Colour named;

    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
    private Channel ordered;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    private Set<Mood> moods;

    private Colour[] colours;

    public enum Channel {
        WEB,
        PHONE,
        STORE
    }
}
