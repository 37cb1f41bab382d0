package dev.aludel.mutation.model;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A sequence in a namespace, and a key of two columns that is referred to. */
@Entity
@Table(name = "visits")
class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visits")
    @SequenceGenerator(name = "visits", schema = "depot", sequenceName = "visits_seq")
    long id;

    @ManyToOne
    @JoinColumns(
            value = {
                @JoinColumn(name = "loan_reader", referencedColumnName = "reader"),
                @JoinColumn(name = "loan_day", referencedColumnName = "day")
            },
            foreignKey = @ForeignKey(name = "visits_loan_fk"))
    Loan loan;
}
