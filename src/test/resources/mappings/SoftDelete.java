// a column that says whether a row counts
@Entity
«@SoftDelete(columnName = "gone", comment = "not there any more")»
class Item {
    @Id
    long id;

    @ElementCollection
    «@SoftDelete(strategy = SoftDeleteType.ACTIVE)»
    Set<String> labels;
}
