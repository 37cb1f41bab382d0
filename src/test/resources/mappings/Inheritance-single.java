// one table for a hierarchy: what must be there in a subclass is checked by its kind
@Entity
«@Inheritance(strategy = InheritanceType.SINGLE_TABLE)¦@Inheritance(strategy = InheritanceType.JOINED)»
abstract class Item {
    @Id
    long id;
}

@Entity
class Book extends Item {
    @Column(nullable = false)
    String author;
}

@Entity
class Film extends Item {
    @Column(nullable = false)
    String director;
}
