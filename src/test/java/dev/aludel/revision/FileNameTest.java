package dev.aludel.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @Test
    void ofBothFormats() {
        var header = Header.of("8f3c.1", List.of(), "Add user preferences!");
        assertThat(FileName.of(header, Format.SQL)).isEqualTo("8f3c.1_add_user_preferences.sql");
        assertThat(FileName.of(header, Format.JAVA)).isEqualTo("R8f3c_1_add_user_preferences.java");
        assertThat(FileName.className(Header.of("a", List.of(), "..."))).isEqualTo("Ra");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "' a  b ', a_b",
        "Größe ändern, gro_e_andern",
        "../../etc/passwd, etc_passwd",
        "one two three four five six seven eight nine, one_two_three_four_five_six_seven_eight",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk, donaudampfschifffahrtselektrizitatenhaup",
        "a Donaudampfschifffahrtselektrizitätenhauptbetriebswerk, a",
        "日本, ''",
    })
    void slugs(String message, String slug) {
        assertThat(FileName.slug(message)).isEqualTo(slug);
    }
}
