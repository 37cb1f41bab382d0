package com.example.assistant.memory;

import com.example.assistant.agent.Agent;
import com.example.assistant.common.Timestamps;
import com.example.assistant.conversation.Conversation;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Length;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** Something an agent has learnt and may recall later. */
@Entity
@SuppressWarnings("deprecation")
@Table(
        name = "agent_memories",
        indexes = {
            @Index(name = "agent_memories_recall_idx", columnList = "agent_id, importance desc, recalled_at desc"),
            @Index(
                    name = "agent_memories_expiry_idx",
                    columnList = "expires_at",
                    options = "where expires_at is not null")
        })
@Check(name = "agent_memories_importance_ck", constraints = "importance >= 0 and importance <= 1")
public class AgentMemory {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agent_memories_seq")
    @SequenceGenerator(name = "agent_memories_seq", sequenceName = "agent_memories_seq", allocationSize = 20)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "agent_memories_agent_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Agent agent;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Conversation source;

    @NotBlank
    @Column(length = Length.LONG32)
    private String content;

    @Column(nullable = false, precision = 4, scale = 3)
    @ColumnDefault("0.5")
    @Comment("0 may be forgotten first, 1 never")
    private BigDecimal importance = new BigDecimal("0.5");

    @Comment("Embedding of the content; null until it has been computed")
    private float[] embedding;

    private String[] keywords = {};

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> facts = new HashMap<>();

    @ColumnDefault("0")
    private int recalls;

    private Instant recalledAt;

    private Instant expiresAt;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected AgentMemory() {}

    public AgentMemory(Agent agent, Conversation source, String content) {
        this.agent = agent;
        this.source = source;
        this.content = content;
    }

    Long id() {
        return id;
    }

    public String recall(Instant now) {
        recalls++;
        recalledAt = now;
        return content;
    }
}
