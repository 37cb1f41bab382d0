// Nothing: PostgreSQL's rows have a ctid anyway
@Entity
«@RowId»
class Item {
    @Id
    long id;
}
