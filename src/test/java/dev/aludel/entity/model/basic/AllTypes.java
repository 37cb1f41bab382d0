package dev.aludel.entity.model.basic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
public class AllTypes {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private boolean flag;
    private Boolean maybe;
    private byte tiny;
    private short small;
    private int number;
    private Long big;
    private float real4;
    private double real8;
    private char letter;
    private String text;

    @Column(length = 40)
    private String shortText;

    @Column(length = 100_000)
    private String longText;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String unbounded;

    @Lob
    private String large;

    @Lob
    private byte[] largeBytes;

    private byte[] bytes;
    private BigDecimal decimalDefault;

    @Column(precision = 12, scale = 3)
    private BigDecimal decimalSized;

    private BigInteger integerBig;
    private UUID uuid;
    private LocalDate date;
    private LocalTime time;

    @Column(secondPrecision = 3)
    private LocalDateTime timestamp3;

    private LocalDateTime timestamp;
    private OffsetDateTime offsetDateTime;
    private OffsetTime offsetTime;
    private ZonedDateTime zoned;
    private Instant instant;
    private Duration duration;
    private Year year;
    private ZoneId zone;
    private Locale locale;
    private Currency currency;
    private URL url;
    private Class<?> type;
    private InetAddress address;
    private int[] numbers;
    private String[] words;
    private List<UUID> ids;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> document;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    private String country;

    private Money price;
}
