package com.example.assistant.encryption;

import com.example.assistant.common.Timestamps;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.GeneratedColumn;

/** A value of another row that must not be readable in a dump. */
@Entity
@Table(
        name = "encrypted_records",
        indexes = {
            @Index(name = "encrypted_records_subject_uk", columnList = "subject_type, subject_id", unique = true),
            @Index(name = "encrypted_records_key_idx", columnList = "key_id")
        })
public class EncryptedRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "encrypted_records_seq")
    @SequenceGenerator(name = "encrypted_records_seq", sequenceName = "encrypted_records_seq", allocationSize = 1)
    private Long id;

    @Column(length = 60, nullable = false)
    private String subjectType;

    @Column(length = 60, nullable = false)
    private String subjectId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "encrypted_records_key_fk"))
    private EncryptionKey key;

    @Column(
            length = 12,
            nullable = false,
            check = @CheckConstraint(name = "encrypted_records_nonce_ck", constraint = "octet_length(nonce) = 12"))
    private byte[] nonce;

    @Column(nullable = false)
    private byte[] ciphertext;

    @GeneratedColumn("octet_length(ciphertext)")
    private int ciphertextSize;

    @Embedded
    private Timestamps timestamps = new Timestamps();

    protected EncryptedRecord() {}

    public EncryptedRecord(String subjectType, String subjectId, EncryptionKey key, byte[] nonce, byte[] ciphertext) {
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.key = key;
        this.nonce = nonce.clone();
        this.ciphertext = ciphertext.clone();
    }

    /** In bytes; known once the row has been written. */
    public int ciphertextSize() {
        return ciphertextSize;
    }
}
