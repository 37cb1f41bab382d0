package dev.aludel.entity.model.basic;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.Struct;

/** A composite type. */
@Embeddable
@Struct(name = "position_type")
public class Position {

    private double latitude;
    private double longitude;
    private String label;
}
