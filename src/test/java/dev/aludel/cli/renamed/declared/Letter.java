package dev.aludel.cli.renamed.declared;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class Letter {

    @Id
    @GeneratedValue
    long id;

    @ManyToOne(optional = false)
    Member addressee;
}
