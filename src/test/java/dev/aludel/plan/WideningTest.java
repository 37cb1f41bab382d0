package dev.aludel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    integer            | bigint
                    smallint           | numeric(5,0)
                    integer            | double precision
                    bigint             | numeric
                    numeric(10,2)      | numeric(12,4)
                    numeric(10,2)      | numeric
                    real               | double precision
                    varchar(50)        | varchar(200)
                    varchar(50)        | text
                    char(3)            | varchar(3)
                    text               | varchar
                    integer            | varchar(255)
                    uuid               | text
                    jsonb              | text
                    date               | timestamp
                    timestamp(3)       | timestamptz
                    timestamptz        | timestamp
                    json               | jsonb
                    boolean            | integer
                    integer[]          | bigint[]
                    integer[]          | text
                    """)
    void keepsAll(String from, String to) {
        assertThat(Widening.keepsAll(Type.parse(from), Type.parse(to))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bigint             | integer
                    bigint             | double precision
                    integer            | numeric(9,0)
                    integer            | numeric(10,2)
                    numeric            | numeric(38,10)
                    numeric(10,2)      | numeric(10,1)
                    numeric(10,2)      | numeric(10,4)
                    numeric(10,2)      | integer
                    double precision   | real
                    varchar(200)       | varchar(50)
                    text               | varchar(255)
                    varchar            | varchar(255)
                    uuid               | varchar(30)
                    jsonb              | varchar(255)
                    varchar(36)        | uuid
                    bigint             | uuid
                    bigint             | timestamptz
                    timestamp          | date
                    timestamp          | timestamp(0)
                    integer            | integer[]
                    integer            | boolean
                    """)
    void mayLose(String from, String to) {

        assertThat(Widening.keepsAll(Type.parse(from), Type.parse(to))).isFalse();
    }
}
