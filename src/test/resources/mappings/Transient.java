// no column
@Entity
class Item {
    @Id
    long id;

    String name;

    «@Transient»
    String shown;
}
