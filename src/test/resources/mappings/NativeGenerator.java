// what the database likes best: a sequence on PostgreSQL
@Entity
class Item {
    @Id
    «@NativeGenerator(sequenceForm = @SequenceGenerator(name = "items", sequenceName = "item_numbers"))»
    Long id;
}
