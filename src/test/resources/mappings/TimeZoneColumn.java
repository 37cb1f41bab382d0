// a column for the zone
@Entity
class Item {
    @Id
    long id;

    «@TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "at_zone", comment = "minutes")»
    OffsetDateTime at;
}
