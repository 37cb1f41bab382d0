package com.example.assistant.synthesis;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;

/** What a task has consumed, and what that cost in US dollars. */
@Embeddable
public record TokenUsage(
        @ColumnDefault("0") @Column(name = "input_tokens", nullable = false)
        Integer input,

        @ColumnDefault("0") @Column(name = "output_tokens", nullable = false)
        Integer output,

        @ColumnDefault("0") @Column(name = "cost", precision = 12, scale = 6, nullable = false)
        BigDecimal cost) {

    static final TokenUsage NONE = new TokenUsage(0, 0, BigDecimal.ZERO);

    TokenUsage plus(TokenUsage other) {
        return new TokenUsage(input + other.input, output + other.output, cost.add(other.cost));
    }
}
