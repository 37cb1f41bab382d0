package dev.aludel.entity.model.basic;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.UpdateTimestamp;

@Entity
@SuppressWarnings("deprecation") // @Check and @Comment are what applications have
@Table(
        comment = "Everything a column can have",
        check = @CheckConstraint(name = "columns_low_high", constraint = "low < high"))
@Check(constraints = "low <> 13 and high <> 13")
public class Columns {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "columns_ids")
    @SequenceGenerator(name = "columns_ids", sequenceName = "columns_ids", initialValue = 100, allocationSize = 20)
    private long id;

    @Version
    private int version;

    @ColumnDefault("'new'")
    private String state;

    @ColumnDefault("now()")
    private Instant seen;

    @ColumnDefault("gen_random_uuid()")
    private UUID token;

    @ColumnDefault("-1")
    @Column(nullable = false)
    private Integer rank;

    @Check(constraints = "low >= 0")
    @Comment("the lower bound")
    private int low;

    @Check(name = "high_is_small", constraints = "high < 1000")
    private int high;

    @Column(check = @CheckConstraint(constraint = "length(code) = 3"), comment = "three letters")
    private String code;

    @Column(columnDefinition = "varchar(16) default 'user' not null")
    private String role;

    @Column(columnDefinition = "numeric(10, 2) check (amount > 0)")
    private BigDecimal amount;

    @Column(columnDefinition = "timestamptz default current_timestamp", nullable = false)
    private Instant changed;

    @Column(columnDefinition = "text collate \"C\"")
    private String plain;

    @Collate("POSIX")
    private String sorted;

    @GeneratedColumn("low + high")
    private int total;

    @CreationTimestamp
    private Instant created;

    @UpdateTimestamp
    private Instant updated;

    @Transient
    private String unmapped;
}
