package com.example.assistant.preference;

import com.example.assistant.common.Timestamps;
import com.example.assistant.user.User;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** How one person wants the assistant to look and behave. It shares its user's id. */
@Entity
@Table(name = "user_preferences")
public class UserPreferences {

    @Id
    private Long userId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "user_preferences_user_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    @ColumnDefault("'SYSTEM'")
    private Theme theme = Theme.SYSTEM;

    @NotNull
    @Size(max = 35)
    @Pattern(regexp = "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")
    @ColumnDefault("'en'")
    private String languageTag = "en";

    @Min(50)
    @Max(300)
    @ColumnDefault("100")
    private short textScale = 100;

    @Embedded
    private QuietHours quietHours;

    @JdbcTypeCode(SqlTypes.JSON)
    @ColumnDefault("'{}'")
    @Column(nullable = false)
    private Map<String, Object> notifications = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "user_shortcuts", joinColumns = @JoinColumn(name = "user_id"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @MapKeyColumn(name = "keys", length = 30)
    @Column(name = "command", length = 60, nullable = false)
    private Map<String, String> shortcuts = new HashMap<>();

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected UserPreferences() {}

    public UserPreferences(User user) {
        this.user = user;
    }

    public void bind(String keys, String command) {
        shortcuts.put(keys, command);
    }
}
