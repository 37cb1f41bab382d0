package com.example.assistant.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Who belongs to which team, and since when. */
@Entity
@Table(name = "team_memberships", indexes = @Index(name = "team_memberships_user_idx", columnList = "user_id"))
public class TeamMembership {

    /** A person is in a team once. */
    @Embeddable
    public record Id(Long teamId, Long userId) implements Serializable {}

    @EmbeddedId
    private Id id;

    @MapsId("teamId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "team_memberships_team_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Team team;

    @MapsId("userId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "team_memberships_user_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @ColumnDefault("false")
    private boolean lead;

    @ColumnDefault("now()")
    @Column(nullable = false)
    private Instant joinedAt = Instant.now();

    protected TeamMembership() {}

    public TeamMembership(Team team, User user, boolean lead) {
        this.id = new Id(team.id(), user.id());
        this.team = team;
        this.user = user;
        this.lead = lead;
    }
}
