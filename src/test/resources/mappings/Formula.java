// no column
@Entity
class Item {
    @Id
    long id;

    int price;

    «@Formula("price * 2")»
    Integer twice;
}
