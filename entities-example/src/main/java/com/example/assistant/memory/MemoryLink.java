package com.example.assistant.memory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An edge of the graph of memories. */
@Entity
@SuppressWarnings("deprecation")
@Table(name = "memory_links")
@Check(name = "memory_links_no_loop_ck", constraints = "from_id <> to_id")
public class MemoryLink {

    /** Two memories may be linked in several ways, but once in each. */
    @Embeddable
    public record Id(
            Long fromId,
            Long toId,

            @Enumerated(EnumType.STRING) @Column(length = 15)
            LinkKind kind) implements Serializable {}

    @EmbeddedId
    private Id id;

    @MapsId("fromId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private AgentMemory from;

    @MapsId("toId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private AgentMemory to;

    protected MemoryLink() {}

    public MemoryLink(AgentMemory from, LinkKind kind, AgentMemory to) {
        this.id = new Id(from.id(), to.id(), kind);
        this.from = from;
        this.to = to;
    }
}
