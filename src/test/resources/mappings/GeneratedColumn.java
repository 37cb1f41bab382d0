// a generated column
@Entity
class Item {
    @Id
    long id;

    int price;

    «@GeneratedColumn("price * 2")»
    int twice;
}
