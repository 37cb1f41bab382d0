package com.example.assistant.encryption;

import com.example.assistant.common.Timestamps;
import jakarta.persistence.CheckConstraint;
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
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** A data key, wrapped by the key management service. Each rotation is a new generation. */
@Entity
@Table(
        name = "encryption_keys",
        comment = "Wrapped data keys; a destroyed key keeps its row, so that its records can be named",
        check = {
            @CheckConstraint(
                    name = "encryption_keys_active_ck",
                    constraint = "(state = 'ACTIVE') = (retired_at is null)"),
            @CheckConstraint(
                    name = "encryption_keys_material_ck",
                    constraint = "(state = 'DESTROYED') = (wrapped_key is null)")
        },
        uniqueConstraints =
                @UniqueConstraint(
                        name = "encryption_keys_generation_uk",
                        columnNames = {"alias", "generation"}))
public class EncryptionKey {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Version
    private int version;

    @NotBlank
    @Size(max = 60)
    private String alias;

    @Positive
    private int generation;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "encryption_keys_predecessor_fk"))
    private EncryptionKey predecessor;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private KeyAlgorithm algorithm;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    @ColumnDefault("'ACTIVE'")
    private KeyState state = KeyState.ACTIVE;

    @Column(length = 512)
    private byte[] wrappedKey;

    private Instant retiredAt;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected EncryptionKey() {}

    public EncryptionKey(String alias, KeyAlgorithm algorithm, byte[] wrappedKey) {
        this.alias = alias;
        this.generation = 1;
        this.algorithm = algorithm;
        this.wrappedKey = wrappedKey.clone();
    }

    /** Retires this key and returns the one that takes its place. */
    public EncryptionKey rotate(byte[] newWrappedKey, Instant now) {
        var successor = new EncryptionKey(alias, algorithm, newWrappedKey);
        successor.generation = generation + 1;
        successor.predecessor = this;
        state = KeyState.RETIRED;
        retiredAt = now;
        return successor;
    }

    public void destroy() {
        state = KeyState.DESTROYED;
        wrappedKey = null;
    }
}
