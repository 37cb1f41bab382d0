// the type of a map's key
@Entity
class Item {
    @Id
    long id;

    @ElementCollection
    «@MapKeyJdbcType(org.hibernate.type.descriptor.jdbc.SmallIntJdbcType.class)»
    Map<Integer, String> titles;
}
