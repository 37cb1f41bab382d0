package com.example.assistant.alert;

import com.example.assistant.common.Timestamps;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** When a metric is out of bounds for long enough, somebody should know. */
@Entity
@Table(
        name = "alert_rules",
        comment = "What is watched; a rule that is switched off keeps its alerts",
        check =
                @CheckConstraint(
                        name = "alert_rules_window_ck",
                        constraint = "window_seconds between 1 and 86400 and cooldown_seconds >= window_seconds"))
public class AlertRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NotBlank
    @Size(max = 120)
    @Column(unique = true)
    private String name;

    @NotBlank
    @Size(max = 120)
    private String metricName;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Comparison comparison;

    private double threshold;

    @Column(nullable = false, comment = "How long the reading must be out of bounds")
    private int windowSeconds;

    @Column(nullable = false, comment = "How long the rule stays silent after an alert")
    private int cooldownSeconds;

    @NotNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'WARNING'")
    private AlertSeverity severity = AlertSeverity.WARNING;

    @ColumnDefault("true")
    private boolean enabled = true;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected AlertRule() {}

    public AlertRule(String name, String metricName, Comparison comparison, double threshold, int windowSeconds) {
        this.name = name;
        this.metricName = metricName;
        this.comparison = comparison;
        this.threshold = threshold;
        this.windowSeconds = windowSeconds;
        this.cooldownSeconds = windowSeconds;
    }

    AlertSeverity severity() {
        return severity;
    }

    public boolean isBroken(double reading) {
        return comparison == Comparison.ABOVE ? reading > threshold : reading < threshold;
    }
}
