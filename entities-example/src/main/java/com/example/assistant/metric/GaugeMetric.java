package com.example.assistant.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;

/** A number that goes up and down. */
@Entity
@Table(
        name = "gauge_metrics",
        indexes = @Index(name = "gauge_metrics_series_idx", columnList = "name, host, recorded_at desc"))
public class GaugeMetric extends SystemMetric {

    private double reading;

    @Column(length = 20)
    private String unit;

    protected GaugeMetric() {}

    public GaugeMetric(String name, String host, Instant recordedAt, double reading, String unit) {
        super(name, host, recordedAt);
        this.reading = reading;
        this.unit = unit;
    }
}
