package com.example.assistant.biometric;

import com.example.assistant.device.Device;
import com.example.assistant.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A device has compared a person with what it knows. What was measured is in the table of the subclass. */
@Entity
@Table(
        name = "biometric_events",
        indexes = @Index(name = "biometric_events_user_idx", columnList = "user_id, captured_at desc"))
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class BiometricEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "biometric_events_user_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "biometric_events_device_fk"))
    private Device device;

    @Min(0)
    @Max(1)
    @Digits(integer = 1, fraction = 4)
    @Column(nullable = false)
    private BigDecimal confidence;

    private boolean accepted;

    @Column(nullable = false)
    private Instant capturedAt;

    protected BiometricEvent() {}

    protected BiometricEvent(User user, Device device, BigDecimal confidence, boolean accepted, Instant capturedAt) {
        this.user = user;
        this.device = device;
        this.confidence = confidence;
        this.accepted = accepted;
        this.capturedAt = capturedAt;
    }
}
