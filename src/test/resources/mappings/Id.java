// the primary key
@Entity
class Item {
    «@Id¦»
    long id;

    «¦@Id»
    long number;
}
