// a column's default
@Entity
class Item {
    @Id
    long id;

    «@ColumnDefault("42")»
    int size;

    «@ColumnDefault("'it''s'")»
    String name;

    «@ColumnDefault("current_timestamp")»
    Instant at;
}
