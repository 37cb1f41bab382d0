// a check of the table or the column
@Entity
«@Check(name = "dear", constraints = "price > cost")»
class Item {
    @Id
    long id;

    int price;

    «@Check(constraints = "cost >= 0")»
    int cost;
}
