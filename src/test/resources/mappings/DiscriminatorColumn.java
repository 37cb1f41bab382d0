// the column that tells subclasses apart
@Entity
«@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorValue("I")»
class Item {
    @Id
    long id;
}

@Entity
«@DiscriminatorValue("B")»
class Book extends Item {
    String author;
}
