// Nothing: an array of PostgreSQL has no length; other databases' have
@Entity
class Item {
    @Id
    long id;

    «@Array(length = 5)»
    String[] words;
}
