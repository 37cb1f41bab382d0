package com.example.assistant.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Something that happened in a session: a refresh, a second factor, a change of address. */
@Entity
@Table(name = "session_events", indexes = @Index(columnList = "session_id, occurred_at desc"))
public class SessionEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private UserSession session;

    @Column(length = 40, nullable = false)
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> detail = new HashMap<>();

    @Column(nullable = false)
    private Instant occurredAt;

    protected SessionEvent() {}

    public SessionEvent(UserSession session, String kind, Instant occurredAt) {
        this.session = session;
        this.kind = kind;
        this.occurredAt = occurredAt;
    }
}
