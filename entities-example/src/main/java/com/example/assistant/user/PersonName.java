package com.example.assistant.user;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What to call a person; many people have one name only, so the family name may be absent. */
@Embeddable
public record PersonName(
        @NotBlank @Size(max = 100) @Column(name = "given_name")
        String given,

        @Size(max = 100) @Column(name = "family_name") String family) {}
