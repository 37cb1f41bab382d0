package com.example.assistant.synthesis;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a task has produced. Small results are in the row, large ones in the object store. */
@Entity
@Table(name = "synthesis_artifacts")
public class SynthesisArtifact {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private SynthesisTask task;

    @NotBlank
    @Size(max = 127)
    private String mediaType;

    private byte[] content;

    @Column(length = 512)
    private String objectKey;

    @NotNull
    @Column(length = 32)
    private byte[] sha256;

    protected SynthesisArtifact() {}

    public SynthesisArtifact(SynthesisTask task, String mediaType, byte[] content, byte[] sha256) {
        this.task = task;
        this.mediaType = mediaType;
        this.content = content.clone();
        this.sha256 = sha256.clone();
    }
}
