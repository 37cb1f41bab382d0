package com.example.assistant.agent;

import com.example.assistant.common.Timestamps;
import com.example.assistant.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/** An assistant that somebody has set up: a prompt, a temperature and what it may use. */
@Entity
@SuppressWarnings("deprecation")
@Table(
        name = "agents",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "agents_owner_name_uk",
                        columnNames = {"owner_id", "name"}))
public class Agent {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "agents_owner_fk"))
    private User owner;

    @NotBlank
    @Size(max = 80)
    private String name;

    @NotNull
    @Column(length = Length.LONG32)
    private String systemPrompt;

    @NotNull
    @Digits(integer = 1, fraction = 2)
    @Check(constraints = "temperature between 0 and 2")
    @ColumnDefault("0.70")
    private BigDecimal temperature = new BigDecimal("0.70");

    @Column(length = 40, nullable = false)
    @ColumnDefault("'{}'")
    private List<String> capabilities = new ArrayList<>();

    @ColumnDefault("true")
    private boolean enabled = true;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected Agent() {}

    public Agent(User owner, String name, String systemPrompt) {
        this.owner = owner;
        this.name = name;
        this.systemPrompt = systemPrompt;
    }

    public void allow(String capability) {
        capabilities.add(capability);
    }
}
