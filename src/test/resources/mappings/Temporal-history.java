// a table of what each row was, and when
import org.hibernate.annotations.Temporal;

@Entity
«@Temporal(rowStart = "since", rowEnd = "until")
@Temporal.HistoryTable(name = "item_was")»
class Item {
    @Id
    long id;

    String name;

    «@Temporal.Excluded»
    String secret;
}
