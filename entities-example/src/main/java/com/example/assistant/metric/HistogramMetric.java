package com.example.assistant.metric;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often a value fell into each bucket; a bucket ends at its bound. */
@Entity
@Table(
        name = "histogram_metrics",
        check =
                @CheckConstraint(
                        name = "histogram_metrics_buckets_ck",
                        constraint = "array_length(bounds, 1) = array_length(counts, 1)"))
public class HistogramMetric extends SystemMetric {

    @Column(nullable = false)
    private double[] bounds;

    @Column(nullable = false)
    private long[] counts;

    protected HistogramMetric() {}

    public HistogramMetric(String name, String host, Instant recordedAt, double[] bounds, long[] counts) {
        super(name, host, recordedAt);
        this.bounds = bounds.clone();
        this.counts = counts.clone();
    }
}
