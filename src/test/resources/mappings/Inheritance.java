// one table, a table for each class, or joined tables
@Entity
«@Inheritance(strategy = InheritanceType.JOINED)¦@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)»
abstract class Item {
    @Id
    long id;

    String name;
}

@Entity
class Book extends Item {
    String author;
}
