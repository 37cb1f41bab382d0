// a table for the collection
@Entity
class Item {
    @Id
    long id;

    «@ElementCollection¦@Transient»
    Set<String> labels;
}
