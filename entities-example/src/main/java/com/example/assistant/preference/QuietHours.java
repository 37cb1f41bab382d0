package com.example.assistant.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/** The part of the day, in the user's own time zone, in which nothing rings. It may span midnight. */
@Embeddable
public record QuietHours(
        @Column(name = "quiet_from") LocalTime from,
        @Column(name = "quiet_until") LocalTime until) {

    public boolean contains(LocalTime time) {
        boolean overnight = until.isBefore(from);
        boolean started = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        return overnight ? started || !ended : started && !ended;
    }
}
