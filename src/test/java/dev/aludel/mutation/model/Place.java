package dev.aludel.mutation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.Struct;

/** A composite type. */
@Embeddable
@Struct(name = "place")
class Place {

    @Column(length = 50)
    String hall;

    int row;
}
