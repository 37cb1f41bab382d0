// a table of counters
@Entity
class Item {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "items")
    «@TableGenerator(name = "items", table = "counters", pkColumnName = "counter", valueColumnName = "last")
    ¦@TableGenerator(name = "items")»
    Long id;
}
