package com.example.assistant.metric;

import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;

/** A number that only grows. */
@Entity
@Table(
        name = "counter_metrics",
        indexes = @Index(name = "counter_metrics_series_idx", columnList = "name, host, recorded_at desc"))
public class CounterMetric extends SystemMetric {

    private long total;

    protected CounterMetric() {}

    public CounterMetric(String name, String host, Instant recordedAt, long total) {
        super(name, host, recordedAt);
        this.total = total;
    }
}
