package com.example.assistant.synthesis;

import com.example.assistant.conversation.Message;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A picture. */
@Entity
@DiscriminatorValue("IMAGE")
public class ImageSynthesis extends SynthesisTask {

    @Min(64)
    @Max(4096)
    private Integer width;

    @Min(64)
    @Max(4096)
    private Integer height;

    protected ImageSynthesis() {}

    public ImageSynthesis(Message message, int width, int height) {
        super(message, null);
        this.width = width;
        this.height = height;
    }
}
