package com.example.assistant.synthesis;

import com.example.assistant.common.Timestamps;
import com.example.assistant.conversation.Message;
import com.example.assistant.memory.AgentMemory;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
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
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something a model has to produce for a message. Each kind of result is a subclass; all share one table. */
@Entity
@Table(
        name = "synthesis_tasks",
        indexes = {
            @Index(
                    name = "synthesis_tasks_queue_idx",
                    columnList = "priority desc, queued_at",
                    options = "where status = 'QUEUED'"),
            @Index(name = "synthesis_tasks_message_idx", columnList = "message_id")
        })
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 20)
public abstract class SynthesisTask {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "synthesis_tasks_seq")
    @SequenceGenerator(
            name = "synthesis_tasks_seq",
            sequenceName = "synthesis_tasks_seq",
            initialValue = 1000,
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "synthesis_tasks_message_fk"))
    private Message message;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "synthesis_tasks_parent_fk"))
    private SynthesisTask parent;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    @ColumnDefault("'QUEUED'")
    private SynthesisStatus status = SynthesisStatus.QUEUED;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    @ColumnDefault("1")
    private Priority priority = Priority.NORMAL;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> parameters = new HashMap<>();

    @ManyToMany
    @JoinTable(
            name = "synthesis_task_memories",
            joinColumns = @JoinColumn(name = "task_id"),
            inverseJoinColumns = @JoinColumn(name = "memory_id"))
    private Set<AgentMemory> memories = new HashSet<>();

    @Embedded
    private TokenUsage usage = TokenUsage.NONE;

    @ColumnDefault("now()")
    @Column(nullable = false, updatable = false)
    private Instant queuedAt = Instant.now();

    private Instant finishedAt;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected SynthesisTask() {}

    protected SynthesisTask(Message message, SynthesisTask parent) {
        this.message = message;
        this.parent = parent;
    }

    Message message() {
        return message;
    }

    public void start() {
        status = SynthesisStatus.RUNNING;
    }

    public void finish(TokenUsage used, Instant now) {
        usage = usage.plus(used);
        status = SynthesisStatus.DONE;
        finishedAt = now;
    }
}
