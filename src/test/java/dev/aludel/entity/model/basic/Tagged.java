package dev.aludel.entity.model.basic;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

@Entity
@SoftDelete
public class Tagged {

    @Id
    private long id;

    @TenantId
    private String tenant;

    private Tags tags;

    @Embedded
    private Position position;
}
