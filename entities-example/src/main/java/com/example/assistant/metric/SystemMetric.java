package com.example.assistant.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A measurement of one machine at one moment. Each kind has a table of its own, since nobody reads them together. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class SystemMetric {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "system_metrics_seq")
    @SequenceGenerator(name = "system_metrics_seq", sequenceName = "system_metrics_seq", allocationSize = 500)
    private Long id;

    @Column(length = 120, nullable = false)
    private String name;

    @Column(length = 253, nullable = false)
    private String host;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> labels = new HashMap<>();

    @Column(nullable = false)
    private Instant recordedAt;

    protected SystemMetric() {}

    protected SystemMetric(String name, String host, Instant recordedAt) {
        this.name = name;
        this.host = host;
        this.recordedAt = recordedAt;
    }
}
