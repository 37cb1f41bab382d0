package com.example.assistant.device;

import com.example.assistant.common.Timestamps;
import com.example.assistant.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.InetAddress;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A phone, a laptop or a browser that a person has enrolled. */
@Entity
@Table(
        name = "devices",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "devices_fingerprint_uk",
                        columnNames = {"owner_id", "fingerprint"}))
public class Device {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "devices_owner_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User owner;

    @NotBlank
    @Size(max = 80)
    private String label;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Platform platform;

    @NotNull
    @Column(length = 64)
    private byte[] fingerprint;

    @ColumnDefault("false")
    private boolean trusted;

    private InetAddress lastAddress;

    private Instant lastSeenAt;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected Device() {}

    public Device(User owner, String label, Platform platform, byte[] fingerprint) {
        this.owner = owner;
        this.label = label;
        this.platform = platform;
        this.fingerprint = fingerprint.clone();
    }

    public void seen(InetAddress address, Instant now) {
        lastAddress = address;
        lastSeenAt = now;
    }
}
