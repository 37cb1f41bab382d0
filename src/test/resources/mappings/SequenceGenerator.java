// a sequence: its name, start, increment (allocationSize) and options
@Entity
class Item {
    @Id
    @GeneratedValue
    «@SequenceGenerator(name = "items", sequenceName = "item_numbers", initialValue = 1000, allocationSize = 10)»
    Long id;
}

@Entity
class Part {
    @Id
    @GeneratedValue
    «@SequenceGenerator(name = "parts", sequenceName = "part_numbers", options = "maxvalue 100000 cycle")»
    Long id;
}
