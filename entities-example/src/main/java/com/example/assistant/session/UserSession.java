package com.example.assistant.session;

import com.example.assistant.user.User;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A signed-in browser or app. Only the hash of its token is kept. */
@Entity
@Table(
        name = "user_sessions",
        check = @CheckConstraint(name = "user_sessions_expiry_ck", constraint = "expires_at > started_at"),
        uniqueConstraints = @UniqueConstraint(name = "user_sessions_token_uk", columnNames = "token_hash"),
        indexes = {
            @Index(name = "user_sessions_recent_idx", columnList = "user_id, started_at desc"),
            @Index(name = "user_sessions_open_idx", columnList = "expires_at", options = "where revoked_at is null")
        })
public class UserSession {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "user_sessions_user_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @Column(nullable = false, length = 32)
    private byte[] tokenHash;

    private InetAddress ipAddress;

    @Column(length = Length.LONG32)
    private String userAgent;

    @ColumnDefault("now()")
    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private Instant revokedAt;

    protected UserSession() {}

    public UserSession(User user, byte[] tokenHash, InetAddress ipAddress, Instant now, Duration lifetime) {
        this.user = user;
        this.tokenHash = tokenHash.clone();
        this.ipAddress = ipAddress;
        this.startedAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
