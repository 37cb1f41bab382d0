// a unique constraint over the natural key
@Entity
class Item {
    @Id
    long id;

    «@NaturalId»
    String isbn;

    «@NaturalId(mutable = true)»
    Integer part;
}
