package com.example.assistant.user;

import com.example.assistant.common.Timestamps;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A person with an account. What only the profile page shows lives in a table of its own. */
@Entity
@SuppressWarnings("deprecation")
@Table(
        name = "users",
        uniqueConstraints = @UniqueConstraint(name = "users_email_uk", columnNames = "email"),
        indexes = @Index(name = "users_family_name_idx", columnList = "family_name, given_name"))
@SecondaryTable(
        name = "user_profiles",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "user_id"),
        foreignKey = @ForeignKey(name = "user_profiles_user_fk"))
@Comment("People with an account, one row each, kept after the account is closed")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @NotBlank
    @Email
    @Size(max = 254)
    @Comment("Lower case; the longest address that RFC 5321 lets through")
    private String email;

    @Valid
    @NotNull
    @Embedded
    private PersonName name;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    @ColumnDefault("'INVITED'")
    private UserStatus status = UserStatus.INVITED;

    @NotNull
    @Size(max = 64)
    @ColumnDefault("'UTC'")
    private String timeZone = "UTC";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "users_invited_by_fk"))
    private User invitedBy;

    @ManyToMany
    @JoinTable(
            name = "user_roles",
            joinColumns = @JoinColumn(name = "user_id"),
            inverseJoinColumns = @JoinColumn(name = "role_id"),
            foreignKey = @ForeignKey(name = "user_roles_user_fk"),
            inverseForeignKey = @ForeignKey(name = "user_roles_role_fk"))
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "user_phone_numbers", joinColumns = @JoinColumn(name = "user_id"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Column(name = "phone_number", length = 20, nullable = false)
    private Set<String> phoneNumbers = new HashSet<>();

    @Column(table = "user_profiles", length = Length.LONG32)
    private String biography;

    @Column(table = "user_profiles", length = 2048)
    private String avatarUrl;

    @Column(table = "user_profiles")
    private LocalDate birthDate;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected User() {}

    public User(String email, PersonName name, User invitedBy) {
        this.email = email;
        this.name = name;
        this.invitedBy = invitedBy;
    }

    public Long id() {
        return id;
    }

    public void activate(Role role) {
        status = UserStatus.ACTIVE;
        roles.add(role);
    }

    public boolean may(Permission permission) {
        return status == UserStatus.ACTIVE && roles.stream().anyMatch(role -> role.allows(permission));
    }
}
