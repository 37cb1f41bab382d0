// no column that tells subclasses apart
@Entity
«@DiscriminatorFormula("case when author is null then 'Item' else 'Book' end")»
class Item {
    @Id
    long id;
}

@Entity
class Book extends Item {
    String author;
}
