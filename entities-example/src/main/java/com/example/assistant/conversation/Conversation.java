package com.example.assistant.conversation;

import com.example.assistant.agent.Agent;
import com.example.assistant.common.Timestamps;
import com.example.assistant.user.User;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An exchange between people and an agent. It knows its pinned message, and each message knows it. */
@Entity
@Table(name = "conversations")
public class Conversation {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "conversations_agent_fk"))
    private Agent agent;

    @Size(max = 200)
    private String title;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "conversations_pinned_message_fk"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Message pinnedMessage;

    @OneToMany(mappedBy = "conversation")
    @OrderBy("turn")
    private List<Message> messages = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "conversation_participants",
            joinColumns = @JoinColumn(name = "conversation_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> participants = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "conversation_tags", joinColumns = @JoinColumn(name = "conversation_id"))
    @Column(name = "tag", length = 40, nullable = false)
    private Set<String> tags = new HashSet<>();

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected Conversation() {}

    public Conversation(Agent agent, String title, Set<User> participants) {
        this.agent = agent;
        this.title = title;
        this.participants.addAll(participants);
    }

    public void pin(Message message) {
        if (!messages.contains(message)) {
            throw new IllegalArgumentException("a message of another conversation cannot be pinned");
        }
        pinnedMessage = message;
    }

    /** Adds a message at the end. */
    public Message say(MessageRole role, String content) {
        var message = new Message(this, messages.size() + 1, role, content);
        messages.add(message);
        return message;
    }
}
