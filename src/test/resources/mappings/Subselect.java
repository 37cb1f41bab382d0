// no table
@Entity
«@Subselect("select id, price * 2 as twice from Item")»
class Twice {
    @Id
    long id;

    int twice;
}
@Entity
class Item {
    @Id
    long id;

    int price;
}
