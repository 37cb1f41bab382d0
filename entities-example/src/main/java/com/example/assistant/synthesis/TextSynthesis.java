package com.example.assistant.synthesis;

import com.example.assistant.conversation.Message;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** An answer in words. */
@Entity
@DiscriminatorValue("TEXT")
public class TextSynthesis extends SynthesisTask {

    private Integer maxTokens;

    private String[] stopSequences = {};

    protected TextSynthesis() {}

    public TextSynthesis(Message message, Integer maxTokens) {
        super(message, null);
        this.maxTokens = maxTokens;
    }
}
