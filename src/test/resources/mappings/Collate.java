// a column's collation
@Entity
class Item {
    @Id
    long id;

    «@Collate("C")»
    String name;
}
