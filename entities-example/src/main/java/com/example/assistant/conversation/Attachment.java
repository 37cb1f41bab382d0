package com.example.assistant.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A file that came with a message; its content is in the object store. */
@Embeddable
public record Attachment(
        @NotBlank @Size(max = 255) @Column(nullable = false) String fileName,

        @NotBlank @Size(max = 127) @Column(nullable = false, length = 127)
        String mediaType,

        @Min(0) @Column(nullable = false) Long size,

        @NotBlank @Size(max = 512) @Column(nullable = false, length = 512)
        String objectKey) {}
