// the type of a map's key
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyJdbcTypeCode(SqlTypes.CHAR)»
    Map<UUID, String> titles;
}
