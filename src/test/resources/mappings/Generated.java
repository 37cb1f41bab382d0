// Nothing: the value is read back; a default or trigger must be said otherwise
@Entity
class Item {
    @Id
    long id;

    «@Generated»
    String code;
}
