package com.example.assistant.biometric;

import com.example.assistant.device.Device;
import com.example.assistant.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** The rhythm of a few typed words. */
@Entity
@Table(name = "keystroke_events")
public class KeystrokeEvent extends BiometricEvent {

    @Column(nullable = false)
    private int[] intervalMillis;

    protected KeystrokeEvent() {}

    public KeystrokeEvent(User user, Device device, BigDecimal confidence, Instant at, int[] intervalMillis) {
        super(user, device, confidence, true, at);
        this.intervalMillis = intervalMillis.clone();
    }
}
