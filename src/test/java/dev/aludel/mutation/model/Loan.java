package dev.aludel.mutation.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A key of two columns. */
@Entity
@Table(name = "loans")
class Loan {

    @EmbeddedId
    Key key;

    /** The key. */
    @Embeddable
    record Key(long reader, LocalDate day) {}
}
