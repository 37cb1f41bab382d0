// a sequence, an identity or a table of counters
@Entity
class Item {
    @Id
    «@GeneratedValue»
    Long id;
}

@Entity
class Part {
    @Id
    «@GeneratedValue(strategy = GenerationType.IDENTITY)»
    Long id;
}

@Entity
class Small {
    @Id
    «@GeneratedValue(strategy = GenerationType.TABLE)»
    Integer id;
}
