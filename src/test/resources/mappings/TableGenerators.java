// several such
@Entity
«@TableGenerators({@TableGenerator(name = "items", table = "item_counters"), @TableGenerator(name = "parts", table = "part_counters")})
¦@TableGenerators({@TableGenerator(name = "items", table = "counters"), @TableGenerator(name = "parts", table = "counters")})»
class Item {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "items")
    Long id;
}

@Entity
class Part {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "parts")
    Long id;
}
