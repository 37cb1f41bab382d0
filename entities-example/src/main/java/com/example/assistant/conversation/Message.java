package com.example.assistant.conversation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One turn of a conversation. Messages are never changed, only answered. */
@Entity
@Table(
        name = "messages",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "messages_turn_uk",
                        columnNames = {"conversation_id", "turn"}))
public class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "messages_seq")
    @SequenceGenerator(name = "messages_seq", sequenceName = "messages_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "messages_conversation_fk"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Conversation conversation;

    @Positive
    @Column(nullable = false)
    private int turn;

    @ManyToOne(fetch = FetchType.LAZY)
    private Message replyTo;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    private MessageRole role;

    @Column(length = Length.LONG32, nullable = false)
    private String content;

    @PositiveOrZero
    @ColumnDefault("0")
    private int tokens;

    @ElementCollection
    @CollectionTable(name = "message_attachments", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "position")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private List<Attachment> attachments = new ArrayList<>();

    @ColumnDefault("now()")
    @Column(nullable = false, updatable = false)
    private Instant sentAt = Instant.now();

    protected Message() {}

    Message(Conversation conversation, int turn, MessageRole role, String content) {
        this.conversation = conversation;
        this.turn = turn;
        this.role = role;
        this.content = content;
    }

    Long id() {
        return id;
    }

    public Message inReplyTo(Message earlier) {
        replyTo = earlier;
        return this;
    }

    public void attach(Attachment attachment) {
        attachments.add(attachment);
    }
}
