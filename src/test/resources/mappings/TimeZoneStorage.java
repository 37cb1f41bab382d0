// timestamp with or without time zone, or a second column
@Entity
class Item {
    @Id
    long id;

    «@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)»
    OffsetDateTime one;

    «@TimeZoneStorage(TimeZoneStorageType.COLUMN)»
    ZonedDateTime two;
}
