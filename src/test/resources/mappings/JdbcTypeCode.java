// the column's type
@Entity
class Item {
    @Id
    long id;

    «@JdbcTypeCode(SqlTypes.JSON)»
    String text;

    «@JdbcTypeCode(SqlTypes.NAMED_ENUM)»
    Mood mood;

    «@JdbcTypeCode(SqlTypes.CHAR)»
    UUID key;

    «@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)»
    Duration time;

    «@JdbcTypeCode(SqlTypes.LONG32VARCHAR)»
    String words;

    «@JdbcTypeCode(SqlTypes.INET)»
    java.net.InetAddress host;

    «@JdbcTypeCode(SqlTypes.VARBINARY)¦@Lob»
    byte[] data;

    enum Mood {
        GOOD,
        BAD
    }
}
