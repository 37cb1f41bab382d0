package com.example.assistant.audit;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Who did what to which row. Rows are only ever added; the namespace has rights of its own. */
@Entity
@Table(
        schema = "audit",
        name = "audit_logs",
        comment = "Append-only; kept for seven years",
        indexes = {
            @Index(name = "audit_logs_subject_idx", columnList = "subject_type, subject_id, occurred_at desc"),
            @Index(name = "audit_logs_occurred_at_idx", columnList = "occurred_at")
        })
public class AuditLog {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_logs_seq")
    @SequenceGenerator(name = "audit_logs_seq", schema = "audit", sequenceName = "audit_logs_seq", allocationSize = 100)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
            comment = "Null when the platform itself acted, or when the user is gone",
            foreignKey = @ForeignKey(name = "audit_logs_actor_fk"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private User actor;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private AuditAction action;

    @Column(length = 60, nullable = false)
    private String subjectType;

    @Column(length = 60, nullable = false)
    private String subjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> before = new HashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> after = new HashMap<>();

    private InetAddress address;

    @ColumnDefault("now()")
    @Column(nullable = false, updatable = false)
    private Instant occurredAt = Instant.now();

    protected AuditLog() {}

    public AuditLog(User actor, AuditAction action, String subjectType, String subjectId) {
        this.actor = actor;
        this.action = action;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
    }
}
