package com.example.assistant.synthesis;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.math.BigDecimal;

/** The sound of a text that another task has produced. */
@Entity
@DiscriminatorValue("SPEECH")
public class SpeechSynthesis extends SynthesisTask {

    @Column(length = 60)
    private String voice;

    @Column(precision = 3, scale = 2)
    private BigDecimal speed;

    protected SpeechSynthesis() {}

    public SpeechSynthesis(TextSynthesis text, String voice, BigDecimal speed) {
        super(text.message(), text);
        this.voice = voice;
        this.speed = speed;
    }
}
