package dev.aludel.mutation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** In a namespace of its own. */
@Entity
@Table(
        name = "shelves",
        schema = "depot",
        indexes = @Index(name = "shelves_label_idx", columnList = "label"),
        uniqueConstraints = @UniqueConstraint(columnNames = "code"))
class Shelf {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(length = 40)
    String label;

    @Column(length = 10)
    String code;
}
