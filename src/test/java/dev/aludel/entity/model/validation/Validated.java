package dev.aludel.entity.model.validation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;

/** What Bean Validation adds to tables. */
@Entity
public class Validated {

    @Id
    private long id;

    @NotNull
    private String name;

    @NotBlank
    @Size(max = 50)
    private String nick;

    @Length(max = 30)
    private String memo;

    @Size(max = 99)
    @Column(length = 10)
    private String sized;

    @Digits(integer = 8, fraction = 2)
    private BigDecimal amount;

    @Min(18)
    @Max(120)
    private int age;

    @Range(min = 1, max = 6)
    private Integer dice;

    @DecimalMax("10.5")
    private BigDecimal bounded;

    @NotEmpty
    private String filled;

    @NotNull
    @ManyToOne
    private Validated host;

    @Valid
    @NotNull
    @Embedded
    private Part part;

    @Embeddable
    public static class Part {
        @NotNull
        @Size(max = 5)
        private String code;

        @Max(9)
        private int weight;
    }
}
