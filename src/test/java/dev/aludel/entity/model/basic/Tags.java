package dev.aludel.entity.model.basic;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A value that an automatic converter stores as text. */
public record Tags(List<String> tags) {

    @Converter(autoApply = true)
    public static class AsText implements AttributeConverter<Tags, String> {

        @Override
        public String convertToDatabaseColumn(Tags tags) {
            return tags == null ? null : String.join(",", tags.tags());
        }

        @Override
        public Tags convertToEntityAttribute(String text) {
            return text == null ? null : new Tags(List.of(text.split(",")));
        }
    }
}
