// a value in the check of that column
@Entity
class Item {
    @Id
    long id;
}

@Entity
«@DiscriminatorValue("BK")»
class Book extends Item {
    String author;
}
