// NOT NULL
@Entity
class Item {
    @Id
    long id;

    «@Version»
    Integer version;
}
