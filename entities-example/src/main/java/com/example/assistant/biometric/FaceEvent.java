package com.example.assistant.biometric;

import com.example.assistant.device.Device;
import com.example.assistant.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A look into the camera. */
@Entity
@Table(name = "face_events")
@PrimaryKeyJoinColumn(name = "event_id", foreignKey = @ForeignKey(name = "face_events_event_fk"))
@OnDelete(action = OnDeleteAction.CASCADE)
public class FaceEvent extends BiometricEvent {

    @Column(precision = 5, scale = 4)
    private BigDecimal liveness;

    private Integer landmarks;

    protected FaceEvent() {}

    public FaceEvent(User user, Device device, BigDecimal confidence, BigDecimal liveness, Instant capturedAt) {
        super(user, device, confidence, liveness.compareTo(new BigDecimal("0.9")) > 0, capturedAt);
        this.liveness = liveness;
    }
}
