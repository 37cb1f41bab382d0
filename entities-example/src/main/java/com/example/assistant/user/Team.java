package com.example.assistant.user;

import com.example.assistant.common.Timestamps;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** People who share agents and alerts. Teams may be part of a larger team. */
@Entity
@Table(name = "teams", uniqueConstraints = @UniqueConstraint(columnNames = {"parent_id", "name"}))
public class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NotBlank
    @Size(max = 80)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Team parent;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected Team() {}

    public Team(String name, Team parent) {
        this.name = name;
        this.parent = parent;
    }

    Long id() {
        return id;
    }
}
