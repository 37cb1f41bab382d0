package com.example.assistant.conversation;

import com.example.assistant.user.User;
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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One person's rating of one message. */
@Entity
@Table(name = "message_feedback")
public class MessageFeedback {

    /** One rating for each message and person. */
    @Embeddable
    public record Id(Long messageId, Long userId) implements Serializable {}

    @EmbeddedId
    private Id id;

    @MapsId("messageId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Message message;

    @MapsId("userId")
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    private Rating rating;

    @Column(length = 1000)
    private String remark;

    protected MessageFeedback() {}

    public MessageFeedback(Message message, User user, Rating rating, String remark) {
        this.id = new Id(message.id(), user.id());
        this.message = message;
        this.user = user;
        this.rating = rating;
        this.remark = remark;
    }
}
