package com.example.assistant.alert;

import com.example.assistant.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** A rule was broken. The severity is the rule's at that moment. */
@Entity
@Table(
        name = "alerts",
        indexes = {
            @Index(
                    name = "alerts_open_idx",
                    columnList = "severity desc, opened_at",
                    options = "where resolved_at is null"),
            @Index(name = "alerts_rule_idx", columnList = "rule_id, opened_at desc")
        })
public class Alert {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "alerts_rule_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private AlertRule rule;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    private AlertSeverity severity;

    private double reading;

    @Column(nullable = false)
    private Instant openedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "alerts_acknowledged_by_fk"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private User acknowledgedBy;

    private Instant resolvedAt;

    protected Alert() {}

    public Alert(AlertRule rule, double reading, Instant openedAt) {
        this.rule = rule;
        this.severity = rule.severity();
        this.reading = reading;
        this.openedAt = openedAt;
    }

    public void acknowledge(User user) {
        acknowledgedBy = user;
    }

    public void resolve(Instant now) {
        resolvedAt = now;
    }
}
