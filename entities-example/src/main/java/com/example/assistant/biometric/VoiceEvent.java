package com.example.assistant.biometric;

import com.example.assistant.device.Device;
import com.example.assistant.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A spoken phrase. */
@Entity
@Table(name = "voice_events")
@PrimaryKeyJoinColumn(name = "event_id", foreignKey = @ForeignKey(name = "voice_events_event_fk"))
@OnDelete(action = OnDeleteAction.CASCADE)
public class VoiceEvent extends BiometricEvent {

    @Positive
    private int sampleMillis;

    @Column(length = Length.LONG32)
    private String phrase;

    protected VoiceEvent() {}

    public VoiceEvent(User user, Device device, BigDecimal confidence, boolean accepted, Instant at, int sampleMillis) {
        super(user, device, confidence, accepted, at);
        this.sampleMillis = sampleMillis;
    }
}
