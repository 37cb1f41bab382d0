package com.example.assistant.biometric;

import com.example.assistant.common.Timestamps;
import com.example.assistant.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a person looks, sounds or types like, learnt from accepted events. One for each kind. */
@Entity
@Table(
        name = "biometric_patterns",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "biometric_patterns_kind_uk",
                        columnNames = {"user_id", "kind"}))
public class BiometricPattern {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private PatternKind kind;

    @NotNull
    @Column(length = 65_536)
    private byte[] template;

    @NotBlank
    @Size(max = 40)
    private String algorithm;

    @ManyToMany
    @JoinTable(
            name = "biometric_pattern_events",
            joinColumns = @JoinColumn(name = "pattern_id"),
            inverseJoinColumns = @JoinColumn(name = "event_id"))
    private Set<BiometricEvent> learntFrom = new HashSet<>();

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected BiometricPattern() {}

    public BiometricPattern(User user, PatternKind kind, String algorithm, byte[] template) {
        this.user = user;
        this.kind = kind;
        this.algorithm = algorithm;
        this.template = template.clone();
    }
}
