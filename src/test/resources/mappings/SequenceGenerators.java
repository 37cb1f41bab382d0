// several such
@Entity
«@SequenceGenerators({@SequenceGenerator(name = "items", sequenceName = "a_numbers"), @SequenceGenerator(name = "parts", sequenceName = "b_numbers")})
¦@SequenceGenerators({@SequenceGenerator(name = "items", sequenceName = "c_numbers"), @SequenceGenerator(name = "parts", sequenceName = "d_numbers")})»
class Item {
    @Id
    @GeneratedValue(generator = "items")
    Long id;
}

@Entity
class Part {
    @Id
    @GeneratedValue(generator = "parts")
    Long id;
}
